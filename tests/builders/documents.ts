import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { type StagedFile, uploadDocument } from "@/features/documents/commands/upload-document";
import type { Actor } from "@/domain/actor";
import type { DocumentFields } from "@/domain/document-fields";
import type { DocumentType } from "@/domain/documents";
import { stageFile } from "@/lib/storage";

/** A file as it lies there after it was looked at; every one has bytes of its own. */
export async function aStagedPdf(
  text: string = randomUUID(),
  overrides: Partial<StagedFile> = {},
): Promise<StagedFile> {
  const path = await stageFile();
  const content = Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
  await writeFile(path, content);
  return {
    ...{ path, bytes: content.length, mediaType: "application/pdf" },
    ...{ sha256: createHash("sha256").update(content).digest("hex") },
    ...{ pages: 1, width: null, height: null, scan: "not_scanned" },
    ...overrides,
  };
}

export const saidOf = (overrides: Partial<DocumentFields> = {}): DocumentFields => ({
  ...{ title: null, number: "AHU-0001.AH.01.04.2018", issuer: "Kementerian Hukum (contoh)" },
  ...{ issuedOn: "2018-11-23", endsOn: null, visibility: "agencies" },
  ...overrides,
});

type Options = {
  replacesId?: string | null;
  requestId?: string;
  said?: Partial<DocumentFields>;
  text?: string;
  file?: Partial<StagedFile>;
  at?: Date;
};

/** Uploads a paper as its form would. */
export const upload = async (
  actor: Actor,
  organisationId: string,
  type: DocumentType,
  { replacesId = null, requestId = randomUUID(), said = {}, text, file, at }: Options = {},
) =>
  uploadDocument(
    actor,
    {
      ...{ organisationId, type, replacesId, requestId, fields: saidOf(said) },
      file: await aStagedPdf(text, file),
    },
    at,
  );
