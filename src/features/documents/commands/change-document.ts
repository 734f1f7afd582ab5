import "server-only";
import type { Actor } from "@/domain/actor";
import type { DocumentFields } from "@/domain/document-fields";
import { ok, refuse, type Result } from "@/domain/result";
import { dateOfDay } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import {
  type ChangedDocument,
  changeDocuments,
  type DocumentChangeRefusal,
  findCurrent,
} from "./change-documents";

type Edit = {
  organisationId: string;
  documentId: string;
  /** The version of the paper that the person began with. */
  base: number;
  requestId: string;
  fields: DocumentFields;
};

/** Changes what is said of a paper, unless somebody did since the person began; the file stays. */
export async function changeDocument(
  actor: Actor,
  { organisationId, documentId, base, requestId, fields }: Edit,
  at: Date = clock(),
): Promise<Result<ChangedDocument, DocumentChangeRefusal | "changed-meanwhile">> {
  const said = JSON.stringify([documentId, base, fields]);
  return changeDocuments<"not-found" | "changed-meanwhile">(
    actor,
    { act: "documents/change-document", organisationId, requestId, said },
    at,
    async (tx) => {
      const paper = await findCurrent(tx, organisationId, documentId);
      if (!paper) return refuse("not-found");
      if (paper.version !== base) return refuse("changed-meanwhile");
      const { issuedOn, endsOn, ...words } = fields;
      const days = { issuedOn: dateOfDay(issuedOn), endsOn: dateOfDay(endsOn) };
      await tx.document.update({
        where: { id: documentId },
        data: { ...words, ...days, version: { increment: 1 } },
      });
      return ok({ documentId });
    },
  );
}
