import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { CHAIN_BEGINS, type ChainedEvent, sameHash, sealHash } from "@/lib/audit-chain";
import { type Head, readHead } from "@/lib/audit-head";
import { db } from "@/lib/db";

const BATCH = 2_000;

export type Verification = {
  seals: bigint;
  /** Events that wait for the sealer. */
  unsealed: number;
  heads: number;
  /** The first thing that is wrong, in words; null: all agree. */
  wrong: string | null;
};

type SealRow = { place: bigint; eventId: bigint; hash: Uint8Array } & {
  [Column in keyof ChainedEvent]: ChainedEvent[Column] | null;
};

/**
 * Computes the whole chain anew and compares it with the stored seals, then with every published
 * head, and with `outside`: heads that somebody kept elsewhere. Null for whoever may not ask.
 */
export async function verifyTrail(
  actor: Actor,
  { outside = [], progress }: { outside?: string[]; progress?: (place: bigint) => void } = {},
): Promise<Verification | null> {
  if (!may(actor, "audit/see-events")) return null;
  const kept = await db.auditHead.findMany({ orderBy: { place: "asc" } });
  const heads = await readHeads(kept, outside);
  if (typeof heads === "string") return { seals: 0n, unsealed: 0, heads: 0, wrong: heads };
  const { place, wrong } = await walk(heads, progress);
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM audit_event event
    WHERE NOT EXISTS (SELECT FROM audit_seal WHERE event_id = event.id)`;
  return { seals: place, unsealed: count, heads: heads.length, wrong };
}

/** Heads with a good signature that say what their row says, in order; or what is wrong with one. */
async function readHeads(
  kept: { place: bigint; hash: Uint8Array; jws: string }[],
  outside: string[],
): Promise<Head[] | string> {
  const heads: Head[] = [];
  for (const row of kept) {
    const head = await readHead(row.jws);
    if (!head || head.place !== row.place || !sameHash(head.hash, row.hash)) {
      return `The published head of place ${row.place} does not carry our signature.`;
    }
    heads.push(head);
  }
  for (const jws of outside) {
    const head = await readHead(jws);
    if (!head) return "The given head does not carry our signature.";
    heads.push(head);
  }
  return heads.sort((one, other) => Number(one.place - other.place));
}

async function walk(heads: Head[], progress?: (place: bigint) => void) {
  let place = 0n;
  let hash: Uint8Array = CHAIN_BEGINS;
  const waiting = [...heads];
  const wrong = (words: string) => ({ place, wrong: words });
  for (;;) {
    const rows = await sealsAfter(place);
    for (const row of rows) {
      if (row.place !== place + 1n) return wrong(`Seal ${place + 1n} is missing.`);
      place = row.place;
      if (row.id === null) return wrong(`Event ${row.eventId} is gone; seal ${place} names it.`);
      hash = sealHash(hash, place, row as ChainedEvent);
      if (!sameHash(hash, row.hash)) {
        return wrong(`Event ${row.eventId} does not agree with its seal ${place}.`);
      }
      for (; waiting[0]?.place === place; waiting.shift()) {
        if (!sameHash(waiting[0].hash, hash)) return wrong(rewritten(waiting[0]));
      }
    }
    progress?.(place);
    if (rows.length < BATCH) break;
  }
  return { place, wrong: waiting[0] ? rewritten(waiting[0]) : null };
}

const rewritten = ({ place, publishedAt }: Head) =>
  `The chain is not the one published on ${publishedAt.toISOString()}: it was rewritten at or before seal ${place}.`;

const sealsAfter = (place: bigint) => db.$queryRaw<SealRow[]>`
  SELECT seal.place, seal.event_id AS "eventId", seal.hash, event.id, event.at,
    event.recorded_at AS "recordedAt", event.actor, event.action,
    event.subject_type AS "subjectType", event.subject_id AS "subjectId", event.details
  FROM audit_seal seal LEFT JOIN audit_event event ON event.id = seal.event_id
  WHERE seal.place > ${place}
  ORDER BY seal.place LIMIT ${BATCH}`;
