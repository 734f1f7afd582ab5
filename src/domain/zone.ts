export type Zone = "WIB" | "WITA" | "WIT";

const HOURS: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** A calendar day ("YYYY-MM-DD") as the database takes it: its midnight in UTC. */
export const dateOfDay = (day: string | null): Date | null =>
  day === null ? null : new Date(`${day}T00:00:00Z`);

/** The civil day of an instant where clocks show this zone, as "YYYY-MM-DD". */
export const dayIn = (zone: Zone, at: Date): string =>
  new Date(at.getTime() + HOURS[zone] * 3_600_000).toISOString().slice(0, 10);

/** Whether a last day ("YYYY-MM-DD") is over: it ends at 24.00 in the zone. */
export const isOver = (lastDay: string, zone: Zone, at: Date): boolean => lastDay < dayIn(zone, at);
