import "server-only";
import { dayOf } from "@/domain/working-days";
import { db } from "./db";

const SPAN_DAYS = 90;

/** Holidays and joint leave in the ninety days from an instant on, as "YYYY-MM-DD". */
export async function holidaysAfter(at: Date): Promise<ReadonlySet<string>> {
  const from = new Date(`${dayOf(at)}T00:00:00Z`);
  const rows = await db.holiday.findMany({
    where: { date: { gte: from, lte: new Date(from.getTime() + SPAN_DAYS * 86_400_000) } },
    select: { date: true },
  });
  return new Set(rows.map(({ date }) => date.toISOString().slice(0, 10)));
}
