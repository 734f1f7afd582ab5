import "server-only";
import { maskNpwp } from "@/domain/identifiers";
import { MOST_ROWS, type ReadFault } from "@/domain/list-import/file";
import { LikeRows, type Likely, rowKey } from "@/domain/list-import/likeness";
import { type ListedRow, type ListReference, readListRow } from "@/domain/list-import/row";
import { lineKind, type SheetRow, type Skipped } from "@/domain/list-import/sheet";
import type { Prisma, Tx } from "@/lib/db";
import { encrypt, keyedHash } from "@/lib/encryption";
import { insertRows } from "@/lib/insert-rows";
import { mappingSchema, type RowContent } from "../schema";
import { compareWithDirectory } from "./compare-rows";

/** Rows written at once, and lines between two words about how far it is. */
const AT_ONCE = 500;
/** Lines that are no organisation are named up to so many of each kind. */
const MOST_NAMED = 20;
const MOST_LIKE = 5;

/** Nothing of the file can be had; its rows so far go. */
export class ListNotRead extends Error {
  constructor(readonly fault: ReadFault) {
    super(fault);
  }
}

type Reading = {
  id: string;
  mapping: Prisma.JsonValue;
  lines: AsyncIterable<SheetRow>;
  by: ListReference;
  say?: (done: number) => Promise<void> | void;
};

/**
 * Reads the lines of a list into staged rows, judges each, and compares them with each other and with
 * the directory. Memory grows with the names of the rows, of which there may be 50,000, never with the
 * directory. Throws ListNotRead.
 */
export async function readRows(tx: Tx, { id, mapping, lines, by, say }: Reading): Promise<void> {
  const { row: header, columns } = mappingSchema.parse(mapping);
  const skipped: Partial<Record<Skipped, { count: number; lines: number[] }>> = {};
  const skip = (kind: Skipped, line: number) => {
    const so = (skipped[kind] ??= { count: 0, lines: [] });
    so.count += 1;
    if (so.lines.length < MOST_NAMED) so.lines.push(line);
  };
  const known = new LikeRows<number>();
  const names = new Map<number, string>();
  let waiting: ReturnType<typeof stagedRow>[] = [];
  let [rows, afterFooter] = [0, false];
  const flush = async () => {
    await insertRows(tx, "list_import_row", waiting);
    waiting = [];
    await say?.(rows);
  };
  for await (const line of lines) {
    const kind =
      line.row <= header
        ? line.row < header
          ? "title"
          : "empty"
        : lineKind(line, columns, afterFooter);
    afterFooter ||= kind === "footer";
    if (kind === "empty" || (kind === "title" && line.cells.every((cell) => cell === null)))
      continue;
    if (kind !== null) {
      skip(kind, line.row);
      continue;
    }
    if (++rows > MOST_ROWS) throw new ListNotRead("too-many-rows");
    const read = readListRow(line.cells, columns, by);
    const likely = likelyOf(read);
    const isBad = read.faults.length > 0;
    const like = isBad ? [] : known.like(likely).slice(0, MOST_LIKE);
    if (!isBad) {
      known.add(likely, line.row);
      names.set(line.row, read.facts.name);
    }
    const others = like.map(({ ref, flag }) => ({
      flag,
      row: ref,
      organisationId: null,
      name: names.get(ref)!,
    }));
    waiting.push(stagedRow(id, line.row, read, others));
    if (waiting.length >= AT_ONCE) await flush();
  }
  await flush();
  if (rows === 0) throw new ListNotRead("file-empty");
  await compareWithDirectory(tx, id, known);
  await tx.listImport.update({
    where: { id },
    data: { report: { v: 1, skipped }, done: rows, total: rows },
    select: { id: true },
  });
}

const likelyOf = ({ facts, npwp }: ListedRow): Likely => ({
  ...{ name: facts.name, acronym: facts.acronym, approvalNumber: facts.approvalNumber },
  ...{ provinceCode: facts.provinceCode, regencyCode: facts.regencyCode },
  npwp: npwp && Buffer.from(keyedHash("npwp", npwp)).toString("hex"),
});

function stagedRow(
  importId: string,
  row: number,
  { npwp, ...read }: ListedRow,
  like: RowContent["like"],
): Record<string, unknown> {
  const { facts, faults, kinds } = read;
  const flags = [...new Set([...kinds, ...like].map(({ flag }) => flag))];
  return {
    ...{ import_id: importId, row, name: facts.name, key: rowKey(facts), flags, version: 1 },
    state: faults.length > 0 ? "bad" : flags.length > 0 ? "flagged" : "ready",
    content: { v: 1, ...read, like } satisfies RowContent,
    npwp_cipher: npwp && encrypt(npwp),
    npwp_hash: npwp && keyedHash("npwp", npwp),
    npwp_mask: npwp && maskNpwp(npwp),
  };
}
