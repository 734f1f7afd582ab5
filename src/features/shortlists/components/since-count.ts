import type { SinceLock } from "../queries/since-lock";

/** How many things are no longer as they were: "2 perubahan sejak dikunci". */
export const countSince = (since: SinceLock): number =>
  since.reduce(
    (sum, { changes, items, suspended, isGone }) =>
      sum + changes.length + items.length + Number(suspended !== null) + Number(isGone),
    0,
  );
