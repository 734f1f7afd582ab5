import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Actor } from "@/domain/actor";
import type { ReceiveFault } from "@/domain/list-import/file";
import { HEADER_WITHIN, likelyHeader } from "@/domain/list-import/sheet";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { env } from "@/lib/env";
import { firstLines, ListUnreadable } from "@/lib/list-file";
import { takeTurns } from "@/lib/turns";

/** Bytes of one encrypted piece. */
const PIECE = 512 * 1024;

/** `path`: the file, which stays the caller's. `source`: what the list is called. */
type Given = { path: string; source: string };
type Received = { importId: string; isNew: boolean };

/**
 * Takes in a file with a list and reads its header. The file is kept encrypted until its rows are
 * read. The same file again, unless it was undone or could not be read, answers what came of it before.
 */
export async function receiveList(
  actor: Actor,
  { path, source }: Given,
  at: Date = clock(),
): Promise<Result<Received, "not-allowed" | ReceiveFault>> {
  if (!may(actor, "imports/receive-list")) return refuse("not-allowed");
  try {
    const first = await firstLines(path, HEADER_WITHIN);
    const header = likelyHeader(first);
    if (!header) return refuse(first.length === 0 ? "file-empty" : "no-columns");
    const sha256 = await hashOf(path);
    return await db.$transaction(
      async (tx) => {
        await takeTurns(tx, `list:${sha256}`);
        const known = await tx.listImport.findFirst({
          where: { sha256, state: { notIn: ["undone", "failed"] } },
          orderBy: { startedAt: "desc" },
          select: { id: true },
        });
        if (known) return ok({ importId: known.id, isNew: false });
        const { id } = await tx.listImport.create({
          data: {
            ...{ source, sha256, state: "uploaded", startedAt: at, isDemo: env.SIMPUL_DEMO },
            personId: actor.kind === "person" ? actor.id : null,
            mapping: { v: 1, ...header },
          },
          select: { id: true },
        });
        await keepParts(tx, id, path);
        await recordAudit(tx, actor, "list.receive", { type: "import", id }, at);
        return ok({ importId: id, isNew: true });
      },
      { maxWait: 20_000, timeout: 60_000 },
    );
  } catch (error) {
    if (error instanceof ListUnreadable) return refuse(error.fault);
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** People's numbers may stand in columns that nobody takes: the file itself lies here encrypted. */
async function keepParts(tx: Tx, importId: string, path: string): Promise<void> {
  let position = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const content = encrypt((piece as Buffer).toString("base64"));
    await tx.listImportPart.create({ data: { importId, position: position++, content } });
  }
}
