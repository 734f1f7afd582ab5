import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { type CaseMoveRefusal, moveCase, type Need } from "@/domain/review-workflow";
import { isAffiliated } from "@/lib/affiliation";
import { clock } from "@/lib/clock";
import { type Tx } from "@/lib/db";
import { askerOf, changeCase, type CaseChangeRefusal, type HeldCase, keepMove } from "./hold-case";
import { tellOrganisation } from "./tell-case";

export type ClaimCaseRefusal = CaseChangeRefusal | CaseMoveRefusal | "tied";

/** Takes a waiting case, or the second review of one, into one's hands. */
export const claimCase = (
  actor: Actor,
  asked: { code: string; version: number },
  at: Date = clock(),
): Promise<Result<null, ClaimCaseRefusal>> =>
  changeCase(actor, { act: "review/claim-case", ...asked }, async (tx, held) => {
    if (actor.kind !== "person") return refuse("not-allowed");
    if (await isAffiliated(tx, actor.id, held.organisationId)) return refuse("tied");
    const isSecond = held.state === "second_review";
    const move = isSecond ? "claim_second" : "claim";
    const fulfilled = await fulfilledBy(tx, actor.id, held);
    const next = moveCase(held.state, move, askerOf(actor, held), (need) => fulfilled.has(need));
    if (!next.ok) return next;
    const data = isSecond ? { secondId: actor.id } : { reviewerId: actor.id, claimedAt: at };
    await keepMove(tx, actor, held, { move, to: next.value, data }, at);
    if (!isSecond) await tellOrganisation(tx, held, "in_review", at);
    return ok(null);
  });

/** What of the needs of claiming this person fulfils. */
async function fulfilledBy(tx: Tx, personId: string, held: HeldCase): Promise<Set<Need>> {
  const fulfilled = new Set<Need>();
  const key = { caseId_personId: { caseId: held.id, personId } };
  if (await tx.conflictStatement.findUnique({ where: key })) fulfilled.add("no-conflict");
  // Who has found anything in one review of a case is not its other reviewer.
  const other = held.state === "second_review" ? "first" : "second";
  const finished = await tx.reviewDecision.count({
    where: { caseId: held.id, personId, stage: other, finishedAt: { not: null } },
  });
  const isOther = other === "first" ? held.reviewerId : held.secondId;
  if (finished === 0 && isOther !== personId) fulfilled.add("other-person");
  if (held.secondId === null && !held.isDisputed) fulfilled.add("free-hand");
  return fulfilled;
}
