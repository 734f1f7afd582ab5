import "server-only";
import type { Actor } from "@/domain/actor";
import { setFault } from "@/domain/eligibility/rule-draft";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { SetInput } from "../schema";
import {
  changeSet,
  type ChangeSetRefusal,
  dateRefusal,
  type DateRefusal,
  isSimulated,
} from "./change-set";

export type ProposeSetRefusal =
  ChangeSetRefusal | DateRefusal | "simulation-missing" | "criteria-standing";

/** Says that a draft is ready; somebody else publishes it. What it does must have been simulated. */
export const proposeSet = async (
  actor: Actor,
  input: SetInput,
  at: Date = clock(),
): Promise<Result<null, ProposeSetRefusal>> =>
  changeSet(
    actor,
    { act: "rules/propose-set", ...input, states: ["draft"] },
    async (tx, held, { id: proposedById }): Promise<Result<null, ProposeSetRefusal>> => {
      const { rules } = held.content;
      const wrong = await dateRefusal(tx, rules.effectiveFrom, at);
      if (wrong) return refuse(wrong);
      if (setFault(rules)) return refuse("criteria-standing");
      if (!(await isSimulated(tx, held))) return refuse("simulation-missing");
      await tx.ruleSet.update({
        where: { id: held.id },
        data: { state: "proposed", proposedById, proposedAt: at, version: { increment: 1 } },
      });
      const subject = { type: "rule_set", id: held.id } as const;
      await recordAudit(tx, actor, "rules.propose", subject, at, { set: held.code });
      return ok(null);
    },
  );
