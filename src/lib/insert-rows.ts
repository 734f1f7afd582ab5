import "server-only";
import { randomBytes } from "node:crypto";
import { raw, type Tx } from "./db";

/**
 * Writes many rows of a table in one statement with one value: thousands of small values take longer
 * to hand over than to write. `rows`: columns as the database calls them, the same in each; instants
 * as dates, bytes as bytes. What is left out has its default.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  await tx.$executeRaw`
    INSERT INTO ${raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(
      null::${raw(`"${table}"`)}, ${JSON.stringify(rows, bytesAsHex)}::jsonb)`;
}

const bytesAsHex = (_: string, value: unknown) =>
  value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value;

/** A new id as the database client makes them for rows that it writes one by one: UUID, version 7. */
export function newId(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
