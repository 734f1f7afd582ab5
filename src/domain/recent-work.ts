/** Work that counts as recent experience, everywhere in the directory. Days as "YYYY-MM-DD". */
const RECENT_YEARS = 3;

/** The day it is in WIB at an instant. */
export const dayInWib = (at: Date) => dayOf(at.getTime() + WIB);
/** The instant at which a day begins in WIB. */
export const midnightInWib = (day: string) => new Date(timeOf(day) - WIB);

/**
 * Whether a work has begun and goes on or ended in the last three years, both ends included: a work
 * that ended on 30 June 2024 is recent up to 30 June 2027. `changesOn`: the day on which time alone
 * makes it otherwise; null when it never does.
 */
export function recencyOf(
  { startedOn, endedOn }: { startedOn: string; endedOn: string | null },
  today: string,
): { isRecent: boolean; changesOn: string | null } {
  if (startedOn > today) return { isRecent: false, changesOn: startedOn };
  if (endedOn === null) return { isRecent: true, changesOn: null };
  const last = yearsLater(endedOn);
  return last < today
    ? { isRecent: false, changesOn: null }
    : { isRecent: true, changesOn: dayOf(timeOf(last) + DAY) };
}

const WIB = 7 * 3_600_000;
const DAY = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Three years after a 29 February there is none; 1 March, so that the span is never shorter than told. */
const yearsLater = (day: string) =>
  `${Number(day.slice(0, 4)) + RECENT_YEARS}${day.slice(4)}`.replace("-02-29", "-03-01");
