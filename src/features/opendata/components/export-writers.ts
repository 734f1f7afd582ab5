import { DATA_LICENCE, EXPORT_SHAPE, type ExportFormat } from "@/domain/exports";
import { csvLines } from "@/lib/csv";
import { env } from "@/lib/env";
import { HashedFile } from "@/lib/hashed-file";
import { XlsxStream } from "@/lib/xlsx-stream";
import type { OrganisationDetail } from "../schema";
import { EXPORT_COLUMNS } from "./export-columns";

export type ExportWriter = {
  add: (organisations: OrganisationDetail[]) => Promise<void>;
  /** Ends the file: its size in bytes and its SHA-256 in hex. */
  end: () => Promise<{ bytes: number; sha256: string }>;
  /** Gives it up, wherever it is. */
  close: () => Promise<void>;
};

type About = { edition: string; madeAt: Date; total: number };

const HEAD = EXPORT_COLUMNS.map(({ name }) => name);
const WIDTHS = EXPORT_COLUMNS.map(({ width }) => width);
const cells = (organisations: OrganisationDetail[]) =>
  organisations.map((one) => EXPORT_COLUMNS.map(({ of }) => of(one)));

/** One for each form; each holds no more than what was added last. */
export const EXPORT_WRITERS: Record<
  ExportFormat,
  (path: string, about: About) => Promise<ExportWriter>
> = { csv: csvWriter, xlsx: xlsxWriter, json: jsonWriter };

async function csvWriter(path: string): Promise<ExportWriter> {
  const file = await HashedFile.open(path);
  await file.write(csvLines([HEAD]));
  return {
    add: (organisations) =>
      file.write(
        csvLines(cells(organisations).map((row) => row.map((value) => String(value ?? "")))),
      ),
    end: () => file.end(),
    close: () => file.close(),
  };
}

async function xlsxWriter(path: string, { edition, madeAt, total }: About): Promise<ExportWriter> {
  const file = await HashedFile.open(path);
  const book = new XlsxStream(["organisations", "about"]);
  book.begin(0, HEAD, WIDTHS);
  await file.write(book.take());
  return {
    add: async (organisations) => {
      book.add(cells(organisations));
      await file.write(book.take());
    },
    end: async () => {
      book.begin(1, ["what", "value"], [20, 60]);
      book.add([
        ["edition", edition],
        ["made_at", madeAt.toISOString()],
        ["shape", EXPORT_SHAPE],
        ["organisations", total],
        ["licence", `${DATA_LICENCE.name}, ${DATA_LICENCE.url}`],
        ["dictionary", `${env.APP_URL}/data`],
      ]);
      book.end();
      await file.write(book.take());
      return file.end();
    },
    close: () => file.close(),
  };
}

async function jsonWriter(path: string): Promise<ExportWriter> {
  const file = await HashedFile.open(path);
  let begin = "\n";
  await file.write("[");
  return {
    add: async (organisations) => {
      for (const one of organisations) {
        await file.write(begin + JSON.stringify(one));
        begin = ",\n";
      }
    },
    end: async () => {
      await file.write("\n]\n");
      return file.end();
    },
    close: () => file.close(),
  };
}
