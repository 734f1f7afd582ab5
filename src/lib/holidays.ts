import "server-only";
import { dayOf } from "@/domain/working-days";
import { db } from "./db";

const SPAN_DAYS = 90;

const DAY = 86_400_000;

/** Holidays and joint leave from the day of one instant to that of another, as "YYYY-MM-DD". */
export async function holidaysBetween(from: Date, to: Date): Promise<ReadonlySet<string>> {
  const rows = await db.holiday.findMany({
    where: {
      date: { gte: new Date(`${dayOf(from)}T00:00:00Z`), lte: new Date(`${dayOf(to)}T00:00:00Z`) },
    },
    select: { date: true },
  });
  return new Set(rows.map(({ date }) => date.toISOString().slice(0, 10)));
}

/** The same for the ninety days from an instant on. */
export const holidaysAfter = (at: Date) =>
  holidaysBetween(at, new Date(at.getTime() + SPAN_DAYS * DAY));
