import "server-only";
import type { Actor } from "@/domain/actor";
import { setFault, withOutline } from "@/domain/eligibility/rule-draft";
import { setContentSchema } from "@/domain/eligibility/set-content";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { setColumns } from "@/lib/rule-sets";
import type { OutlineInput } from "../schema";
import {
  baseOf,
  changeSet,
  type ChangeSetRefusal,
  dateRefusal,
  type DateRefusal,
} from "./change-set";

export type SaveOutlineRefusal =
  ChangeSetRefusal | DateRefusal | "criteria-standing" | "criteria-articles" | "order-unknown";

/** Title, basis, first day, and which criteria are asked in which order; what is not named comes last. */
export async function saveOutline(
  actor: Actor,
  { code, version, order, criteria, ...said }: OutlineInput,
  at: Date = clock(),
): Promise<Result<null, SaveOutlineRefusal>> {
  const asked = { act: "rules/save-outline", code, version, states: ["draft"] } as const;
  return changeSet(actor, asked, async (tx, held): Promise<Result<null, SaveOutlineRefusal>> => {
    const wrong = await dateRefusal(tx, said.effectiveFrom, at);
    if (wrong) return refuse(wrong);
    const base = await baseOf(tx, held);
    const known = base.rules.criteria.map((one) => one.code);
    if (order.some((one) => !known.includes(one))) return refuse("order-unknown");
    const inOrder = [...new Set([...order, ...known])].filter((one) => criteria.includes(one));
    const outline = {
      title: { id: said.titleId, en: said.titleEn },
      note: { id: said.noteId, en: said.noteEn },
      ...{ legalBasis: said.legalBasis, unconfirmed: said.unconfirmed },
      ...{ effectiveFrom: said.effectiveFrom, criteria: inOrder },
    };
    const changed = withOutline(held.content, base, outline);
    const fault = setFault(changed.rules);
    if (fault)
      return refuse(fault.code === "standing-missing" ? "criteria-standing" : "criteria-articles");
    const columns = setColumns(setContentSchema.parse(changed));
    await tx.ruleSet.update({
      where: { id: held.id },
      data: { ...columns, version: { increment: 1 } },
    });
    const subject = { type: "rule_set", id: held.id } as const;
    await recordAudit(tx, actor, "rules.edit", subject, at, { set: code });
    return ok(null);
  });
}
