import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { PairState } from "@/domain/duplicate-pairs";
import { DUPLICATE_REASONS, type DuplicateReason } from "@/domain/duplicates";
import { may } from "@/domain/permissions";
import { db, type Prisma } from "@/lib/db";

const PER_PAGE = 20;

const reasonCode = z.enum(DUPLICATE_REASONS);

/** A side of a pair as a list shows it. */
const SIDE = {
  ...{ id: true, publicId: true, name: true, acronym: true, listing: true, version: true },
  regency: { select: { name: true } },
  province: { select: { name: true } },
  legal: { select: { approvalNumber: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} satisfies Prisma.OrganisationSelect;
type Side = Prisma.OrganisationGetPayload<{ select: typeof SIDE }>;

/** Why they may be one, with what of it may be shown: never a tax number. */
export type ToldReason = { code: DuplicateReason; value: string | null };

const told = (reasons: string[], one: Side, other: Side): ToldReason[] =>
  reasons.map((reason) => {
    const code = reasonCode.parse(reason);
    if (code === "same_approval") return { code, value: one.legal?.approvalNumber ?? null };
    if (code !== "same_acronym") return { code, value: null };
    return { code, value: one.acronym ?? other.acronym };
  });

const sideOf = ({ regency, province, legal, addresses, ...side }: Side) => ({
  ...side,
  slug: addresses[0]?.slug ?? side.publicId,
  place: [regency?.name, province?.name].filter(Boolean).join(", ") || null,
  approvalNumber: legal?.approvalNumber ?? null,
});

const PAIR = {
  ...{ id: true, state: true, reasons: true, foundAt: true, decidedAt: true, note: true },
  ...{ version: true, score: true },
  ...{ first: { select: SIDE }, second: { select: SIDE } },
  decider: { select: { name: true } },
} satisfies Prisma.DuplicatePairSelect;
type Row = Prisma.DuplicatePairGetPayload<{ select: typeof PAIR }>;

const asPair = ({ first, second, reasons, ...pair }: Row) => ({
  ...{ ...pair, first: sideOf(first), second: sideOf(second) },
  reasons: told(reasons, first, second),
});
export type PairRow = ReturnType<typeof asPair>;

/** Pairs in one state, the surest first, 20 a page; `q`: a part of either name. Null for all but operators. */
export async function listPairs(
  actor: Actor,
  { state, q, page }: { state: PairState; q: string; page: number },
) {
  if (!may(actor, "duplicates/see-pairs")) return null;
  const called = { name: { contains: q, mode: "insensitive" as const } };
  const where = { state, ...(q && { OR: [{ first: called }, { second: called }] }) };
  const [total, rows] = await Promise.all([
    db.duplicatePair.count({ where }),
    db.duplicatePair.findMany({
      ...{ where, select: PAIR, skip: (page - 1) * PER_PAGE, take: PER_PAGE },
      orderBy:
        state === "open"
          ? [{ score: "desc" }, { id: "asc" }]
          : [{ decidedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows: rows.map(asPair) };
}

/** How many pairs nobody has decided about. */
export const countOpenPairs = async (actor: Actor): Promise<number> =>
  may(actor, "duplicates/see-pairs") ? db.duplicatePair.count({ where: { state: "open" } }) : 0;

/** One pair, by its id; null when there is none, and for all but operators. */
export async function findPair(actor: Actor, id: string): Promise<PairRow | null> {
  if (!may(actor, "duplicates/see-pairs") || !z.uuid().safeParse(id).success) return null;
  const row = await db.duplicatePair.findUnique({ where: { id }, select: PAIR });
  return row && asPair(row);
}
