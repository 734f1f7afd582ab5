import { refuse, ok, type Result } from "./result";

export const REPORT_CATEGORIES = [
  "wrong_information",
  "out_of_date",
  "not_this_organisation",
  "duplicate_listing",
  "misconduct",
  "other",
] as const;

export const REPORT_STATUSES = ["received", "answered", "closed"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

type Move = { from: readonly ReportStatus[]; to: ReportStatus; needsReply: boolean };

/** The whole life of a report. A second answer replaces the first; a closed one stays closed. */
const REPORT_MOVES = {
  answer: { from: ["received", "answered"], to: "answered", needsReply: true },
  close: { from: ["received", "answered"], to: "closed", needsReply: false },
} as const satisfies Record<string, Move>;
export type ReportMove = keyof typeof REPORT_MOVES;

export type ReportMoveRefusal = "already-closed" | "reply-missing";

export function moveReport(
  status: ReportStatus,
  name: ReportMove,
  reply: string | null,
): Result<ReportStatus, ReportMoveRefusal> {
  const move: Move = REPORT_MOVES[name];
  if (!move.from.includes(status)) return refuse("already-closed");
  if (move.needsReply && !reply?.trim()) return refuse("reply-missing");
  return ok(move.to);
}

/** Contacts of people who reported are forgotten this long after their report was closed. */
export const KEEP_CONTACT_DAYS = 90;
