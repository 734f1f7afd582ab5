import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { basisOf, type Candidate, duplicatePairs, sureness } from "@/domain/duplicate-pairs";
import type { DuplicateReason } from "@/domain/duplicates";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { takeTurns } from "@/lib/turns";

export type Found = {
  /** Organisations looked at. */
  looked: number;
  /** Pairs that are new, and that opened again because what they rested on is another. */
  added: number;
  reopened: number;
  /** Open pairs that are none any more. */
  gone: number;
};

const PATIENCE = { maxWait: 20_000, timeout: 120_000 };
const AT_ONCE = 1_000;

/**
 * Looks through all listed organisations for those that may be there twice, and brings the queue up to
 * date. A pair that somebody decided about stays as decided while what it rests on is the same.
 */
export async function findDuplicates(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<Found, "not-allowed">> {
  if (!may(actor, "duplicates/find-duplicates")) return refuse("not-allowed");
  const candidates = await listCandidates();
  const pairs = duplicatePairs(candidates).map((pair) => ({
    ...{ firstId: pair.first.id, secondId: pair.second.id, reasons: pair.reasons },
    ...{ score: sureness(pair.reasons), basis: sha256(basisOf(pair)) },
  }));
  const found = await db.$transaction(async (tx) => {
    await takeTurns(tx, "duplicates");
    return bringUpToDate(tx, pairs, at);
  }, PATIENCE);
  if (found.added + found.reopened + found.gone > 0) {
    const subject = { type: "audit", id: "duplicates" } as const;
    await recordAudit(db, actor, "duplicates.find", subject, at, found);
  }
  return ok({ looked: candidates.length, ...found });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const listCandidates = () => db.$queryRaw<Candidate[]>`
  SELECT o.id::text, o.name, o.acronym, o.regency_code AS "regencyCode",
    l.approval_number AS "approvalNumber", encode(l.npwp_hash, 'hex') AS "npwpHash"
  FROM organisation o LEFT JOIN legal_identity l ON l.organisation_id = o.id
  WHERE o.listing IN ('imported', 'published') ORDER BY o.id`;

type Pair = {
  firstId: string;
  secondId: string;
  reasons: DuplicateReason[];
  score: number;
  basis: string;
};

async function bringUpToDate(tx: Tx, pairs: Pair[], at: Date): Promise<Omit<Found, "looked">> {
  const rows = await tx.duplicatePair.findMany({
    where: { state: { in: ["open", "not_duplicate"] } },
    select: { id: true, firstId: true, secondId: true, state: true, basis: true },
  });
  const keyOf = ({ firstId, secondId }: { firstId: string; secondId: string }) =>
    `${firstId} ${secondId}`;
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const fresh: Pair[] = [];
  let reopened = 0;
  for (const pair of pairs) {
    const row = known.get(keyOf(pair));
    known.delete(keyOf(pair));
    if (!row) fresh.push(pair);
    if (!row || row.basis === pair.basis) continue;
    const { reasons, score, basis } = pair;
    const isClosed = row.state === "not_duplicate";
    await tx.duplicatePair.update({
      where: { id: row.id },
      data: {
        ...{ reasons, score, basis, state: "open", version: { increment: 1 } },
        ...(isClosed && { foundAt: at, decidedAt: null, deciderId: null, note: null }),
      },
    });
    if (isClosed) reopened++;
  }
  let added = 0;
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const data = fresh.slice(from, from + AT_ONCE).map((pair) => ({ ...pair, foundAt: at }));
    // One that was merged and undone meanwhile is there already.
    added += (await tx.duplicatePair.createMany({ data, skipDuplicates: true })).count;
  }
  const over = [...known.values()].filter(({ state }) => state === "open").map(({ id }) => id);
  const { count: gone } = await tx.duplicatePair.deleteMany({
    where: { id: { in: over }, state: "open" },
  });
  return { added, reopened, gone };
}
