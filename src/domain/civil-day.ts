/** The three time zones of Indonesia. Days are "YYYY-MM-DD" and compare as text. */
export const ZONES = ["WIB", "WITA", "WIT"] as const;
export type Zone = (typeof ZONES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET: Record<Zone, number> = { WIB: 7 * HOUR, WITA: 8 * HOUR, WIT: 9 * HOUR };

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A day as the database takes it: its midnight in UTC. */
export const dateOfDay = (day: string | null): Date | null =>
  day === null ? null : new Date(timeOf(day));

/** The civil day of an instant in a zone. */
export const dayIn = (zone: Zone, at: Date) =>
  new Date(at.getTime() + OFFSET[zone]).toISOString().slice(0, 10);

/** The instant at which a day begins in a zone. */
export const beginningOf = (day: string, zone: Zone) => new Date(timeOf(day) - OFFSET[zone]);

/** The day `count` days after another, or before it when negative. */
export const daysAfter = (day: string, count: number) =>
  new Date(timeOf(day) + count * DAY).toISOString().slice(0, 10);

/** The instant at which a day is over in a zone: its 24:00. */
export const endOf = (day: string, zone: Zone) => beginningOf(daysAfter(day, 1), zone);
