import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { DraftInput } from "../schema";
import { changeDraft, type ChangeDraftRefusal } from "./change-draft";

/** Throws a draft away; the next one gets its version. */
export const discardDraft = async (
  actor: Actor,
  input: DraftInput,
  at: Date = clock(),
): Promise<Result<null, ChangeDraftRefusal>> =>
  changeDraft(
    actor,
    { act: "instruments/discard-draft", ...input, states: ["draft"] },
    async (tx, { id, instrument }) => {
      await tx.instrumentDraft.delete({ where: { id } });
      const subject = { type: "instrument", id } as const;
      await recordAudit(tx, actor, "instruments.discard", subject, at, { instrument });
      return ok(null);
    },
  );
