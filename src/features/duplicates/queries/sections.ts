import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { columnsOf } from "@/domain/merge";
import { type Section, SECTIONS } from "@/domain/organisation";
import { type Prisma, raw, sql, type Sql, type Tx } from "@/lib/db";

type Row = Record<string, unknown>;

/** The tables a section is kept in, and which of their rows are its own. */
export const TABLES: Record<Section, readonly { table: string; own?: Sql; hasId?: true }[]> = {
  identity: [{ table: "organisation_former_name" }],
  legal: [{ table: "legal_identity" }],
  office: [],
  board: [{ table: "organisation_person", own: sql`"group" <> 'staff'`, hasId: true }],
  people: [{ table: "organisation_person", own: sql`"group" = 'staff'`, hasId: true }],
  fields: [{ table: "organisation_issue" }, { table: "organisation_target_group" }],
  services: [{ table: "organisation_work_kind" }],
  work_areas: [{ table: "organisation_work_area" }],
  experience: [{ table: "experience", hasId: true }],
  finance: [{ table: "finance_year" }],
  integrity: [{ table: "organisation_integrity" }],
  contacts: [{ table: "organisation_contact" }],
};

/** A section as it is kept: rows by table as the database writes them in JSON, the organisation's own columns. */
const keptSection = z.object({
  columns: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  /** Its row of organisation_section; null: nobody had answered it. */
  said: z.record(z.string(), z.unknown()).nullable(),
});
export type KeptSection = z.infer<typeof keptSection>;

/** One section of an organisation with every value it has, tax numbers as they are encrypted. */
export async function readSection(
  tx: Tx,
  organisationId: string,
  section: Section,
): Promise<KeptSection> {
  const rows: KeptSection["rows"] = {};
  for (const { table, own = sql`true` } of TABLES[section]) {
    rows[table] = await asJson(
      tx,
      sql`SELECT t FROM ${raw(table)} t WHERE organisation_id = ${organisationId}::uuid AND ${own}`,
    );
  }
  const [said = null] = await asJson(
    tx,
    sql`SELECT t FROM organisation_section t
      WHERE organisation_id = ${organisationId}::uuid AND section = ${section}::section`,
  );
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const columns = Object.fromEntries(
    columnsOf(section).map((column) => [column, organisation[column as "name"]]),
  );
  return keptSection.parse({ columns, rows, said });
}

/** Rows as `to_jsonb` writes them: days and instants as ISO text, bytes as hex. */
async function asJson(tx: Tx, query: Sql): Promise<Row[]> {
  const found = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(found.t) AS row FROM (${query}) AS found`;
  return found.map(({ row }) => row);
}

/** Hash of all a section holds and who says it; not of how often it was saved. */
export async function printOf(tx: Tx, organisationId: string, section: Section): Promise<string> {
  const { columns, rows, said } = await readSection(tx, organisationId, section);
  const { version: _saves, ...rest } = said ?? {};
  const sorted = Object.entries(rows).map(([table, own]) => [table, own.map(inOrder).sort()]);
  const whole = [inOrder(columns), sorted, said && inOrder(rest)];
  return createHash("sha256").update(JSON.stringify(whole)).digest("hex");
}

const inOrder = (row: Row) =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * `organisation_merge.before`: what was replaced, when the organisation had last changed, and a print of
 * what was written in its place.
 */
export const keptBefore = z.object({
  v: z.literal(1),
  changedAt: z.iso.datetime(),
  sections: z.partialRecord(z.enum(SECTIONS), keptSection),
  left: z.partialRecord(z.enum(SECTIONS), z.string()),
});
export type KeptBefore = z.infer<typeof keptBefore>;

type Merge = Pick<
  Prisma.OrganisationMergeGetPayload<object>,
  "id" | "targetId" | "mergedAt" | "taken" | "before"
>;

/** Which of the sections that a merge took hold something else in the organisation that stayed by now. */
export async function editedSince(tx: Tx, merge: Merge): Promise<Section[]> {
  const { left } = keptBefore.parse(merge.before);
  const edited: Section[] = [];
  for (const section of merge.taken) {
    const now = await printOf(tx, merge.targetId, section);
    if (now !== left[section]) edited.push(section);
  }
  return edited;
}

/** Whether another organisation went into the same one since, and still is there. */
export async function hasLaterMerge(tx: Tx, { id, targetId, mergedAt }: Merge): Promise<boolean> {
  const later = await tx.organisationMerge.count({
    where: {
      ...{ targetId, undoneAt: null, id: { not: id } },
      OR: [{ mergedAt: { gt: mergedAt } }, { mergedAt, id: { gt: id } }],
    },
  });
  return later > 0;
}
