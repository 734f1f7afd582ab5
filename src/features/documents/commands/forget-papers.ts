import "server-only";
import type { Actor } from "@/domain/actor";
import { DOCUMENT_TYPES, OPENINGS_KEPT_YEARS, rulesOf } from "@/domain/documents";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";

const DAY = 86_400_000;

const yearsBefore = (at: Date, years: number) => {
  const day = new Date(at);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  return day;
};

/**
 * Keeps the promise on /privasi: papers that were replaced or withdrawn, and the list of who opened
 * them, go when their years are over; what was typed beside a refused file goes after a day.
 */
export async function forgetPapers(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ papers: number; openings: number; attempts: number }, "not-allowed">> {
  if (!may(actor, "documents/forget-papers")) return refuse("not-allowed");
  let papers = 0;
  for (const years of new Set(DOCUMENT_TYPES.map((type) => rulesOf(type).keptYears))) {
    const { count } = await db.document.deleteMany({
      where: {
        type: { in: DOCUMENT_TYPES.filter((type) => rulesOf(type).keptYears === years) },
        state: { not: "current" },
        stateSince: { lt: yearsBefore(at, years) },
      },
    });
    papers += count;
  }
  const { count: openings } = await db.documentOpening.deleteMany({
    where: { at: { lt: yearsBefore(at, OPENINGS_KEPT_YEARS) } },
  });
  const { count: attempts } = await db.uploadAttempt.deleteMany({
    where: { madeAt: { lt: new Date(machineTime().getTime() - DAY) } },
  });
  return ok({ papers, openings, attempts });
}
