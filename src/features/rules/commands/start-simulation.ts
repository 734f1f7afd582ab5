import "server-only";
import type { Actor } from "@/domain/actor";
import { NO_TOTALS } from "@/domain/eligibility/rule-effect";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { SetInput } from "../schema";
import { changeSet, type ChangeSetRefusal } from "./change-set";

export type StartSimulationRefusal = ChangeSetRefusal | "already-running";

/** Asks the worker what the set, as it is now, would do to all organisations on its first day. */
export const startSimulation = async (
  actor: Actor,
  input: SetInput,
  at: Date = clock(),
): Promise<Result<null, StartSimulationRefusal>> =>
  changeSet(
    actor,
    { act: "rules/start-simulation", ...input, states: ["draft", "proposed"] },
    async (tx, held): Promise<Result<null, StartSimulationRefusal>> => {
      const { id: ruleSetId, sha256, code, baseCode } = held;
      const running = { ruleSetId, finishedAt: null };
      if ((await tx.ruleSimulation.count({ where: { ...running, sha256 } })) > 0)
        return refuse("already-running");
      await tx.ruleSimulation.deleteMany({ where: { ruleSetId } });
      const total = await tx.organisation.count({ where: { listing: { not: "archived" } } });
      await tx.ruleSimulation.create({
        data: {
          ...{ ruleSetId, sha256, baseCode: baseCode ?? "", startedAt: at, total },
          totals: NO_TOTALS,
        },
      });
      const subject = { type: "rule_set", id: ruleSetId } as const;
      await recordAudit(tx, actor, "rules.simulate", subject, at, { set: code });
      return ok(null);
    },
  );
