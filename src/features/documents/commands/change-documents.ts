import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { db, type Tx } from "@/lib/db";
import { changedSince, keepVersion, readProfile } from "@/lib/profile-version";

/** How the trail names each. */
const ACTIONS = {
  "documents/upload-document": "document.upload",
  "documents/change-document": "document.change",
  "documents/withdraw-document": "document.withdraw",
} as const satisfies Partial<Record<Act, string>>;

type Change = {
  act: keyof typeof ACTIONS;
  organisationId: string;
  requestId: string;
  /** What the form says, so that a form sent twice is told from two forms with one key. */
  said: string;
};

export type DocumentChangeRefusal = "not-allowed" | "not-found" | "form-used";
export type ChangedDocument = { documentId: string };

const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/**
 * One change of the papers of an organisation: everybody's in turn, once per form, with a version of
 * the profile and a row in the trail, or nothing at all. `write` refuses before it writes. `prepare`
 * runs in the transaction before the organisation is held.
 */
export async function changeDocuments<Reason extends string>(
  actor: Actor,
  { act, organisationId, requestId, said }: Change,
  at: Date,
  write: (tx: Tx) => Promise<Result<ChangedDocument, Reason>>,
  prepare: (tx: Tx) => Promise<unknown> = async () => null,
): Promise<Result<ChangedDocument, DocumentChangeRefusal | Reason>> {
  if (actor.kind !== "person" || !may(actor, act, { type: "organisation", id: organisationId })) {
    return refuse("not-allowed");
  }
  return db.$transaction(
    async (tx): Promise<Result<ChangedDocument, DocumentChangeRefusal | Reason>> => {
      await prepare(tx);
      const [held] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM organisation
        WHERE id = ${organisationId}::uuid AND listing <> 'archived' FOR UPDATE`;
      const before = held && (await readProfile(tx, organisationId));
      if (!before) return refuse("not-found");
      const key = { command: `document:${organisationId}`, requestId };
      const earlier = await tx.commandRequest.findUnique({ where: { command_requestId: key } });
      if (earlier) {
        const result = earlier.result as ChangedDocument & { said: string };
        if (result.said !== said) return refuse("form-used");
        return ok({ documentId: result.documentId });
      }
      const result = await write(tx);
      if (!result.ok) return result;
      const after = await readProfile(tx, organisationId);
      if (!after) throw new Error("The organisation is gone while its row is held");
      const changed = changedSince(before, after);
      if (changed.length > 0) {
        const { version } = await tx.organisation.update({
          where: { id: organisationId },
          data: { version: { increment: 1 }, changedAt: at },
          select: { version: true },
        });
        // The one that was changed, and the one that it took the place of.
        const { documentId: id } = result.value;
        await tx.document.updateMany({
          where: { OR: [{ id }, { replacedBy: { id } }] },
          data: { profileVersion: version },
        });
        await keepVersion(tx, actor, { organisationId, version, at, profile: after, changed });
        await refreshSearchDocument(tx, organisationId, at);
      }
      const { documentId } = result.value;
      const { type } = await tx.document.findUniqueOrThrow({ where: { id: documentId } });
      const subject = { type: "organisation", id: organisationId } as const;
      await recordAudit(tx, actor, ACTIONS[act], subject, at, { document: documentId, type });
      await tx.commandRequest.create({ data: { ...key, result: { documentId, said } } });
      return ok({ documentId });
    },
    PATIENCE,
  );
}

/** The paper as it stands for whoever changes it; null when it does not count any more. */
export const findCurrent = (tx: Tx, organisationId: string, id: string) =>
  tx.document.findFirst({ where: { id, organisationId, state: "current" } });
