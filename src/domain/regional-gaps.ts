/** What of an organisation's work is looked for in a region. */
export const GAP_KINDS = ["issue", "work", "target"] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** How many organisations have a value and are in a place, by office or by work; never 0. */
export type Presence = { of: GapKind; place: string; value: string; count: number };

/** A value, and the places in which nobody has it; `present`: those in which somebody does. */
export type Gap = { value: string; absent: string[]; present: string[] };

/**
 * Of each value, in the order given, where in a province nobody has it. Values that somebody has in
 * every place are left out. It counts profiles: what nobody wrote down may still be there.
 */
export function gapsOf(
  of: GapKind,
  values: readonly string[],
  places: readonly string[],
  presence: readonly Presence[],
): Gap[] {
  const found = new Set(
    presence.filter((one) => one.of === of).map(({ place, value }) => `${value} ${place}`),
  );
  return values
    .map((value) => ({
      value,
      absent: places.filter((place) => !found.has(`${value} ${place}`)),
      present: places.filter((place) => found.has(`${value} ${place}`)),
    }))
    .filter(({ absent }) => absent.length > 0);
}
