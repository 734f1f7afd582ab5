import "server-only";
import { randomUUID } from "node:crypto";
import { columnsOf } from "@/domain/merge";
import type { Section } from "@/domain/organisation";
import { raw, sql, type Tx } from "@/lib/db";
import { type KeptSection, readSection, TABLES } from "../queries/sections";

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

/** Writes what a section of one organisation holds into another one, as rows of its own. */
export async function takeSection(
  tx: Tx,
  { from, to, section }: { from: string; to: string; section: Section },
): Promise<void> {
  const { columns, rows, said } = await readSection(tx, from, section);
  const own = TABLES[section].map(({ table, hasId }) => [
    table,
    (rows[table] ?? []).map((row) => ({
      ...row,
      organisation_id: to,
      ...(hasId && { id: randomUUID(), version: 1 }),
    })),
  ]);
  await writeSection(tx, to, section, { columns, said, rows: Object.fromEntries(own) });
}
