/**
 * Versions of the instrument in time. A first day is a civil day "YYYY-MM-DD" in WIB; no two versions
 * have the same.
 */
type Version = { effectiveFrom: string };

/** The version rounds begin with on a day: the last that has begun; undefined before the first. */
export const inForceOn = <Each extends Version>(
  versions: readonly Each[],
  day: string,
): Each | undefined =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0];

/** The first day of the version after one that begins on `first`; null: none is published. */
export const replacedFrom = (versions: readonly Version[], first: string): string | null =>
  versions
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > first)
    .sort()[0] ?? null;

/** "0.1" is followed by "0.2", "0.9" by "0.10". */
export function nextVersion(version: string): string {
  const parts = version.split(".").map(Number);
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join(".");
}
