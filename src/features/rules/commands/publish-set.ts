import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { forgetRuleSets } from "@/lib/rule-sets";
import type { SetInput } from "../schema";
import {
  changeSet,
  type ChangeSetRefusal,
  dateRefusal,
  type DateRefusal,
  isSimulated,
} from "./change-set";

export type PublishSetRefusal =
  ChangeSetRefusal | DateRefusal | "same-person" | "simulation-missing";

/**
 * Publishes what somebody else proposed. It never changes from then on; it judges from the beginning of
 * its first day in WIB. Whom it affects is told by the worker.
 */
export async function publishSet(
  actor: Actor,
  input: SetInput,
  at: Date = clock(),
): Promise<Result<null, PublishSetRefusal>> {
  const result = await changeSet(
    actor,
    { act: "rules/publish-set", ...input, states: ["proposed"] },
    async (tx, held, { id: publishedById }): Promise<Result<null, PublishSetRefusal>> => {
      if (held.proposedById === publishedById) return refuse("same-person");
      const wrong = await dateRefusal(tx, held.content.rules.effectiveFrom, at);
      if (wrong) return refuse(wrong);
      if (!(await isSimulated(tx, held))) return refuse("simulation-missing");
      await tx.ruleSet.update({
        where: { id: held.id },
        data: { state: "published", publishedById, publishedAt: at, version: { increment: 1 } },
      });
      const subject = { type: "rule_set", id: held.id } as const;
      await recordAudit(tx, actor, "rules.publish", subject, at, { set: held.code });
      return ok(null);
    },
  );
  if (result.ok) forgetRuleSets();
  return result;
}
