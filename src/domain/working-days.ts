import { dayIn } from "./civil-day";

const DAY = 86_400_000;

/** The civil day of an instant in WIB, as "YYYY-MM-DD". */
export const dayOf = (at: Date) => dayIn("WIB", at);

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/**
 * The last of `count` working days after a day, both as "YYYY-MM-DD": no Saturday, Sunday, holiday or
 * joint leave. `holidays`: days in the same form. The day itself never counts.
 */
export function workingDayAfter(day: string, count: number, holidays: ReadonlySet<string>): string {
  let found = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    found = new Date(found.getTime() + DAY);
    if (!isWeekend(found) && !holidays.has(found.toISOString().slice(0, 10))) left -= 1;
  }
  return found.toISOString().slice(0, 10);
}

/** The same after the day of an instant in WIB. */
export const workingDaysAfter = (at: Date, count: number, holidays: ReadonlySet<string>): string =>
  workingDayAfter(dayOf(at), count, holidays);

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
