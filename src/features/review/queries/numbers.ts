import "server-only";
import type { Actor } from "@/domain/actor";
import type { ReasonCode } from "@/domain/review-decision";
import { workingDaysBetween } from "@/domain/working-days";
import { db } from "@/lib/db";
import { holidaysBetween } from "@/lib/holidays";

const YEAR = 365 * 86_400_000;
/** Enough for a year of the whole country; older ones are not looked at. */
const MOST = 20_000;

export type DeskNumbers = {
  waiting: number;
  /** Cases closed by a decision in twelve months. */
  closed: number;
  /** Working days from sending to the first answer, the middle one; null: there is none yet. */
  medianDays: number | null;
  /** Of those, how many were answered within the target, in per cent; null: there is none. */
  withinPercent: number | null;
  answered: number;
  reasons: { reason: ReasonCode; count: number }[];
};

/** What the desk does, in numbers that name nobody, for anyone. */
export async function findDeskNumbers(
  _actor: Actor,
  at: Date,
  targetDays: number,
): Promise<DeskNumbers> {
  const since = new Date(at.getTime() - YEAR);
  const [waiting, closed, answers, reasons] = await Promise.all([
    db.reviewCase.count({ where: { state: { in: ["submitted", "resubmitted", "in_review"] } } }),
    db.reviewCase.count({
      where: { state: { in: ["verified", "declined"] }, closedAt: { gte: since, lte: at } },
    }),
    db.$queryRaw<{ sent: Date; answered: Date }[]>`
      SELECT sent.at AS sent, min(answer.at) AS answered
      FROM review_event sent
      JOIN review_event answer ON answer.case_id = sent.case_id AND answer.round = sent.round
        AND answer.move IN ('return', 'approve', 'pass_on') AND answer.at >= sent.at
      WHERE sent.move IN ('submit', 'resubmit') AND sent.at >= ${since} AND sent.at <= ${at}
      GROUP BY sent.id, sent.at ORDER BY sent.at DESC LIMIT ${MOST}`,
    db.reviewDecision.groupBy({
      by: ["reason"],
      where: { finishedAt: { gte: since, lte: at }, reason: { not: null }, stage: "first" },
      _count: true,
    }),
  ]);
  const first = answers.at(-1)?.sent ?? at;
  const holidays = await holidaysBetween(first, at);
  const days = answers
    .map(({ sent, answered }) => workingDaysBetween(sent, answered, holidays))
    .sort((a, b) => a - b);
  const middle = days[Math.floor((days.length - 1) / 2)];
  const within = days.filter((one) => one <= targetDays).length;
  return {
    ...{ waiting, closed, answered: days.length },
    medianDays: middle ?? null,
    withinPercent: days.length > 0 ? Math.round((within / days.length) * 100) : null,
    reasons: reasons
      .map(({ reason, _count }) => ({ reason: reason as ReasonCode, count: _count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
