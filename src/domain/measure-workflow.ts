import type { Actor } from "./actor";
import { ok, refuse, type Result } from "./result";
import type { Body, Role } from "./roles";

export const MEASURE_STATES = [
  "concern",
  "under_review",
  "suspended",
  "lifted",
  "ended",
  "dismissed",
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** `lapsed`: the suspension was over before anybody had decided about the appeal. */
export const APPEAL_STATES = ["none", "open", "granted", "refused", "lapsed"] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/**
 * `note`: words for the desk alone. `reason`: words that others read. `outsider`: nobody who belongs,
 * or is known to have belonged, to the organisation. `other_person`: not who suspended it.
 */
type Need =
  "note" | "reason" | "basis" | "dates" | "outsider" | "other_person" | "in_time" | "time_over";

type Move = {
  from: readonly (MeasureState | "start")[];
  /** Only while the appeal is so; any when left out. */
  appeal?: readonly AppealState[];
  to: MeasureState;
  appealTo?: AppealState;
  who: readonly Role[] | "system";
  needs: readonly Need[];
  /** Everybody may read that it happened. */
  isPublic: boolean;
};

const DESK = ["reviewer", "review_lead"] as const;
const LEAD = ["review_lead"] as const;

/**
 * The whole life of a measure against an organisation: platform policy, no regulation names one.
 * Before a suspension is decided nothing of it is public. Read by buttons, commands, the
 * table of permissions and the diagram in docs/measures.md.
 */
export const MEASURE_MOVES = {
  raise: {
    from: ["start"],
    to: "concern",
    who: ["reviewer", "review_lead", "platform_admin"],
    needs: ["note"],
    isPublic: false,
  },
  open_review: {
    from: ["concern"],
    to: "under_review",
    who: DESK,
    needs: ["outsider"],
    isPublic: false,
  },
  set_aside: {
    from: ["concern"],
    to: "dismissed",
    who: DESK,
    needs: ["note", "outsider"],
    isPublic: false,
  },
  close_review: {
    from: ["under_review"],
    to: "dismissed",
    who: LEAD,
    needs: ["note", "outsider"],
    isPublic: false,
  },
  suspend: {
    from: ["under_review"],
    to: "suspended",
    who: LEAD,
    needs: ["reason", "basis", "dates", "outsider"],
    isPublic: true,
  },
  // While an appeal is open its decision is somebody else's, so nothing else lifts it then.
  lift: {
    from: ["suspended"],
    appeal: ["none", "refused"],
    to: "lifted",
    who: LEAD,
    needs: ["reason", "outsider"],
    isPublic: true,
  },
  appeal: {
    from: ["suspended"],
    appeal: ["none"],
    to: "suspended",
    appealTo: "open",
    who: ["oms_admin"],
    needs: ["reason", "in_time"],
    isPublic: true,
  },
  grant_appeal: {
    from: ["suspended"],
    appeal: ["open"],
    to: "lifted",
    appealTo: "granted",
    who: DESK,
    needs: ["reason", "outsider", "other_person"],
    isPublic: true,
  },
  refuse_appeal: {
    from: ["suspended"],
    appeal: ["open"],
    to: "suspended",
    appealTo: "refused",
    who: DESK,
    needs: ["reason", "outsider", "other_person"],
    isPublic: true,
  },
  end: {
    from: ["suspended"],
    to: "ended",
    who: "system",
    needs: ["time_over"],
    isPublic: true,
  },
} as const satisfies Record<string, Move>;
export type MeasureMove = keyof typeof MEASURE_MOVES;

export const moveNames = Object.keys(MEASURE_MOVES) as MeasureMove[];
/** The moves everybody may read of. */
export const PUBLIC_MOVES = moveNames.filter((name) => MEASURE_MOVES[name].isPublic);

export type Standpoint = { state: MeasureState | "start"; appeal: AppealState };

export type Asker = {
  who: readonly Role[] | "system";
  /** Belongs, or is known to have belonged, to the organisation. */
  isAffiliated: boolean;
  isDecider: boolean;
};

/** What the day makes of it: whether the last day is over, whether one may still appeal. */
export type OnTheDay = { isOver: boolean; isInTime: boolean };

export type MeasureRefusal =
  "not-allowed" | "wrong-state" | "affiliated" | "own-decision" | "appeal-late" | "not-over";

/** Where a move leads, or why it may not be made. Words and dates are checked where they are typed. */
export function moveMeasure(
  { state, appeal }: Standpoint,
  name: MeasureMove,
  asker: Asker,
  day: OnTheDay,
): Result<{ state: MeasureState; appeal: AppealState }, MeasureRefusal> {
  const move: Move = MEASURE_MOVES[name];
  const needs = (need: Need) => move.needs.includes(need);
  if (!isOneOf(move.who, asker.who)) return refuse("not-allowed");
  if (!move.from.includes(state)) return refuse("wrong-state");
  if (move.appeal && !move.appeal.includes(appeal)) return refuse("wrong-state");
  if (needs("outsider") && asker.isAffiliated) return refuse("affiliated");
  if (needs("other_person") && asker.isDecider) return refuse("own-decision");
  if (needs("time_over")) {
    if (!day.isOver) return refuse("not-over");
    return ok({ state: move.to, appeal: appeal === "open" ? "lapsed" : appeal });
  }
  // Over is over, also in the minute before it is written down.
  if (day.isOver) return refuse("wrong-state");
  if (needs("in_time") && !day.isInTime) return refuse("appeal-late");
  return ok({ state: move.to, appeal: move.appealTo ?? appeal });
}

const isOneOf = (allowed: Move["who"], who: Asker["who"]) =>
  allowed === "system" || who === "system"
    ? allowed === who
    : who.some((role) => allowed.includes(role));

/** The moves somebody could make from here: what a page offers. */
export const movesFrom = (at: Standpoint, asker: Asker, day: OnTheDay): MeasureMove[] =>
  moveNames.filter((name) => moveMeasure(at, name, asker, day).ok);

/** The roles of somebody that count for an organisation: of the platform, or held in it. */
export function rolesOver(actor: Actor, organisationId: string): Asker["who"] {
  if (actor.kind !== "person") return actor.kind === "system" ? "system" : [];
  const counts = ({ body }: { body: Body }) =>
    body.type === "platform" || (body.type === "organisation" && body.id === organisationId);
  return actor.roles.filter(counts).map(({ role }) => role);
}
