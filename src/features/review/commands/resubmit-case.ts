import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import { refuse, refuseWith, ok, type Result } from "@/domain/result";
import { CASE_ITEMS, TARGET_DAYS } from "@/domain/review-decision";
import { moveCase } from "@/domain/review-workflow";
import { workingDaysAfter } from "@/domain/working-days";
import { clock } from "@/lib/clock";
import { holidaysAfter } from "@/lib/holidays";
import { holdersOf } from "@/lib/membership";
import { readBasis } from "../queries/basis";
import { askerOf, changeCase, type CaseChangeRefusal, keepMove } from "./hold-case";
import { tellDesk, tellOrganisation } from "./tell-case";

export type ResubmitCaseRefusal = CaseChangeRefusal | "wrong-state" | "change";
type Answered =
  Result<null, ResubmitCaseRefusal> | (Result<never, "change"> & { detail: string[] });

/**
 * Sends the returned items again; the others keep their decision. Each of them must rest on something
 * else than when it was returned: `detail` names those that do not.
 */
export async function resubmitCase(
  actor: Actor,
  asked: { code: string; version: number },
  at: Date = clock(),
): Promise<Answered> {
  const holidays = await holidaysAfter(at);
  const act = "review/resubmit-case" as const;
  return changeCase(actor, { act, ...asked }, async (tx, held): Promise<Answered> => {
    const { organisationId } = held;
    const basis = await readBasis(tx, organisationId, at);
    if (!basis) return refuse("not-found");
    const returned = held.items.filter(({ settled }) => settled === "needs_correction");
    const now = new Map(
      CASE_ITEMS.map((item): [string, string] => [item, basis.items[item].fingerprint]),
    );
    const unchanged = returned.filter(({ item, fingerprint }) => now.get(item) === fingerprint);
    const holds = () => unchanged.length === 0;
    const next = moveCase(held.state, "resubmit", askerOf(actor, held), holds);
    if (!next.ok && next.reason === "change") {
      return refuseWith(
        "change",
        unchanged.map(({ item }) => item),
      );
    }
    if (!next.ok) return refuse("wrong-state");
    const round = held.round + 1;
    for (const { item } of returned) {
      await tx.reviewItem.update({
        where: { caseId_item: { caseId: held.id, item } },
        data: {
          ...{ settled: null, isFinal: false, isDisputed: false, round, sentAt: at },
          fingerprint: now.get(item)!,
        },
      });
    }
    const dueOn = workingDaysAfter(at, TARGET_DAYS, holidays);
    const data = { round, sentAt: at, dueOn: dateOfDay(dueOn)!, remindedAt: null };
    const { reviewerId } = held;
    await keepMove(tx, actor, { ...held, round }, { move: "resubmit", to: next.value, data }, at);
    await refreshSearchDocument(tx, organisationId, at);
    await tellOrganisation(tx, held, "submitted", at, { day: dueOn });
    const desk = reviewerId ? [reviewerId] : await holdersOf(tx, "reviewer");
    await tellDesk(tx, held, "resubmitted", desk, null, at);
    return ok(null);
  });
}
