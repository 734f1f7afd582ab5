import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import {
  type ChangedDocument,
  changeDocuments,
  type DocumentChangeRefusal,
  findCurrent,
} from "./change-documents";

type Withdrawal = {
  organisationId: string;
  documentId: string;
  base: number;
  requestId: string;
};

/** Takes a paper away from everybody but the organisation itself; it is kept for its time. */
export async function withdrawDocument(
  actor: Actor,
  { organisationId, documentId, base, requestId }: Withdrawal,
  at: Date = clock(),
): Promise<Result<ChangedDocument, DocumentChangeRefusal | "changed-meanwhile">> {
  return changeDocuments<"not-found" | "changed-meanwhile">(
    actor,
    { act: "documents/withdraw-document", organisationId, requestId, said: documentId },
    at,
    async (tx) => {
      const paper = await findCurrent(tx, organisationId, documentId);
      if (!paper) return refuse("not-found");
      if (paper.version !== base) return refuse("changed-meanwhile");
      await tx.document.update({
        where: { id: documentId },
        data: { state: "withdrawn", stateSince: at, version: { increment: 1 } },
      });
      return ok({ documentId });
    },
  );
}
