import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit, recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { type AuditLine, eachEvent } from "../queries/events";
import type { AuditFilter } from "../schema";

/** Hands out all events of a filter, a batch at a time, and writes into the trail that it did. */
export async function exportEvents(
  actor: Actor,
  filter: AuditFilter,
  at: Date = clock(),
): Promise<Result<AsyncGenerator<AuditLine[]>, "not-allowed">> {
  if (actor.kind !== "person" || !may(actor, "audit/export-events")) {
    await recordRefusal(actor, "audit/export-events");
    return refuse("not-allowed");
  }
  await recordAudit(db, actor, "audit.export", { type: "audit", id: "trail" }, at, {
    filtered: Object.values(filter).some(Boolean),
  });
  return ok(eachEvent(actor, filter));
}
