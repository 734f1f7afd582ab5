import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import type { DocumentFields } from "@/domain/document-fields";
import { type DocumentType, MOST_DOCUMENTS, MOST_OF_TYPE, rulesOf } from "@/domain/documents";
import { ok, refuse, type Result } from "@/domain/result";
import { dateOfDay } from "@/domain/civil-day";
import { clock, machineTime } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import type { ScanState } from "@/lib/generated/prisma/enums";
import { takeTurns } from "@/lib/turns";
import { keepObject } from "@/lib/storage";
import {
  type ChangedDocument,
  changeDocuments,
  type DocumentChangeRefusal,
} from "./change-documents";

/** A file that was looked at and lies on this machine, not yet in the store. */
export type StagedFile = {
  path: string;
  sha256: string;
  bytes: number;
  mediaType: string;
  pages: number | null;
  width: number | null;
  height: number | null;
  scan: ScanState;
};

type Upload = {
  organisationId: string;
  type: DocumentType;
  /** Whose place it takes; of a type that is there once always the one that counts now, if any. */
  replacesId: string | null;
  requestId: string;
  fields: DocumentFields;
  file: StagedFile;
};

export type UploadRefusal =
  DocumentChangeRefusal | "too-many-papers" | "same-file" | "replaced-meanwhile" | "file-infected";

/**
 * Keeps a paper: first the object, then its row. Whoever stops in between leaves an object that
 * the sweep finds, never a row without one.
 */
export async function uploadDocument(
  actor: Actor,
  { organisationId, type, replacesId, requestId, fields, file }: Upload,
  at: Date = clock(),
): Promise<Result<ChangedDocument, UploadRefusal>> {
  if (file.scan === "infected") return refuse("file-infected");
  const said = createHash("sha256")
    .update(JSON.stringify([file.sha256, type, replacesId, fields]))
    .digest("hex");
  return changeDocuments<Exclude<UploadRefusal, DocumentChangeRefusal>>(
    actor,
    { act: "documents/upload-document", organisationId, requestId, said },
    at,
    async (tx) => {
      const current = await tx.document.findMany({
        where: { organisationId, state: "current" },
        select: { id: true, type: true, sha256: true },
      });
      const ofType = current.filter((one) => one.type === type);
      const former = ofType.find(({ id }) => id === replacesId);
      if (replacesId && !former) return refuse("replaced-meanwhile");
      if (!rulesOf(type).several && !former && ofType.length > 0) {
        return refuse("replaced-meanwhile");
      }
      if (ofType.some(({ sha256 }) => sha256 === file.sha256)) return refuse("same-file");
      if (!former && (ofType.length >= MOST_OF_TYPE || current.length >= MOST_DOCUMENTS)) {
        return refuse("too-many-papers");
      }
      if (former) {
        await tx.document.update({
          where: { id: former.id },
          data: { state: "replaced", stateSince: at, version: { increment: 1 } },
        });
      }
      const { issuedOn, endsOn, ...words } = fields;
      const uploadedById = actor.kind === "person" ? actor.id : null;
      const { id } = await tx.document.create({
        data: {
          ...{ organisationId, type, replacesId, uploadedById, sha256: file.sha256 },
          ...words,
          ...{ issuedOn: dateOfDay(issuedOn), endsOn: dateOfDay(endsOn) },
          ...{ uploadedAt: at, stateSince: at },
        },
        select: { id: true },
      });
      return ok({ documentId: id });
    },
    (tx) => keep(tx, file),
  );
}

/** The sweep takes the same turn, so that it cannot remove what is about to have a row. */
async function keep(tx: Tx, file: StagedFile): Promise<void> {
  const { path, sha256, bytes, mediaType, pages, width, height, scan } = file;
  await takeTurns(tx, `object:${sha256}`);
  await keepObject(path, sha256, mediaType);
  const scannedAt = scan === "not_scanned" ? null : machineTime();
  await tx.storedObject.upsert({
    where: { sha256 },
    create: { sha256, bytes, mediaType, pages, width, height, scan, scannedAt },
    update: scannedAt ? { scan, scannedAt } : {},
  });
}
