import "server-only";
import { endOf, type Zone } from "@/domain/civil-day";
import { isOver, measureAt, type PublicMeasure, type Span } from "@/domain/measure";
import type { MeasureState, OnTheDay } from "@/domain/measure-workflow";
import type { Prisma } from "./db";

/** What of an organisation's measures everybody may read: decided suspensions, and of them only this. */
export const DECIDED = {
  where: { state: "suspended" },
  select: { reason: true, basis: true, fromOn: true, untilOn: true, zone: true, appeal: true },
} as const satisfies Prisma.Organisation$measuresArgs;

type Decided = Prisma.MeasureGetPayload<{ select: (typeof DECIDED)["select"] }>;
type Days = { fromOn: Date | null; untilOn: Date | null; zone: Zone | null };

/** The one in force, or decided and still to begin, at an instant of civil time; never one that is over. */
export const decidedMeasure = (rows: Decided[], at: Date): PublicMeasure | null =>
  measureAt(
    rows.flatMap((row) => {
      const span = spanOf(row);
      const { reason, basis, appeal } = row;
      return span && reason && basis ? [{ ...span, reason, basis, appeal }] : [];
    }),
    at,
  );

/** A day of the database as "YYYY-MM-DD". */
export const isoDay = (day: Date) => day.toISOString().slice(0, 10);

/** The days of a measure that has been decided, or null. */
export const spanOf = ({ fromOn, untilOn, zone }: Days): Span | null =>
  fromOn && untilOn && zone ? { from: isoDay(fromOn), until: isoDay(untilOn), zone } : null;

/** What civil time makes of a measure: whether its last day, and that of an appeal, is over. */
export function onTheDay(
  measure: Days & { state: MeasureState; appealUntilOn: Date | null },
  at: Date,
): OnTheDay {
  const span = spanOf(measure);
  const { appealUntilOn, state } = measure;
  const appealEnds = span && appealUntilOn && endOf(isoDay(appealUntilOn), span.zone);
  return {
    isOver: state === "suspended" && span !== null && isOver(span, at),
    isInTime: appealEnds !== null && at < appealEnds,
  };
}
