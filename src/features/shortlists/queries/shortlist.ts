import "server-only";
import type { Actor } from "@/domain/actor";
import { match, type Matching } from "@/domain/matching";
import { type AskedWork, needsOf } from "@/domain/matching-factors";
import { may } from "@/domain/permissions";
import { keptWeights } from "@/domain/shortlist-lock";
import { shortlistSnapshot } from "@/domain/shortlist";
import { dayIn } from "@/domain/civil-day";
import { db, type Prisma } from "@/lib/db";
import { findSharing, inOneReading, lookAt, type Looked } from "./candidates";

type OwnWork = AskedWork & { id: string; agencyId: string; unitId: string | null };

const LIST = {
  candidates: { orderBy: [{ addedAt: "asc" }, { organisationId: "asc" }] },
  notes: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      ...{ id: true, words: true, at: true, organisationId: true },
      person: { select: { name: true } },
    },
  },
  weighings: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 20 },
  locks: { orderBy: { round: "desc" } },
} satisfies Prisma.ShortlistInclude;

/** The shortlist of a work, for whoever may see the work; null where there is none, or for anybody else. */
export async function findShortlist(actor: Actor, work: OwnWork) {
  const body = { type: "agency", id: work.agencyId, unitId: work.unitId } as const;
  if (!may(actor, "shortlists/see-shortlist", body)) return null;
  const row = await db.shortlist.findUnique({
    where: { agencyId_workId: { agencyId: work.agencyId, workId: work.id } },
    include: LIST,
  });
  if (!row) return null;
  const [lock] = row.locks;
  return {
    ...row,
    weights: keptWeights.parse(row.weights).weights,
    weighings: row.weighings.map(({ before, after, ...one }) => ({
      ...one,
      ...{ before: keptWeights.parse(before).weights, after: keptWeights.parse(after).weights },
    })),
    /** Of the list and its candidates together, as locking asks for it. */
    seen: row.candidates.reduce((sum, one) => sum + one.version, row.version),
    /** As it was locked, while it is. */
    locked:
      row.state === "locked" && lock
        ? { ...lock, snapshot: shortlistSnapshot.parse(lock.snapshot) }
        : null,
    mayChange: may(actor, "shortlists/decide-candidate", body),
  };
}
export type ShortlistView = NonNullable<Awaited<ReturnType<typeof findShortlist>>>;

export type Matched = {
  /** Of all listed organisations how many share a field or kind of work, and how many were looked at. */
  total: number;
  looked: Map<string, Looked>;
  matching: Matching;
};

/**
 * Who matches a work, all the candidates of its list among them; by public id. `alone`: only those. Ask
 * with a list that `findShortlist` gave.
 */
export async function matchWork(
  actor: Actor,
  work: AskedWork,
  shortlist: ShortlistView,
  at: Date,
  { alone = false } = {},
): Promise<Matched> {
  const needs = needsOf(work);
  const { total, rows } = await inOneReading(actor, async (tx) => {
    const sharing = alone ? { ids: [], total: 0 } : await findSharing(tx, needs, shortlist.seed);
    const own = shortlist.candidates.map(({ organisationId }) => organisationId);
    const ids = [...new Set([...sharing.ids, ...own])];
    return { total: sharing.total, rows: await lookAt(tx, ids, { work, shortlist, at }) };
  });
  const question = { needs, weights: shortlist.weights, on: dayIn("WIB", at) };
  const facts = rows.map((one) => one.facts);
  return {
    total,
    looked: new Map(rows.map((one) => [one.facts.id, one])),
    matching: match(question, facts),
  };
}

/** Works of the agencies in which the asker plans, whose list is not locked: where a search leads to. */
export async function listOpenWorks(actor: Actor) {
  if (actor.kind !== "person") return [];
  const bodies = actor.roles.flatMap(({ body }) =>
    body.type === "agency" && may(actor, "shortlists/add-candidates", body) ? [body] : [],
  );
  if (bodies.length === 0) return [];
  const rows = await db.packageWork.findMany({
    where: {
      agency: { state: "confirmed" },
      OR: bodies.map(({ id, unitId }) => ({ agencyId: id, ...(unitId && { unitId }) })),
      shortlists: { none: { state: "locked" } },
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      ...{ id: true, package: { select: { name: true } } },
      agency: { select: { name: true, slug: true } },
    },
  });
  return rows.map((one) => ({ id: one.id, name: one.package.name, agency: one.agency }));
}

/** Where the work of an agency is; for who has just acted on it. */
export async function findAddress(_actor: Actor, workId: string): Promise<string> {
  const { agency } = await db.packageWork.findUniqueOrThrow({
    where: { id: workId },
    select: { agency: { select: { slug: true } } },
  });
  return `/instansi/${agency.slug}/paket/${workId}`;
}

/** The lock to show: an older version that was asked for, or the present one while it is locked. */
export function findLock(_actor: Actor, list: ShortlistView, asked: string | string[] | undefined) {
  const row = list.locks.find(({ round }) => String(round) === asked);
  return row ? { ...row, snapshot: shortlistSnapshot.parse(row.snapshot) } : list.locked;
}
