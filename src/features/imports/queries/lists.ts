import "server-only";
import type { Actor } from "@/domain/actor";
import { type ListRowState, ROW_STATES } from "@/domain/list-import/file";
import { LIST_FLAGS, type ListFlag } from "@/domain/list-import/flags";
import { may } from "@/domain/permissions";
import { db, type Prisma, type Tx } from "@/lib/db";
import { mappingSchema, reportSchema } from "../schema";

const PER_PAGE = 20;

const SHOWN = {
  ...{ id: true, source: true, state: true, fault: true, version: true, done: true, total: true },
  ...{ startedAt: true, importedAt: true, undoneAt: true, mapping: true, report: true },
} satisfies Prisma.ListImportSelect;

type Client = Pick<Tx, "listImport" | "listImportRow" | "$queryRaw">;

/** All that there is to say of a file at once. `flags`: rows that wait for a decision, by reason. */
export type ListReport = NonNullable<Awaited<ReturnType<typeof reportOf>>>;

/** The report of one file; null where there is none. For whoever has asked whether they may. */
export async function reportOf(tx: Client, id: string) {
  const found = await tx.listImport.findUnique({ where: { id }, select: SHOWN });
  if (!found) return null;
  const states = await tx.listImportRow.groupBy({
    by: ["state"],
    where: { importId: id },
    _count: { _all: true },
  });
  const flags = await tx.$queryRaw<{ flag: ListFlag; count: number }[]>`
    SELECT flag, count(*)::int AS count FROM list_import_row, unnest(flags) AS flag
    WHERE import_id = ${id}::uuid AND state = 'flagged' GROUP BY flag`;
  const { mapping, report, ...list } = found;
  const countOf = (state: ListRowState) =>
    states.find((one) => one.state === state)?._count._all ?? 0;
  return {
    ...list,
    columns: mappingSchema.parse(mapping).columns,
    ...{ skipped: reportSchema.parse(report).skipped, removed: reportSchema.parse(report).removed },
    counts: Object.fromEntries(ROW_STATES.map((state) => [state, countOf(state)])) as Record<
      ListRowState,
      number
    >,
    flags: LIST_FLAGS.flatMap((flag) => flags.filter((one) => one.flag === flag)),
  };
}

/** What came of a file; null where there is none, or it is not for this person. */
export const findList = async (actor: Actor, id: string): Promise<ListReport | null> =>
  may(actor, "imports/see-lists") ? reportOf(db, id) : null;

/** All files, the newest first; null for whoever may not see them. */
export async function listLists(actor: Actor, page: number) {
  if (!may(actor, "imports/see-lists")) return null;
  const [total, rows] = await Promise.all([
    db.listImport.count(),
    db.listImport.findMany({
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: { id: true, source: true, state: true, startedAt: true },
    }),
  ]);
  const counts = await db.listImportRow.groupBy({
    by: ["importId", "state"],
    where: { importId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const countOf = (id: string, state: ListRowState) =>
    counts.find((one) => one.importId === id && one.state === state)?._count._all ?? 0;
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    lists: rows.map((row) => ({
      ...{ ...row, listed: countOf(row.id, "listed"), waiting: countOf(row.id, "flagged") },
    })),
  };
}

/** Files with rows that wait for a decision, for the operators' overview. */
export const countWaitingLists = async (actor: Actor): Promise<number> =>
  may(actor, "imports/see-lists")
    ? db.listImport.count({ where: { state: "imported", rows: { some: { state: "flagged" } } } })
    : 0;
