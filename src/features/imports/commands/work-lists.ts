import "server-only";
import { learnWords } from "@/features/search/commands/write-documents";
import { type Actor, SYSTEM } from "@/domain/actor";
import { isUnderWay, type ListState, type ReadFault } from "@/domain/list-import/file";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { listLines, ListUnreadable } from "@/lib/list-file";
import { isOutage } from "@/lib/outage";
import { takeTurns } from "@/lib/turns";
import { rowContent } from "../schema";
import { listReference } from "../queries/reference";
import { withUpload } from "../queries/upload";
import { bringInRows, type Work } from "./bring-in-rows";
import { ListNotRead, readRows } from "./read-rows";
import { undoRows } from "./undo-rows";

const LONGEST_MS = 900_000;
const TEXTS_AT_ONCE = 2_000;

type Options = {
  stop?: AbortSignal;
  say?: (done: number, of: number) => void;
  /** Only this file; else all that wait, in the order they came. */
  only?: string;
};
class Stopped extends Error {}

/**
 * Does what files of lists wait for: reads them, brings their rows in, takes them out again; each in one
 * transaction. Killed at any moment it leaves nothing half done, and the next one begins anew. Two at
 * once take turns.
 */
export async function workLists(
  actor: Actor,
  { stop, say, only }: Options = {},
  at: Date = clock(),
): Promise<Result<{ files: number }, "not-allowed">> {
  if (!may(actor, "imports/work-lists")) return refuse("not-allowed");
  for (let files = 0; ; files++) {
    const next = await db.listImport.findFirst({
      where: {
        state: { in: ["reading", "importing", "undoing"] },
        ...(only !== undefined && { id: only }),
      },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      select: { id: true, state: true },
    });
    if (!next) return ok({ files });
    try {
      await workOn(next, say, stop, at);
    } catch (error) {
      if (error instanceof Stopped) return ok({ files });
      const fault = faultOf(error);
      if (fault === "inside" && isOutage(error)) throw error;
      await giveUp(actor, next, fault, at);
      // Of what is no fault of the file somebody has to hear.
      if (fault === "inside") throw error;
    }
  }
}

const faultOf = (error: unknown): ReadFault =>
  error instanceof ListNotRead || error instanceof ListUnreadable ? error.fault : "inside";

async function workOn(
  { id, state }: { id: string; state: ListState },
  say: Options["say"],
  stop: AbortSignal | undefined,
  at: Date,
): Promise<void> {
  if (state === "importing") await learnWordsOf(id);
  // Seen by others at once: this transaction does not hold the row of the file until its end.
  const tell = async (done: number, of: number) => {
    if (stop?.aborted) throw new Stopped();
    await db.listImport.update({ where: { id }, data: { done, total: of }, select: { id: true } });
    say?.(done, of);
  };
  await db.$transaction(
    async (tx) => {
      await takeTurns(tx, `list-import:${id}`);
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
      await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', '60000', true)`;
      const found = await tx.listImport.findUnique({ where: { id } });
      // Somebody else has done it while we waited.
      if (found?.state !== state || !isUnderWay(state)) return;
      const work: Work = { id, source: found.source, isDemo: found.isDemo, say: tell };
      if (state === "importing") await bringInRows(tx, work, at);
      else if (state === "undoing") await undoRows(tx, work, at);
      else await read(tx, found, (done) => tell(done, 0), at);
    },
    { maxWait: 20_000, timeout: LONGEST_MS },
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof db.listImport.findUnique>>>;

async function read(
  tx: Tx,
  { id, mapping }: Found,
  say: (done: number) => Promise<void>,
  at: Date,
) {
  const by = await listReference(SYSTEM, at);
  await withUpload(tx, id, (path) =>
    readRows(tx, { id, mapping, lines: listLines(path), by, say }),
  );
  await tx.listImportPart.deleteMany({ where: { importId: id } });
  await tx.listImport.update({
    where: { id },
    data: { state: "trial", version: { increment: 1 } },
    select: { id: true },
  });
}

/** A file that cannot be read is named as such; work that failed otherwise is not tried for ever. */
const giveUp = (
  actor: Actor,
  { id, state }: { id: string; state: ListState },
  fault: ReadFault,
  at: Date,
) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.listImport.updateMany({
      where: { id, state },
      data:
        state === "undoing"
          ? { state: "imported", fault, version: { increment: 1 } }
          : { state: "failed", fault, version: { increment: 1 } },
    });
    if (count === 0) return;
    await tx.listImportPart.deleteMany({ where: { importId: id } });
    await recordAudit(tx, actor, "list.fail", { type: "import", id }, at, { fault });
  });

/** Before they come in, in short transactions: words of their names that no search has met yet. */
async function learnWordsOf(importId: string): Promise<void> {
  for (let after = 0; ;) {
    const rows = await db.listImportRow.findMany({
      where: { importId, state: "ready", row: { gt: after } },
      orderBy: { row: "asc" },
      take: TEXTS_AT_ONCE,
      select: { row: true, content: true },
    });
    if (rows.length === 0) return;
    const texts = rows.flatMap(({ content }) => {
      const { name, acronym } = rowContent.parse(content).facts;
      return [name, acronym ?? ""];
    });
    await db.$transaction((tx) => learnWords(tx, texts), { timeout: 30_000 });
    after = rows.at(-1)!.row;
  }
}
