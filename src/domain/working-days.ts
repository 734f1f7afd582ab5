import { dayIn } from "./civil-day";

const DAY = 86_400_000;

/** The civil day of an instant in WIB, as "YYYY-MM-DD". */
export const dayOf = (at: Date) => dayIn("WIB", at);

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/**
 * The last of `count` working days after the day of `at`, as "YYYY-MM-DD": no Saturday, Sunday,
 * holiday or joint leave. `holidays`: days as "YYYY-MM-DD". The day itself never counts.
 */
export function workingDaysAfter(at: Date, count: number, holidays: ReadonlySet<string>): string {
  let day = new Date(`${dayOf(at)}T00:00:00Z`);
  for (let left = count; left > 0;) {
    day = new Date(day.getTime() + DAY);
    if (!isWeekend(day) && !holidays.has(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** How many working days lie after the day of `from` and not after that of `to`; 0 on the same day. */
export function workingDaysBetween(from: Date, to: Date, holidays: ReadonlySet<string>): number {
  const last = dayOf(to);
  let count = 0;
  for (let day = new Date(`${dayOf(from)}T00:00:00Z`); ;) {
    day = new Date(day.getTime() + DAY);
    const iso = day.toISOString().slice(0, 10);
    if (iso > last) return count;
    if (!isWeekend(day) && !holidays.has(iso)) count += 1;
  }
}
