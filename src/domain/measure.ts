import { beginningOf, dayIn, endOf, type Zone } from "./civil-day";
import type { AppealState } from "./measure-workflow";
import { ok, refuse, type Result } from "./result";
import { workingDaysAfter } from "./working-days";

/** Within how many working days after the decision one may appeal: platform policy. */
export const APPEAL_WORKING_DAYS = 14;

/** First and last day, "YYYY-MM-DD", whole civil days in the zone of the office. */
export type Span = { from: string; until: string; zone: Zone };

export type DatesRefusal = "from-past" | "until-before" | "until-far";

/**
 * Whether a suspension may have these days: from today on, to a last day within twelve months of the
 * decision (platform policy). `today` in the zone of the office.
 */
export function checkSpan(
  { from, until }: { from: string; until: string },
  today: string,
): Result<null, DatesRefusal> {
  if (from < today) return refuse("from-past");
  if (until < from) return refuse("until-before");
  // Days compare as text, so that 29 February needs no day of its own in the year after.
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return until < nextYear ? ok(null) : refuse("until-far");
}

/** Ends at 24.00 of its last day. */
export const isOver = ({ until, zone }: Span, at: Date) => endOf(until, zone) <= at;

export const hasBegun = ({ from, zone }: Span, at: Date) => beginningOf(from, zone) <= at;

/** The last day on which one may appeal against a decision, counted from its day at the office. */
export const appealDeadline = (zone: Zone, decidedAt: Date, holidays: ReadonlySet<string>) =>
  workingDaysAfter(new Date(`${dayIn(zone, decidedAt)}T05:00:00Z`), APPEAL_WORKING_DAYS, holidays);

/** A decided suspension as everybody may read it. */
export type PublicMeasure = Span & {
  reason: string;
  basis: string;
  appeal: AppealState;
  hasBegun: boolean;
};

/** The one that is decided and not over, or null. At most one is. */
export function measureAt(
  decided: readonly (Span & { reason: string; basis: string; appeal: AppealState })[],
  at: Date,
): PublicMeasure | null {
  const found = decided.find((one) => !isOver(one, at));
  return found ? { ...found, hasBegun: hasBegun(found, at) } : null;
}

/** The tag is for who is suspended today: decided, begun and not over. */
export const isSuspended = (measure: PublicMeasure | null): measure is PublicMeasure =>
  measure !== null && measure.hasBegun;
