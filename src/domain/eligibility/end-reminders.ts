import { beginningOf, daysAfter, type Zone } from "../civil-day";
import type { Answer } from "./answer";

/**
 * When those who keep an organisation are reminded that what was verified ends: days before its last
 * day, and after it when negative. A policy of this platform, not of the regulation.
 */
export const REMINDER_STEPS = [60, 28, 14, 0, -14] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** An end to be reminded of: of an item that is met, or was and has ended. `until`: "YYYY-MM-DD". */
export type End = { item: string; until: string };

/** The ends among the answers; none of what waits for a new look or was never checked. */
export const endsOf = (answers: Answer[]): End[] =>
  answers.flatMap(({ code: item, scope, result, until }) =>
    scope === "standing" && until !== null && (result === "met" || result === "expired")
      ? [{ item, until }]
      : [],
  );

/** The instant from which a step is due: the beginning of its day in the zone of the office. */
const instantOf = (step: ReminderStep, until: string, zone: Zone) =>
  beginningOf(daysAfter(until, -step), zone);

/**
 * The step that is to be sent at `at`: the latest whose day has begun, unless it or a later one was
 * sent. Steps that had passed by then are never made up for.
 */
export function dueStep(
  until: string,
  zone: Zone,
  at: Date,
  sent: readonly number[],
): ReminderStep | null {
  const due = REMINDER_STEPS.findLast((step) => instantOf(step, until, zone) <= at);
  return due === undefined || sent.some((step) => step <= due) ? null : due;
}

/** The first instant after `at` at which a step of one of these ends begins; null when all have. */
export function nextReminderAt(ends: End[], zone: Zone, at: Date): Date | null {
  const later = ends
    .flatMap(({ until }) => REMINDER_STEPS.map((step) => instantOf(step, until, zone)))
    .filter((instant) => instant > at);
  return later.length === 0 ? null : new Date(Math.min(...later.map(Number)));
}
