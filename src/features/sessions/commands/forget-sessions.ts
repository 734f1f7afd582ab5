import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { KEEP_SESSION_DAYS } from "@/domain/session-limits";
import { ok, refuse, type Result } from "@/domain/result";
import { db } from "@/lib/db";
import { KEPT_FORM_MS } from "@/lib/kept-form";

const KEEP_MS = KEEP_SESSION_DAYS * 86_400_000;
const KEEP_REQUESTS_MS = 7 * 86_400_000;

/** Sessions and links that ended a month ago, answers to forms of last week and texts of forms of yesterday are deleted. Machine time. */
export async function forgetSessions(
  actor: Actor,
  now: Date,
): Promise<Result<{ sessions: number; links: number; requests: number }, "not-allowed">> {
  if (!may(actor, "sessions/forget-sessions")) return refuse("not-allowed");
  const before = new Date(now.getTime() - KEEP_MS);
  const sessions = await db.session.deleteMany({
    where: { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  });
  const links = await db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: before } } });
  const requests = await db.commandRequest.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEEP_REQUESTS_MS) } },
  });
  await db.keptForm.deleteMany({
    where: { madeAt: { lt: new Date(now.getTime() - KEPT_FORM_MS) } },
  });
  return ok({ sessions: sessions.count, links: links.count, requests: requests.count });
}
