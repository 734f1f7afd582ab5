import "server-only";
import { randomUUID } from "node:crypto";
import type { Section } from "@/domain/organisation";
import { raw, sql, type Tx } from "@/lib/db";
import { columnsOf, type KeptSection, TABLES } from "../queries/sections";

/** Puts these values in the place of what the section holds; what said it is left to the caller. */
export async function writeSection(
  tx: Tx,
  organisationId: string,
  section: Section,
  { columns, rows }: KeptSection,
): Promise<void> {
  const own = columnsOf(section);
  if (own.length > 0) {
    await tx.organisation.update({
      where: { id: organisationId },
      data: Object.fromEntries(own.map((column) => [column, columns[column]])),
    });
  }
  for (const { table, own: rowsOwn = sql`true` } of TABLES[section]) {
    await tx.$executeRaw`
      DELETE FROM ${raw(table)} WHERE organisation_id = ${organisationId}::uuid AND ${rowsOwn}`;
    const given = JSON.stringify(rows[table] ?? []);
    await tx.$executeRaw`
      INSERT INTO ${raw(table)}
      SELECT * FROM jsonb_populate_recordset(NULL::${raw(table)}, ${given}::jsonb)`;
  }
}

/** The same section for another organisation: rows with ids of their own. */
export const forAnother = (
  section: Section,
  { columns, rows, said }: KeptSection,
  organisationId: string,
): KeptSection => ({
  ...{ columns, said },
  rows: Object.fromEntries(
    TABLES[section].map(({ table, hasId }) => [
      table,
      (rows[table] ?? []).map((row) => ({
        ...row,
        organisation_id: organisationId,
        ...(hasId && { id: randomUUID(), version: 1 }),
      })),
    ]),
  ),
});
