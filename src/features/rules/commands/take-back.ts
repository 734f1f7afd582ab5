import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { SetInput } from "../schema";
import { changeSet, type ChangeSetRefusal } from "./change-set";

/** A proposal becomes a draft again, which can be edited. */
export const takeBack = async (
  actor: Actor,
  input: SetInput,
  at: Date = clock(),
): Promise<Result<null, ChangeSetRefusal>> =>
  changeSet(
    actor,
    { act: "rules/take-back", ...input, states: ["proposed"] },
    async (tx, { id, code }) => {
      await tx.ruleSet.update({
        where: { id },
        data: {
          ...{ state: "draft", proposedById: null, proposedAt: null },
          version: { increment: 1 },
        },
      });
      await recordAudit(tx, actor, "rules.take-back", { type: "rule_set", id }, at, { set: code });
      return ok(null);
    },
  );
