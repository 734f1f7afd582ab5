import "server-only";
import { SYSTEM } from "@/domain/actor";
import { recordAudit } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { rowContent } from "../schema";
import { writeListings } from "./write-listings";

/** Organisations of one batch. */
const AT_ONCE = 500;

export type Work = {
  id: string;
  source: string;
  isDemo: boolean;
  /** Called between batches; throws when it is time to stop. */
  say: (done: number, of: number) => Promise<void>;
};

/**
 * Lists all rows that are ready, in the transaction of the caller: all of them, or none. What has come
 * into the directory since the trial is left out.
 */
export async function bringInRows(tx: Tx, { id, source, isDemo, say }: Work, at: Date) {
  await tx.$executeRaw`
    UPDATE list_import_row r SET state = 'here', organisation_id = o.id
    FROM organisation o
    WHERE r.import_id = ${id}::uuid AND r.state = 'ready' AND lower(o.name) = lower(r.name)
      AND o.listing IN ('imported', 'published') AND o.merged_into_id IS NULL
      AND coalesce(o.regency_code, o.province_code, '') = split_part(r.key, '|', 2)`;
  const of = await tx.listImportRow.count({ where: { importId: id, state: "ready" } });
  let done = 0;
  for (let after = 0; ;) {
    const rows = await readyRows(tx, id, after, AT_ONCE);
    if (rows.length === 0) break;
    const listings = rows.map(({ content, ...row }) => ({
      ...{ ...row, facts: rowContent.parse(content).facts, kind: null, source, isDemo },
    }));
    const ids = await writeListings(tx, SYSTEM, listings, at);
    await keepListed(
      tx,
      id,
      rows.map(({ row }) => row),
      ids,
    );
    after = rows.at(-1)!.row;
    done += rows.length;
    await say(done, of);
  }
  const moved = await tx.listImport.updateMany({
    where: { id, state: "importing" },
    data: { state: "imported", importedAt: at, done, total: of, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Error("An import was changed while its rows came in");
  const flagged = await tx.listImportRow.count({ where: { importId: id, state: "flagged" } });
  // One event for all: each organisation's first version names the day, each section the list.
  await recordAudit(tx, SYSTEM, "list.import", { type: "import", id }, at, {
    listed: done,
    flagged,
  });
}

const readyRows = (tx: Pick<Tx, "listImportRow">, importId: string, after: number, take: number) =>
  tx.listImportRow.findMany({
    where: { importId, state: "ready", row: { gt: after } },
    orderBy: { row: "asc" },
    take,
    select: { row: true, content: true, npwpCipher: true, npwpHash: true, npwpMask: true },
  });

/** Which organisation each row became. */
export const keepListed = (tx: Tx, importId: string, rows: number[], ids: string[]) =>
  tx.$executeRaw`
    UPDATE list_import_row r SET state = 'listed', organisation_id = one.id, version = r.version + 1
    FROM unnest(${rows}::int[], ${ids}::uuid[]) AS one(at, id)
    WHERE r.import_id = ${importId}::uuid AND r.row = one.at`;
