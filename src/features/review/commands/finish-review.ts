import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor, Person } from "@/domain/actor";
import { dateOfDay } from "@/domain/civil-day";
import { ok, refuse, refuseWith, type Result } from "@/domain/result";
import { ANSWER_DAYS, type CaseItem, type ItemDecisionResult } from "@/domain/review-decision";
import {
  isSecondDue,
  moveOfFirst,
  moveOfSecond,
  differingItems,
  stateAfter,
  isUndecided,
  type ReviewStage,
} from "@/domain/review-outcome";
import {
  type CaseMove,
  type CaseMoveRefusal,
  type CaseState,
  moveCase,
  type Need,
} from "@/domain/review-workflow";
import { workingDaysAfter } from "@/domain/working-days";
import { isAffiliated } from "@/lib/affiliation";
import { clock } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { holidaysAfter } from "@/lib/holidays";
import { readBasis } from "../queries/basis";
import { stageOf } from "./decide-item";
import { askerOf, changeCase, type CaseChangeRefusal, type HeldCase, keepMove } from "./hold-case";
import { takeEffect } from "./take-effect";
import { tellOutcome } from "./tell-outcome";

type Plain = CaseChangeRefusal | CaseMoveRefusal | "tied";
export type FinishReviewRefusal = Plain | "all-decided" | "basis-changed";
type Answered =
  | Result<{ move: CaseMove; state: CaseState }, FinishReviewRefusal>
  | (Result<never, "all-decided" | "basis-changed"> & { detail: string[] });

/** What finishing comes to: the move, what takes effect, what stands in the case, what is disputed. */
type Plan = {
  move: CaseMove;
  to: CaseState;
  effective: string[];
  settled: Map<string, ItemDecisionResult>;
  disputed: string[];
};

/**
 * Ends a review whose every item is decided. Corrections send the case back; a refusal, or the draw,
 * sends it to a second person; where the two differ the lead has the last word. What becomes final
 * takes effect in this transaction. `detail`: the items that are undecided or have changed since.
 */
export async function finishReview(
  actor: Actor,
  asked: { code: string; version: number },
  at: Date = clock(),
): Promise<Answered> {
  const holidays = await holidaysAfter(at);
  const answerBy = workingDaysAfter(at, ANSWER_DAYS, holidays);
  const act = "review/finish-review" as const;
  return changeCase(actor, { act, ...asked }, async (tx, held): Promise<Answered> => {
    if (actor.kind !== "person") return refuse("not-allowed");
    const stage = await stageOf(tx, actor, held);
    if (!stage) return refuse("not-in-hand");
    if (await isAffiliated(tx, actor.id, held.organisationId)) return refuse("tied");
    const own = await tx.reviewDecision.findMany({
      where: { caseId: held.id, round: held.round, stage, personId: actor.id },
    });
    const decided = new Map(own.map((one): [string, (typeof own)[number]] => [one.item, one]));
    const toDecide = held.items.filter((item) => isUndecided(stage, item)).map(({ item }) => item);
    const undecided = toDecide.filter((item) => !decided.has(item));
    if (undecided.length > 0) return refuseWith("all-decided", undecided);
    const basis = await readBasis(tx, held.organisationId, at);
    if (!basis) return refuse("not-found");
    const stale = toDecide.filter(
      (item) => basis.items[item as CaseItem].fingerprint !== decided.get(item)!.fingerprint,
    );
    if (stale.length > 0) return refuseWith("basis-changed", stale);
    const results = new Map(
      toDecide.map((item): [string, ItemDecisionResult] => [item, decided.get(item)!.result]),
    );
    const plan = await PLAN[stage](tx, held, results);
    const next = moveCase(
      held.state,
      plan.move,
      askerOf(actor, held),
      (need) => holds(need, plan, held),
      plan.to,
    );
    if (!next.ok) return next;
    await write(tx, actor, held, { ...plan, toDecide, stage }, basis.ruleSet.code, answerBy, at);
    await tellOutcome(tx, held, { ...plan, by: actor.id, answerBy }, at);
    return ok({ move: plan.move, state: plan.to });
  });
}

type Results = Map<string, ItemDecisionResult>;

