import { ok, refuse, type Result } from "./result";
import type { Role } from "./roles";

/**
 * The life of a case at the desk ("Meja verifikasi"). `draft` is a case nobody has sent yet: it has
 * no row.
 */
export const CASE_STATES = [
  ...(["draft", "submitted", "in_review", "returned", "resubmitted"] as const),
  ...(["second_review", "verified", "declined", "withdrawn"] as const),
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** States in which a case is somebody's to do something about; an organisation has one such case. */
export const OPEN_STATES = [
  ...(["submitted", "in_review", "returned", "resubmitted", "second_review"] as const),
] as const satisfies CaseState[];

/** States in which a case waits to be taken. */
export const WAITING_STATES = ["submitted", "resubmitted"] as const satisfies CaseState[];

/** What a move needs beside a state and a person. Each is named when it is what is missing. */
export const NEEDS = [
  ...(["statement", "no-conflict", "other-person", "free-hand", "all-decided"] as const),
  ...(["one-to-correct", "all-met", "one-not-met", "second-due", "no-second-due"] as const),
  ...(["agreed", "disputed", "change", "deadline-over"] as const),
] as const;
export type Need = (typeof NEEDS)[number];

/** In whose hands a review of the case is: the first or the second one. */
export type Hand = "first" | "second";

type Move = {
  from: readonly CaseState[];
  to: readonly CaseState[];
  /** Who may; `system` is the worker. */
  by: readonly (Role | "system")[];
  /** Only whoever has this review in hand. */
  hand?: Hand;
  needs?: readonly Need[];
};

const DESK = ["reviewer", "review_lead"] as const satisfies Role[];

/** The whole workflow: buttons, commands, tests and the drawing in docs/ read this table. */
export const CASE_MOVES = {
  submit: { from: ["draft"], to: ["submitted"], by: ["oms_admin"], needs: ["statement"] },
  claim: {
    ...{ from: WAITING_STATES, to: ["in_review"], by: DESK },
    needs: ["no-conflict", "other-person"],
  },
  release: { from: ["in_review"], to: WAITING_STATES, by: DESK, hand: "first" },
  take_back: { from: ["in_review"], to: WAITING_STATES, by: ["review_lead"] },
  return: {
    ...{ from: ["in_review"], to: ["returned"], by: DESK, hand: "first" },
    needs: ["all-decided", "one-to-correct"],
  },
  approve: {
    ...{ from: ["in_review"], to: ["verified"], by: DESK, hand: "first" },
    needs: ["all-decided", "all-met", "no-second-due"],
  },
  pass_on: {
    ...{ from: ["in_review"], to: ["second_review"], by: DESK, hand: "first" },
    needs: ["all-decided", "second-due"],
  },
  resubmit: { from: ["returned"], to: ["resubmitted"], by: ["oms_admin"], needs: ["change"] },
  withdraw: {
    from: ["submitted", "in_review", "returned", "resubmitted"],
    ...{ to: ["withdrawn"], by: ["oms_admin"] },
  },
  lapse: { from: ["returned"], to: ["withdrawn"], by: ["system"], needs: ["deadline-over"] },
  claim_second: {
    ...{ from: ["second_review"], to: ["second_review"], by: DESK },
    needs: ["no-conflict", "other-person", "free-hand"],
  },
  release_second: { from: ["second_review"], to: ["second_review"], by: DESK, hand: "second" },
  confirm: {
    ...{ from: ["second_review"], to: ["verified"], by: DESK, hand: "second" },
    needs: ["all-decided", "agreed", "all-met"],
  },
  decline: {
    ...{ from: ["second_review"], to: ["declined"], by: DESK, hand: "second" },
    needs: ["all-decided", "agreed", "one-not-met"],
  },
  dispute: {
    ...{ from: ["second_review"], to: ["second_review"], by: DESK, hand: "second" },
    needs: ["all-decided", "disputed"],
  },
  settle: {
    from: ["second_review"],
    to: ["verified", "declined", "returned"],
    by: ["review_lead"],
    needs: ["no-conflict", "other-person", "disputed", "all-decided"],
  },
} as const satisfies Record<string, Move>;
export type CaseMove = keyof typeof CASE_MOVES;
export const CASE_MOVE_NAMES = Object.keys(CASE_MOVES) as CaseMove[];

/** Who asks, as far as one case is concerned. */
export type CaseAsker = {
  /** Roles that count here: in its organisation, and of the platform. */
  roles: readonly (Role | "system")[];
  /** Which reviews of the case this person has in hand. */
  hands: readonly Hand[];
};

export type CaseMoveRefusal = "wrong-role" | "wrong-state" | "not-in-hand" | Need;

export const moveOf = (name: CaseMove): Move => CASE_MOVES[name];

/**
 * Whether a move may be made, and where to: where a move may lead to several states, `to` says to
 * which. `holds`: which needs are fulfilled. Refused for the role before the state, so that a
 * stranger does not learn it.
 */
export function moveCase(
  state: CaseState,
  name: CaseMove,
  asker: CaseAsker,
  holds: (need: Need) => boolean,
  to?: CaseState,
): Result<CaseState, CaseMoveRefusal> {
  const move = moveOf(name);
  if (!move.by.some((role) => asker.roles.includes(role))) return refuse("wrong-role");
  if (!move.from.includes(state)) return refuse("wrong-state");
  if (move.hand && !asker.hands.includes(move.hand)) return refuse("not-in-hand");
  const lacking = move.needs?.find((need) => !holds(need));
  if (lacking) return refuse(lacking);
  const target = to ?? move.to[0];
  return target && move.to.includes(target) ? ok(target) : refuse("wrong-state");
}

/** What somebody may do with a case in a state, its needs aside: what the page has buttons for. */
export const movesFrom = (state: CaseState, asker: CaseAsker): CaseMove[] =>
  CASE_MOVE_NAMES.filter((name) => moveCase(state, name, asker, () => true).ok);

export const isOpen = (state: CaseState): state is (typeof OPEN_STATES)[number] =>
  (OPEN_STATES as readonly CaseState[]).includes(state);

/** Who has a case in hand now, and which of its reviews; null: nobody. */
export function holderOf(of: {
  state: CaseState;
  reviewerId: string | null;
  secondId: string | null;
  secondDoneAt: Date | null;
}): { hand: Hand; personId: string } | null {
  if (of.state === "in_review" && of.reviewerId) return { hand: "first", personId: of.reviewerId };
  const isSecond = of.state === "second_review" && !of.secondDoneAt;
  return isSecond && of.secondId ? { hand: "second", personId: of.secondId } : null;
}
