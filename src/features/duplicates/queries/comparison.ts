import "server-only";
import { keptItems } from "@/features/eligibility/queries/standing";
import type { Actor } from "@/domain/actor";
import {
  asMergeable,
  isGiven,
  mergeHindrance,
  suggestedTarget,
  type UndoHindrance,
  undoHindrance,
} from "@/domain/merge";
import { type Section, SECTIONS } from "@/domain/organisation";
import { db, type Prisma, type Tx } from "@/lib/db";
import { readProfile } from "@/lib/profile-version";
import { MERGEABLE } from "./mergeable";
import { findPair } from "./pairs";
import { editedSince, hasLaterMerge } from "./sections";

const MANAGES = { role: "oms_admin", state: "active", person: { state: "active" } } as const;

const WHOLE = {
  ...MERGEABLE,
  ...{ id: true, createdAt: true, listedAt: true, confirmedAt: true, standing: true },
  evaluation: { select: { items: true } },
  _count: {
    select: {
      memberships: { where: MANAGES },
      letters: { where: { supersededAt: null, withdrawnAt: null } },
      documents: { where: { state: "current" } },
    },
  },
} satisfies Prisma.OrganisationSelect;

async function readSide(tx: Tx, id: string) {
  const row = await tx.organisation.findUniqueOrThrow({ where: { id }, select: WHOLE });
  const profile = await readProfile(tx, id);
  if (!profile) throw new Error("An organisation of a pair is not there");
  const answered = row.sections.map(({ section }) => section);
  const { content } = profile;
  const items = row.evaluation ? keptItems.parse(row.evaluation.items).items : [];
  return {
    ...{ id, content, answered, version: row.version, standing: row.standing },
    ...{ name: row.name, slug: row.addresses[0]?.slug ?? row.publicId, listing: row.listing },
    ...{ createdAt: row.createdAt, isConfirmed: row.confirmedAt !== null },
    ...{ managers: row._count.memberships, letters: row._count.letters },
    papers: row._count.documents,
    hindrance: mergeHindrance(asMergeable(row)),
    given: SECTIONS.filter((section) => isGiven({ content, answered }, section)),
    isManaged: row._count.memberships > 0,
    met: items.filter(({ result }) => result === "met").length,
  };
}
export type Side = Awaited<ReturnType<typeof readSide>>;

/** A merge in force, and whether it can be undone. */
export type MergeInForce = {
  id: string;
  version: number;
  mergedAt: Date;
  by: string | null;
  reason: string;
  sourceId: string;
  taken: Section[];
  edited: Section[];
  /** What stands in the way even for somebody who keeps the edits. */
  hindrance: UndoHindrance | null;
};

async function readMerge(tx: Tx, one: string, other: string): Promise<MergeInForce | null> {
  const both = [one, other];
  const row = await tx.organisationMerge.findFirst({
    where: { undoneAt: null, sourceId: { in: both }, targetId: { in: both } },
    include: {
      mergedBy: { select: { name: true } },
      target: { select: { mergedIntoId: true, reviewCases: MERGEABLE.reviewCases } },
    },
  });
  if (!row) return null;
  const edited = await editedSince(tx, row);
  const state = {
    ...{ edited, hasLaterMerge: await hasLaterMerge(tx, row) },
    isTargetMerged: row.target.mergedIntoId !== null,
    hasOpenCase: row.target.reviewCases.length > 0,
  };
  const { id, version, mergedAt, mergedBy, reason, sourceId, taken } = row;
  return {
    ...{ id, version, mergedAt, reason, sourceId, taken, edited },
    ...{ by: mergedBy?.name ?? null, hindrance: undoHindrance(state, true) },
  };
}

/** A pair with both profiles as they stand, for operators; null when there is none, and for all others. */
export async function findComparison(actor: Actor, id: string) {
  const pair = await findPair(actor, id);
  if (!pair) return null;
  return db.$transaction(
    async (tx) => {
      const first = await readSide(tx, pair.first.id);
      const second = await readSide(tx, pair.second.id);
      const merge =
        pair.state === "merged" ? await readMerge(tx, pair.first.id, pair.second.id) : null;
      const count = ({ given, ...side }: Side) => ({ ...side, given: given.length });
      const suggested = suggestedTarget(count(first), count(second));
      return { pair, first, second, merge, suggested };
    },
    { isolationLevel: "RepeatableRead" },
  );
}
export type Comparison = NonNullable<Awaited<ReturnType<typeof findComparison>>>;
