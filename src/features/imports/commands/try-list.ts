import "server-only";
import type { Actor } from "@/domain/actor";
import type { ReadFault, ReceiveFault } from "@/domain/list-import/file";
import { findHeader, HEADER_WITHIN } from "@/domain/list-import/sheet";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { firstLines, listLines, ListUnreadable } from "@/lib/list-file";
import { listReference } from "../queries/reference";
import { type ListReport, reportOf } from "../queries/lists";
import { ListNotRead, readRows } from "./read-rows";

class Tried extends Error {
  constructor(readonly report: ListReport) {
    super("tried");
  }
}

/** Reads a list as an import would and says what would come of it. Nothing stays, not even of a kill. */
export async function tryList(
  actor: Actor,
  { path, source }: { path: string; source: string },
  at: Date = clock(),
): Promise<Result<ListReport, "not-allowed" | ReceiveFault | ReadFault>> {
  if (!may(actor, "imports/try-list")) return refuse("not-allowed");
  try {
    const header = findHeader(await firstLines(path, HEADER_WITHIN));
    if (!header) return refuse("no-columns");
    const by = await listReference(actor, at);
    const mapping = { v: 1, ...header };
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('statement_timeout', '300000', true)`;
        const { id } = await tx.listImport.create({
          data: { source, sha256: "0".repeat(64), state: "reading", startedAt: at, mapping },
          select: { id: true },
        });
        await readRows(tx, { id, mapping, lines: listLines(path), by });
        const report = await reportOf(tx, id);
        if (report) throw new Tried(report);
      },
      { maxWait: 20_000, timeout: 600_000 },
    );
    throw new Error("A trial without a report");
  } catch (error) {
    if (error instanceof Tried) return ok(error.report);
    if (error instanceof ListNotRead || error instanceof ListUnreadable) return refuse(error.fault);
    throw error;
  }
}
