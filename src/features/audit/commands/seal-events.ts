import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { CHAIN_BEGINS, type ChainedEvent, sealHash } from "@/lib/audit-chain";
import { db, type Tx } from "@/lib/db";

const BATCH = 500;
/** How far behind the newest sealed event a late one is looked for at every turn. */
const LATE = 2_000;

/**
 * Chains every event that is not sealed yet, in the order they are found: what was committed late
 * is sealed later, and nothing is skipped. One sealer at a time; whoever writes events waits for
 * nobody. `whole` looks through the whole trail for events that came very late.
 */
export async function sealEvents(
  actor: Actor,
  { whole = false }: { whole?: boolean } = {},
): Promise<Result<{ sealed: number }, "not-allowed">> {
  if (!may(actor, "audit/seal-events")) return refuse("not-allowed");
  let sealed = 0;
  for (;;) {
    const count = await db.$transaction((tx) => sealBatch(tx, whole));
    sealed += count;
    if (count < BATCH) return ok({ sealed });
  }
}

/** Whoever looks through the whole trail waits for the other sealer; the rest leave it to that one. */
async function takeTurn(tx: Tx, wait: boolean): Promise<boolean> {
  if (wait) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit-seal'))`;
    return true;
  }
  const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('audit-seal')) AS ours`;
  return lock?.ours ?? false;
}

async function sealBatch(tx: Tx, whole: boolean): Promise<number> {
  if (!(await takeTurn(tx, whole))) return 0;
  // After the lock, so that the seals of whoever had it before are seen.
  const last = await tx.auditSeal.findFirst({ orderBy: { place: "desc" } });
  const newest = await tx.auditSeal.findFirst({
    orderBy: { eventId: "desc" },
    select: { eventId: true },
  });
  const from = whole || !newest ? 0n : newest.eventId - BigInt(LATE);
  const events = await tx.$queryRaw<ChainedEvent[]>`
    SELECT id, at, recorded_at AS "recordedAt", actor, action, subject_type AS "subjectType",
      subject_id AS "subjectId", details
    FROM audit_event event
    WHERE id > ${from} AND NOT EXISTS (
      SELECT FROM audit_seal WHERE event_id = event.id AND event_id > ${from})
    ORDER BY id LIMIT ${BATCH}`;
  if (events.length === 0) return 0;
  let hash: Uint8Array<ArrayBuffer> = last?.hash ?? CHAIN_BEGINS;
  let place = last?.place ?? 0n;
  const seals = events.map((event) => {
    place += 1n;
    hash = sealHash(hash, place, event);
    return { place, eventId: event.id, hash };
  });
  await tx.auditSeal.createMany({ data: seals });
  return seals.length;
}
