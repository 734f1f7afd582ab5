import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import type { LeftOut } from "@/domain/rup";
import { bodyWithin } from "@/lib/agency";
import { db, type Prisma } from "@/lib/db";
import type { BadRow } from "../commands/stage-packages";

const PER_PAGE = 20;
const SHOWN = {
  ...{ id: true, agencyId: true, state: true, rows: true, kept: true, repeated: true, bad: true },
  ...{ badRows: true, leftOut: true, done: true, added: true, updated: true, unchanged: true },
  ...{ ended: true, startedAt: true, finishedAt: true },
} satisfies Prisma.PackageImportSelect;
type Row = Prisma.PackageImportGetPayload<{ select: typeof SHOWN }>;

export type ImportReport = Omit<Row, "badRows" | "leftOut"> & {
  badRows: BadRow[];
  leftOut: Partial<Record<LeftOut, number>>;
};

const asReport = (row: Row): ImportReport => ({
  ...row,
  badRows: row.badRows as BadRow[],
  leftOut: row.leftOut as ImportReport["leftOut"],
});

const mayOf = (actor: Actor, agencyId: string | null) =>
  agencyId === null
    ? may(actor, "packages/receive-packages")
    : may(actor, "packages/see-imports", bodyWithin(actor, agencyId));

/** What came of one file; null where there is none, or it is another agency's. */
export async function findImport(actor: Actor, id: string): Promise<ImportReport | null> {
  const row = await db.packageImport.findUnique({ where: { id }, select: SHOWN });
  return row && mayOf(actor, row.agencyId) ? asReport(row) : null;
}

/** The files an agency uploaded, newest first; null for whoever is not of it. */
export async function listImports(actor: Actor, agencyId: string, page: number) {
  if (!mayOf(actor, agencyId)) return null;
  const where = { agencyId };
  const [total, rows] = await Promise.all([
    db.packageImport.count({ where }),
    db.packageImport.findMany({
      where,
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: SHOWN,
    }),
  ]);
  return { total, imports: rows.map(asReport), pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
