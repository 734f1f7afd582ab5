import "server-only";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { WithdrawInput } from "../schema";
import { changeDraft, type ChangeDraftRefusal } from "./change-draft";

export type WithdrawRefusal = ChangeDraftRefusal | "begun" | "followed";

/**
 * Withdraws a published version before its first day in WIB, with a reason that everybody reads. Not once
 * rounds may begin with it, nor while another is made from it. Its number is not given again.
 */
export const withdrawInstrument = async (
  actor: Actor,
  { reason, ...input }: WithdrawInput,
  at: Date = clock(),
): Promise<Result<null, WithdrawRefusal>> =>
  changeDraft(
    actor,
    { act: "instruments/withdraw-instrument", ...input, states: ["published"] },
    async (tx, held, { id: withdrawnById }): Promise<Result<null, WithdrawRefusal>> => {
      const { id, instrument: version, effectiveFrom } = held;
      const first = effectiveFrom?.toISOString().slice(0, 10) ?? "";
      if (first <= dayIn("WIB", at)) return refuse("begun");
      const after = { baseInstrument: version, state: { not: "withdrawn" as const } };
      if ((await tx.instrumentDraft.count({ where: after })) > 0) return refuse("followed");
      await tx.instrumentDraft.update({
        where: { id },
        data: {
          ...{ state: "withdrawn", withdrawnById, withdrawnAt: at },
          ...{ reason: maskPersonalData(reason), version: { increment: 1 } },
        },
      });
      await tx.assessmentInstrument.delete({ where: { version } });
      const subject = { type: "instrument", id } as const;
      await recordAudit(tx, actor, "instruments.withdraw", subject, at, { instrument: version });
      return ok(null);
    },
  );
