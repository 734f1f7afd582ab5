import "server-only";
import type { Actor } from "@/domain/actor";
import { KEEP_MAIL_DAYS } from "@/domain/mail-retry";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

/** Forgets mail that was sent or given up long enough ago. Answers how many. */
export async function forgetMail(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ forgotten: number }, "not-allowed">> {
  if (!may(actor, "notifications/forget-mail")) return refuse("not-allowed");
  const before = { lte: new Date(at.getTime() - KEEP_MAIL_DAYS * 86_400_000) };
  const { count } = await db.outboxMail.deleteMany({
    where: { OR: [{ sentAt: before }, { failedAt: before }] },
  });
  return ok({ forgotten: count });
}
