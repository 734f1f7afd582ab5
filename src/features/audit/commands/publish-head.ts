import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { signHead } from "@/lib/audit-head";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { sealEvents } from "./seal-events";

const DAY = 86_400_000;

/**
 * Once a day: seals what came late, then signs and keeps the end of the chain. Within a day of the
 * last one, or with nothing new since, nothing is published. Machine time.
 */
export async function publishHead(
  actor: Actor,
  publishedAt: Date = machineTime(),
): Promise<Result<{ place: string | null }, "not-allowed">> {
  if (!may(actor, "audit/publish-head")) return refuse("not-allowed");
  const tooSoon = await db.auditHead.findFirst({
    where: { publishedAt: { gt: new Date(publishedAt.getTime() - DAY) } },
    select: { place: true },
  });
  if (tooSoon) return ok({ place: null });
  await sealEvents(actor, { whole: true });
  const last = await db.auditSeal.findFirst({ orderBy: { place: "desc" } });
  if (!last) return ok({ place: null });
  const { place, hash } = last;
  const head = { place, hash, publishedAt };
  const { count } = await db.auditHead.createMany({
    data: { ...head, jws: await signHead(head) },
    skipDuplicates: true,
  });
  return ok({ place: count > 0 ? String(place) : null });
}
