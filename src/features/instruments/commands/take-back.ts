import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { DraftInput } from "../schema";
import { changeDraft, type ChangeDraftRefusal } from "./change-draft";

/** A proposal becomes a draft again, which can be edited and has no first day. */
export const takeBack = async (
  actor: Actor,
  input: DraftInput,
  at: Date = clock(),
): Promise<Result<null, ChangeDraftRefusal>> =>
  changeDraft(
    actor,
    { act: "instruments/take-back", ...input, states: ["proposed"] },
    async (tx, { id, instrument }) => {
      await tx.instrumentDraft.update({
        where: { id },
        data: {
          ...{ state: "draft", proposedById: null, proposedAt: null, effectiveFrom: null },
          version: { increment: 1 },
        },
      });
      const subject = { type: "instrument", id } as const;
      await recordAudit(tx, actor, "instruments.take-back", subject, at, { instrument });
      return ok(null);
    },
  );
