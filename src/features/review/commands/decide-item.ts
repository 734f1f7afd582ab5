import "server-only";
import type { Actor, Person } from "@/domain/actor";
import { answerIfMet } from "@/domain/eligibility/if-met";
import { maskPersonalData } from "@/domain/personal-data";
import { isUndecided, type ReviewStage } from "@/domain/review-outcome";
import { ok, refuse, type Result } from "@/domain/result";
import { checkTyped, keyPaperOf, reasonsFor } from "@/domain/review-decision";
import { isAffiliated } from "@/lib/affiliation";
import { clock } from "@/lib/clock";
import type { Prisma, Tx } from "@/lib/db";
import { readBasis } from "../queries/basis";
import type { DecideItemInput } from "../schema";
import { askerOf, changeCase, type CaseChangeRefusal, type HeldCase } from "./hold-case";

export type DecideItemRefusal =
  | CaseChangeRefusal
  | "not-in-hand"
  | "tied"
  | "settled-already"
  | "basis-changed"
  | "reason-other"
  | "rules-lacking"
  | "number-missing"
  | "date-missing"
  | "number-differs"
  | "date-differs";

/**
 * Saves what a reviewer finds of one item; it counts once the review is finished. "Met" is refused while
 * the rules lack something, and the number and the date read on the paper must be those that the
 * organisation entered.
 */
export const decideItem = (
  actor: Actor,
  input: DecideItemInput,
  at: Date = clock(),
): Promise<Result<null, DecideItemRefusal>> =>
  changeCase(actor, { act: "review/decide-item", ...input }, async (tx, held) => {
    if (actor.kind !== "person") return refuse("not-allowed");
    const stage = await stageOf(tx, actor, held);
    if (!stage) return refuse("not-in-hand");
    if (await isAffiliated(tx, actor.id, held.organisationId)) return refuse("tied");
    const item = held.items.find((one) => one.item === input.item);
    if (!item || !isUndecided(stage, item)) return refuse("settled-already");
    const basis = await readBasis(tx, held.organisationId, at);
    const own = basis?.items[input.item];
    if (!own || own.fingerprint !== input.fingerprint) return refuse("basis-changed");
    const { result, reason, number, date } = input;
    if (result !== "met" && (!reason || !reasonsFor(input.item).includes(reason)))
      return refuse("reason-other");
    if (result === "met") {
      const { ruleSet, facts, version } = basis;
      const answer = answerIfMet(ruleSet, facts, input.item, { ...own, version }, at);
      // Null: a set that began while the case was open does not ask the item any more.
      if (answer && answer.result !== "met") return refuse("rules-lacking");
      const paper = keyPaperOf(input.item, own.papers);
      const check = checkTyped(paper, { number, date });
      if (paper?.number && !number) return refuse("number-missing");
      if (paper?.issuedOn && !date) return refuse("date-missing");
      if (check.number === "differs") return refuse("number-differs");
      if (check.date === "differs") return refuse("date-differs");
    }
    const masked = (text: string | null) => text && maskPersonalData(text);
    const values = {
      ...{ result, reason: result === "met" ? null : reason, note: masked(input.note) },
      internalNote: masked(input.internalNote),
      typed: { v: 1, number, date } as Prisma.InputJsonValue,
      ...{ fingerprint: own.fingerprint, basisVersion: basis.version },
      ...{ documentIds: own.documentIds, basis: { v: 1, values: own.values }, savedAt: at },
    };
    const key = {
      ...{ caseId: held.id, item: input.item, round: held.round, stage, personId: actor.id },
    };
    await tx.reviewDecision.upsert({
      where: { caseId_item_round_stage_personId: key },
      create: { ...key, ...values },
      update: values,
    });
    return ok(null);
  });

/** In which review the actor has the case in hand; null when in none. */
export async function stageOf(tx: Tx, actor: Person, held: HeldCase): Promise<ReviewStage | null> {
  const { hands, roles } = askerOf(actor, held);
  if (hands[0]) return hands[0];
  const isLead = held.state === "second_review" && held.isDisputed && roles.includes("review_lead");
  return isLead && (await mayJudge(tx, actor.id, held)) ? "lead" : null;
}

/** Who judges between two reviewers is neither of them, and has said to have no tie. */
async function mayJudge(tx: Tx, personId: string, held: HeldCase): Promise<boolean> {
  const key = { caseId_personId: { caseId: held.id, personId } };
  if (!(await tx.conflictStatement.findUnique({ where: key }))) return false;
  const found = { caseId: held.id, personId, stage: { in: ["first", "second"] as ReviewStage[] } };
  return (await tx.reviewDecision.count({ where: { ...found, finishedAt: { not: null } } })) === 0;
}
