/** Where a file of a list is on its way into the directory. */
export type ListState =
  "uploaded" | "reading" | "trial" | "importing" | "imported" | "undoing" | "undone" | "failed";

/** Moves of a file, from which states each goes, and where it leads. */
export const LIST_MOVES = {
  map: { from: ["uploaded"], to: "reading" },
  bring_in: { from: ["trial"], to: "importing" },
  undo: { from: ["imported"], to: "undoing" },
} as const satisfies Record<string, { from: readonly ListState[]; to: ListState }>;

/** States in which a job is at work on it. */
export const isUnderWay = (state: ListState) =>
  state === "reading" || state === "importing" || state === "undoing";

/** Why a file is not taken at all. */
export const RECEIVE_FAULTS = ["file-broken", "file-empty", "no-columns"] as const;
export type ReceiveFault = (typeof RECEIVE_FAULTS)[number];

/** Why nothing of a file that was taken could be read. */
export const READ_FAULTS = ["file-broken", "file-empty", "too-many-rows", "inside"] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

/** What came of a row. `here`: the directory, or an earlier list, has it already. */
export const ROW_STATES = [
  "ready",
  "flagged",
  "bad",
  "here",
  "listed",
  "dropped",
  "joined",
] as const;
export type ListRowState = (typeof ROW_STATES)[number];

/** What a person decides about a row that was asked about. */
export const ROW_DECISIONS = ["list", "drop", "join"] as const;

/** Of one file; the console takes no more either, for rows are compared with each other in memory. */
export const MOST_ROWS = 50_000;
