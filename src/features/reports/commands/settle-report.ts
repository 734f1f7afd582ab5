import "server-only";
import { type Actor, canHandleReports } from "@/domain/actor";
import { maskPersonalData } from "@/domain/personal-data";
import { moveReport, type ReportMove, type ReportMoveRefusal } from "@/domain/report";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

export type SettleReportRefusal =
  ReportMoveRefusal | "not-allowed" | "not-found" | "changed-meanwhile" | "reply-long";

const LONGEST_REPLY = 3_000;

/** Answers or closes a report. The reply is read by whoever has the secret link. */
export async function settleReport(
  actor: Actor,
  { ticket, move, reply }: { ticket: string; move: ReportMove; reply: string | null },
  at: Date = clock(),
): Promise<Result<{ status: string }, SettleReportRefusal>> {
  if (!canHandleReports(actor)) return refuse("not-allowed");
  const report = await db.report.findUnique({
    where: { ticket },
    select: { id: true, status: true, version: true, reply: true },
  });
  if (!report) return refuse("not-found");
  if (reply && reply.length > LONGEST_REPLY) return refuse("reply-long");
  const next = moveReport(report.status, move, reply);
  if (!next.ok) return next;

  return db.$transaction(async (tx) => {
    // Two operators may settle at once: the second finds another version.
    const { count } = await tx.report.updateMany({
      where: { id: report.id, version: report.version },
      data: {
        status: next.value,
        reply: reply?.trim() ? maskPersonalData(reply.trim()) : report.reply,
        changedAt: at,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, `report.${move}`, { type: "report", id: report.id }, at);
    return ok({ status: next.value });
  });
}
