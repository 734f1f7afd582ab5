import "server-only";
import type { Actor } from "@/domain/actor";
import type { ListFlag } from "@/domain/list-import/flags";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { plain } from "@/domain/search-text";
import { db, type Prisma } from "@/lib/db";
import { rowContent } from "../schema";

const PER_PAGE = 20;
const BATCH = 1_000;
const MOST_FOUND = 8;

const ROW = {
  ...{ row: true, state: true, name: true, content: true, flags: true, version: true },
} satisfies Prisma.ListImportRowSelect;

const withContent = ({
  content,
  ...row
}: Prisma.ListImportRowGetPayload<{ select: typeof ROW }>) => ({
  ...row,
  ...rowContent.parse(content),
});
export type StagedRow = ReturnType<typeof withContent>;

const mayOf = (actor: Actor) => may(actor, "imports/see-lists");

/** Rows with a cell that is wrong, in the order of the file. */
export async function listFaulty(actor: Actor, importId: string, page: number) {
  if (!mayOf(actor)) return null;
  const where = { importId, state: "bad" } as const;
  const [total, rows] = await Promise.all([
    db.listImportRow.count({ where }),
    db.listImportRow.findMany({
      ...{ where, orderBy: { row: "asc" }, select: ROW },
      ...{ skip: (page - 1) * PER_PAGE, take: PER_PAGE },
    }),
  ]);
  return {
    ...{ total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) },
    rows: rows.map(({ content, ...row }) => ({ ...row, faults: rowContent.parse(content).faults })),
  };
}

const SIDE = {
  ...{ id: true, name: true, acronym: true, listing: true },
  regency: { select: { name: true } },
  province: { select: { name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} satisfies Prisma.OrganisationSelect;
type Side = Prisma.OrganisationGetPayload<{ select: typeof SIDE }>;

/** An organisation that a row may be. */
export type Target = {
  id: string;
  name: string;
  acronym: string | null;
  place: string | null;
  slug: string;
};
const targetOf = ({ id, name, acronym, regency, province, addresses }: Side): Target => ({
  ...{ id, name, acronym, slug: addresses[0]?.slug ?? "" },
  place: [regency?.name, province?.name].filter(Boolean).join(", ") || null,
});
const listed = {
  listing: { in: [...LISTED] },
  mergedIntoId: null,
} satisfies Prisma.OrganisationWhereInput;

/**
 * Rows that wait for a decision, of one reason or of all, with the organisations each may be: those
 * that are like it, and what another row of the file has become.
 */
export async function listFlagged(
  actor: Actor,
  importId: string,
  { flag, page }: { flag: ListFlag | null; page: number },
) {
  if (!mayOf(actor)) return null;
  const where: Prisma.ListImportRowWhereInput = {
    ...{ importId, state: "flagged" },
    ...(flag && { flags: { has: flag } }),
  };
  const [total, found] = await Promise.all([
    db.listImportRow.count({ where }),
    db.listImportRow.findMany({
      ...{ where, orderBy: { row: "asc" }, select: ROW },
      ...{ skip: (page - 1) * PER_PAGE, take: PER_PAGE },
    }),
  ]);
  const rows = found.map(withContent);
  const like = rows.flatMap((one) => one.like);
  const others = await db.listImportRow.findMany({
    where: {
      ...{ importId, row: { in: like.flatMap(({ row }) => row ?? []) } },
      state: { in: ["listed", "joined"] },
    },
    select: { row: true, organisationId: true },
  });
  const became = new Map(others.map(({ row, organisationId }) => [row, organisationId]));
  const idOf = (one: (typeof like)[number]) =>
    one.organisationId ?? (one.row === null ? null : (became.get(one.row) ?? null));
  const targets = await db.organisation.findMany({
    where: { ...listed, id: { in: like.flatMap((one) => idOf(one) ?? []) } },
    select: SIDE,
  });
  const byId = new Map(targets.map((target) => [target.id, targetOf(target)]));
  return {
    ...{ total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) },
    rows: rows.map((row) => ({
      ...row,
      targets: [...new Set(row.like.flatMap((one) => idOf(one) ?? []))].flatMap(
        (id) => byId.get(id) ?? [],
      ),
    })),
  };
}
export type FlaggedRow = NonNullable<Awaited<ReturnType<typeof listFlagged>>>["rows"][number];

/** Listed organisations whose name or acronym holds what was typed, for a row to be joined with. */
export async function findTargets(actor: Actor, typed: string): Promise<Target[]> {
  const words = plain(typed)
    .split(" ")
    .filter((word) => word.length >= 2)
    .slice(0, 6);
  if (!mayOf(actor) || words.length === 0) return [];
  const holds = (contains: string) => ({ contains, mode: "insensitive" as const });
  const found = await db.organisation.findMany({
    where: {
      ...listed,
      AND: words.map((word) => ({ OR: [{ name: holds(word) }, { acronym: holds(word) }] })),
    },
    ...{ select: SIDE, orderBy: { name: "asc" }, take: MOST_FOUND },
  });
  return found.map(targetOf);
}

/** Organisations that an undoing left: somebody has claimed, edited or used them. */
export async function listStayed(actor: Actor, importId: string): Promise<Target[]> {
  if (!mayOf(actor)) return [];
  const rows = await db.listImportRow.findMany({
    where: { importId, state: "listed", organisationId: { not: null } },
    orderBy: { row: "asc" },
    take: BATCH,
    select: { organisation: { select: SIDE } },
  });
  return rows.flatMap(({ organisation }) => (organisation ? [targetOf(organisation)] : []));
}

/** Every row that is not simply listed, or of which a cell was left out, in the order of the file. */
export async function* reportRows(actor: Actor, importId: string) {
  if (!mayOf(actor)) return;
  for (let after = 0; ;) {
    const found = await db.listImportRow.findMany({
      where: { importId, row: { gt: after } },
      ...{ orderBy: { row: "asc" }, take: BATCH, select: ROW },
    });
    const rows = found.map(withContent);
    yield rows.filter(
      ({ state, notes }) => notes.length > 0 || (state !== "ready" && state !== "listed"),
    );
    after = found.at(-1)?.row ?? after;
    if (found.length < BATCH) return;
  }
}
