import "server-only";
import type { Actor } from "@/domain/actor";
import { withCriterion } from "@/domain/eligibility/rule-draft";
import { setContentSchema } from "@/domain/eligibility/set-content";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { setColumns } from "@/lib/rule-sets";
import type { CriterionInput } from "../schema";
import { baseOf, changeSet, type ChangeSetRefusal } from "./change-set";

export type SaveCriterionRefusal = ChangeSetRefusal;

/** Words, accepted papers, validity and ends of one criterion, and whether older decisions stand. */
export async function saveCriterion(
  actor: Actor,
  { code, version, criterion, tests, keeps, ...said }: CriterionInput,
  at: Date = clock(),
): Promise<Result<null, SaveCriterionRefusal>> {
  const asked = { act: "rules/save-criterion", code, version, states: ["draft"] } as const;
  return changeSet(actor, asked, async (tx, held): Promise<Result<null, SaveCriterionRefusal>> => {
    if (held.content.rules.criteria.every((one) => one.code !== criterion))
      return refuse("not-found");
    const changed = withCriterion(held.content, await baseOf(tx, held), {
      ...{ code: criterion, keeps, tests },
      title: { id: said.titleId, en: said.titleEn },
      plain: { id: said.plainId, en: said.plainEn },
    });
    const columns = setColumns(setContentSchema.parse(changed));
    await tx.ruleSet.update({
      where: { id: held.id },
      data: { ...columns, version: { increment: 1 } },
    });
    const subject = { type: "rule_set", id: held.id } as const;
    await recordAudit(tx, actor, "rules.edit", subject, at, { set: code, item: criterion });
    return ok(null);
  });
}
