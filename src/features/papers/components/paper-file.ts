import "server-only";
import type { ShortlistSnapshot } from "@/domain/shortlist";
import type { Locale } from "@/lib/i18n/routing";
import type { Format, Paper } from "../schema";
import { paperContent } from "./paper-content";
import { paperDocx } from "./paper-docx";
import type { PaperModel } from "./paper-model";
import { paperPdf } from "./paper-pdf";
import { paperXlsx } from "./paper-xlsx";

const WRITERS: Record<Format, (paper: PaperModel) => Promise<Buffer>> = {
  ...{ pdf: paperPdf, docx: paperDocx, xlsx: paperXlsx },
};

/** A paper of a locked shortlist as a file. `sha256`: of the snapshot's canonical JSON. */
export const paperFile = (
  snapshot: ShortlistSnapshot,
  sha256: string,
  paper: Paper,
  format: Format,
  locale: Locale,
): Promise<Buffer> => WRITERS[format](paperContent(snapshot, sha256, paper, locale));