const PLAN: Record<ReviewStage, (tx: Tx, held: HeldCase, now: Results) => Promise<Plan>> = {
  first: async (tx, held, now) => {
    const items = held.items.map(({ item, settled, isFinal }) => {
      return { item, settled, isFinal, now: now.get(item) ?? null };
    });
    const wasSeconded =
      (await tx.reviewDecision.count({
        where: { caseId: held.id, stage: "second", finishedAt: { not: null } },
      })) > 0;
    const awaitsDraw = held.isDrawn && !wasSeconded;
    const move = moveOfFirst(items, isSecondDue(items, { isDrawn: held.isDrawn, wasSeconded }));
    const open = items.filter(({ isFinal }) => !isFinal);
    const ofResult = (...wanted: ItemDecisionResult[]) =>
      open
        .filter(({ settled, now: mine }) => wanted.includes((settled ?? mine)!))
        .map((i) => i.item);
    // A refusal takes effect once a second person has confirmed it; what was drawn waits for that too.
    const effective =
      move === "approve"
        ? ofResult("met")
        : move === "return"
          ? ofResult("needs_correction", ...(awaitsDraw ? [] : (["met"] as const)))
          : [];
    const to = ({ return: "returned", approve: "verified", pass_on: "second_review" } as const)[
      move
    ];
    return { move, to, effective, settled: now, disputed: [] };
  },
  second: async (_tx, held, now) => {
    const first: Results = new Map(
      held.items.flatMap(({ item, settled }) =>
        now.has(item) && settled ? [[item, settled]] : [],
      ),
    );
    const move = moveOfSecond(first, now);
    const disputed = differingItems(first, now);
    const to = ({ confirm: "verified", decline: "declined", dispute: "second_review" } as const)[
      move
    ];
    const effective = move === "dispute" ? [] : [...now.keys()];
    return { move, to, effective, settled: new Map(), disputed };
  },
  lead: async (_tx, held, now) => {
    const results = held.items.map(({ item, settled }) => now.get(item) ?? settled!);
    const effective = held.items.filter(({ isFinal }) => !isFinal).map(({ item }) => item);
    return { move: "settle", to: stateAfter(results), effective, settled: now, disputed: [] };
  },
};

/** The plan was made so that its move's needs are fulfilled; what concerns the case is asked here. */
function holds(need: Need, { disputed }: Plan, held: HeldCase): boolean {
  if (need === "disputed") return held.isDisputed || disputed.length > 0;
  return need !== "agreed" || disputed.length === 0;
}

async function write(
  tx: Tx,
  actor: Person,
  held: HeldCase,
  {
    move,
    to,
    effective,
    settled,
    disputed,
    toDecide,
    stage,
  }: Plan & { toDecide: string[]; stage: ReviewStage },
  ruleSet: string,
  answerBy: string,
  at: Date,
): Promise<void> {
  await tx.reviewDecision.updateMany({
    where: {
      caseId: held.id,
      round: held.round,
      stage,
      personId: actor.id,
      item: { in: toDecide },
    },
    data: { finishedAt: at },
  });
  for (const [item, result] of settled) {
    await tx.reviewItem.update({
      where: { caseId_item: { caseId: held.id, item } },
      data: { settled: result },
    });
  }
  await tx.reviewItem.updateMany({
    where: { caseId: held.id, item: { in: disputed } },
    data: { isDisputed: true },
  });
  await takeEffect(tx, held, effective, ruleSet, at);
  const data = {
    ...(to === "returned" && { answerBy: dateOfDay(answerBy), remindedAt: null }),
    ...(move === "pass_on" && { secondId: null, secondDoneAt: null }),
    ...(stage === "second" && { secondDoneAt: at }),
    isDisputed: disputed.length > 0,
  };
  await keepMove(tx, actor, held, { move, to, data }, at);
  if (to === "verified") {
    // Whoever was looked at paper by paper is confirmed, by whatever way it came into the list.
    await tx.organisation.updateMany({
      where: { id: held.organisationId, confirmedAt: null },
      data: { confirmedAt: at },
    });
  }
  await refreshSearchDocument(tx, held.organisationId, at);
}
