import "server-only";
import type { Actor } from "@/domain/actor";
import { dayIn, daysAfter } from "@/domain/civil-day";
import { draftFrom } from "@/domain/eligibility/rule-draft";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { setColumns } from "@/lib/rule-sets";
import { db } from "@/lib/db";
import { takeTurns } from "@/lib/turns";
import { lastPublished } from "./change-set";

/** Time for organisations to prepare; a proposal, for the first day is typed. */
const NOTICE_DAYS = 60;

export type BeginDraftRefusal = "not-allowed" | "already-open";

/** A draft of the next set, from the one that was published last. One is prepared at a time. */
export async function beginDraft(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ code: string }, BeginDraftRefusal>> {
  if (!may(actor, "rules/begin-draft") || actor.kind !== "person") return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Result<{ code: string }, BeginDraftRefusal>> => {
    await takeTurns(tx, "rules:begin-draft");
    const open = await tx.ruleSet.count({ where: { state: { in: ["draft", "proposed"] } } });
    if (open > 0) return refuse("already-open");
    const base = await lastPublished(tx);
    const { _max } = await tx.ruleSet.aggregate({ _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const today = dayIn("WIB", at);
    const from = base.rules.effectiveFrom > today ? base.rules.effectiveFrom : today;
    const effectiveFrom = daysAfter(from, NOTICE_DAYS);
    const content = draftFrom(base, { version: number, effectiveFrom });
    const { code } = content.rules;
    const { id } = await tx.ruleSet.create({
      data: {
        ...{ code, number, state: "draft", baseCode: base.rules.code, madeAt: at },
        ...{ madeById: actor.id, ...setColumns(content) },
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "rules.begin", { type: "rule_set", id }, at, { set: code });
    return ok({ code });
  });
}
