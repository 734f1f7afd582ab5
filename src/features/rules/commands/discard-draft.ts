import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { SetInput } from "../schema";
import { changeSet, type ChangeSetRefusal } from "./change-set";

/** Throws a draft away, with what was simulated of it. */
export const discardDraft = async (
  actor: Actor,
  input: SetInput,
  at: Date = clock(),
): Promise<Result<null, ChangeSetRefusal>> =>
  changeSet(
    actor,
    { act: "rules/discard-draft", ...input, states: ["draft"] },
    async (tx, { id, code }) => {
      await tx.ruleSet.delete({ where: { id } });
      await recordAudit(tx, actor, "rules.discard", { type: "rule_set", id }, at, { set: code });
      return ok(null);
    },
  );
