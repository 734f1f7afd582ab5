import "server-only";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { forgetRuleSets } from "@/lib/rule-sets";
import type { WithdrawInput } from "../schema";
import { changeSet, type ChangeSetRefusal } from "./change-set";

export type WithdrawSetRefusal = ChangeSetRefusal | "begun" | "followed";

/**
 * Withdraws a published set before it begins, with a reason that everybody reads. Not once it judges,
 * nor while another is made from it.
 */
export async function withdrawSet(
  actor: Actor,
  { reason, ...input }: WithdrawInput,
  at: Date = clock(),
): Promise<Result<null, WithdrawSetRefusal>> {
  const result = await changeSet(
    actor,
    { act: "rules/withdraw-set", ...input, states: ["published"] },
    async (tx, held, { id: withdrawnById }): Promise<Result<null, WithdrawSetRefusal>> => {
      if (held.content.rules.effectiveFrom <= dayIn("WIB", at)) return refuse("begun");
      const after = { baseCode: held.code, state: { not: "withdrawn" as const } };
      if ((await tx.ruleSet.count({ where: after })) > 0) return refuse("followed");
      await tx.ruleSet.update({
        where: { id: held.id },
        data: {
          ...{ state: "withdrawn", withdrawnById, withdrawnAt: at },
          ...{ reason: maskPersonalData(reason), version: { increment: 1 } },
        },
      });
      const subject = { type: "rule_set", id: held.id } as const;
      await recordAudit(tx, actor, "rules.withdraw", subject, at, { set: held.code });
      return ok(null);
    },
  );
  if (result.ok) forgetRuleSets();
  return result;
}
