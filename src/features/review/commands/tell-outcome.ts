import "server-only";
import type { CaseMove, CaseState } from "@/domain/review-workflow";
import type { ItemDecisionResult } from "@/domain/review-decision";
import type { Tx } from "@/lib/db";
import { holdersOf } from "@/lib/membership";
import type { HeldCase } from "./hold-case";
import { tellDesk, tellOrganisation } from "./tell-case";

type Outcome = {
  move: CaseMove;
  to: CaseState;
  settled: ReadonlyMap<string, ItemDecisionResult>;
  by: string;
  answerBy: string;
};

/** Who is told how a review ended: the organisation what is settled, the desk what is to be done. */
export async function tellOutcome(
  tx: Tx,
  held: HeldCase,
  { move, to, settled, by, answerBy }: Outcome,
  at: Date,
): Promise<void> {
  if (to === "returned") {
    const items = [...settled].flatMap(([item, r]) => (r === "needs_correction" ? [item] : []));
    await tellOrganisation(tx, held, "returned", at, { items, day: answerBy });
  } else if (to === "verified" || to === "declined") {
    await tellOrganisation(tx, held, to, at);
  } else if (move === "pass_on") {
    await tellOrganisation(tx, held, "second_review", at);
    const desk = await holdersOf(tx, "reviewer");
    await tellDesk(
      tx,
      held,
      "second",
      desk.filter((one) => one !== held.reviewerId),
      by,
      at,
    );
  } else if (move === "dispute") {
    await tellDesk(tx, held, "disputed", await holdersOf(tx, "review_lead"), by, at);
  }
  if (move === "settle") {
    await tellDesk(tx, held, "settled", [held.reviewerId, held.secondId], by, at);
  } else if (move === "confirm" || move === "decline") {
    await tellDesk(tx, held, "closed", [held.reviewerId], by, at);
  }
}
