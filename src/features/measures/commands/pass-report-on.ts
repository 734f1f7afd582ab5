import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { brokenConstraint } from "@/lib/constraint";
import { db } from "@/lib/db";
import type { PassOnInput } from "../schema";
import { writeConcern } from "./raise-concern";

export type PassReportOnRefusal = "not-allowed" | "not-found" | "already-passed-on";

/**
 * Passes a report on to the desk as a concern. Its words and its sender's contact stay with the
 * report: the desk reads the category and the words, never the contact.
 */
export async function passReportOn(
  actor: Actor,
  { ticket, note }: PassOnInput,
  at: Date = clock(),
): Promise<Result<null, PassReportOnRefusal>> {
  if (!may(actor, "measures/pass-report-on")) return refuse("not-allowed");
  const report = await db.report.findUnique({
    where: { ticket },
    select: { id: true, organisationId: true },
  });
  if (!report) return refuse("not-found");
  const { id: reportId, organisationId } = report;
  try {
    await db.$transaction(async (tx) => {
      await writeConcern(tx, actor, { organisationId, reportId, note }, at);
      await recordAudit(tx, actor, "report.pass-on", { type: "report", id: reportId }, at);
    });
  } catch (error) {
    if (brokenConstraint(error) === "already-here") return refuse("already-passed-on");
    throw error;
  }
  return ok(null);
}
