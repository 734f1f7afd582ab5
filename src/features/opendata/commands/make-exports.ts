import "server-only";
import { IS_LISTED, walkListed } from "@/features/search/queries/listed";
import type { Actor } from "@/domain/actor";
import {
  dueSince,
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  EXPORT_SHAPE,
  type ExportFormat,
  KEPT_EDITIONS,
  nextEdition,
} from "@/domain/exports";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { dropStaged, keepObject, stageFile } from "@/lib/storage";
import { takeTurns } from "@/lib/turns";
import { EXPORT_WRITERS, type ExportWriter } from "../components/export-writers";
import { listDetails } from "../queries/details";

const LONGEST_MS = 60 * 60_000;
/** How far it is, is written down no more often. */
const SAY_MS = 1_000;

type Edition = { name: string; total: number; at: Date };
type Written = {
  format: ExportFormat;
  path: string;
  writer: ExportWriter;
  bytes: number;
  sha256: string;
};
type Made = { edition: string | null; organisations: number };

/**
 * Writes the whole directory, of one moment, into a file of each form: every night from 03.00 WIB, and at
 * once where there is none. `edition`: null when nothing was due, or another worker is at it. One
 * that was killed half-way was never offered and is begun anew. Civil time.
 */
export async function makeExports(
  actor: Actor,
  { at = clock(), stop }: { at?: Date; stop?: AbortSignal } = {},
): Promise<Result<Made, "not-allowed">> {
  if (!may(actor, "opendata/make-exports")) return refuse("not-allowed");
  const nothing = ok({ edition: null, organisations: 0 });
  if (!(await isDue(at))) return nothing;
  return db.$transaction(
    async (reader) => {
      // Held until the end, so there is one maker; and another may have finished just before.
      if (!(await isOnlyMaker(reader)) || !(await isDue(at))) return nothing;
      const edition = await begin(reader, at);
      const written: Written[] = [];
      try {
        await writeAll(reader, actor, edition, written, stop);
        if (stop?.aborted) return nothing;
        await publish(actor, edition, written);
        return ok({ edition: edition.name, organisations: edition.total });
      } finally {
        await Promise.all(written.map(({ writer }) => writer.close()));
        await Promise.all(written.map(({ path }) => dropStaged(path)));
      }
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST_MS },
  );
}

/** By a fresh look, outside the moment that is being written down. */
const isDue = async (at: Date) =>
  (await db.exportEdition.count({ where: { finishedAt: { gte: dueSince(at) } } })) === 0;

async function isOnlyMaker(reader: Tx): Promise<boolean> {
  const [row] = await reader.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('make-exports', 0)) AS mine`;
  return row?.mine ?? false;
}

/** Seen by others at once, so that a page can say how far it is. What was left behind goes. */
async function begin(reader: Tx, at: Date): Promise<Edition> {
  const total = await reader.organisation.count({ where: IS_LISTED });
  return db.$transaction(async (tx) => {
    await tx.exportEdition.deleteMany({ where: { finishedAt: null } });
    const before = await tx.exportEdition.findMany({ select: { name: true } });
    const name = nextEdition(
      at,
      before.map((one) => one.name),
    );
    await tx.exportEdition.create({ data: { name, madeAt: at, total, shape: EXPORT_SHAPE } });
    return { name, total, at };
  });
}

async function writeAll(
  reader: Tx,
  actor: Actor,
  { name, total, at }: Edition,
  written: Written[],
  stop?: AbortSignal,
) {
  for (const format of EXPORT_FORMATS) {
    const path = await stageFile();
    const writer = await EXPORT_WRITERS[format](path, { edition: name, madeAt: at, total });
    written.push({ format, path, writer, bytes: 0, sha256: "" });
  }
  let said = 0;
  const each = async (ids: string[], done: number) => {
    if (stop?.aborted) return;
    const organisations = await listDetails(actor, ids, at, reader);
    for (const { writer } of written) await writer.add(organisations);
    if (performance.now() - said < SAY_MS) return;
    said = performance.now();
    await db.exportEdition.updateMany({ where: { name }, data: { done } });
  };
  await walkListed(actor, each, () => {}, reader);
  for (const one of written) Object.assign(one, await one.writer.end());
}

/** The files first, then the rows, in one transaction: an edition is never offered without its files. */
const publish = (actor: Actor, { name, total, at }: Edition, written: Written[]) =>
  db.$transaction(
    async (tx) => {
      for (const { format, path, bytes, sha256 } of written) {
        await takeTurns(tx, `object:${sha256}`);
        await keepObject(path, sha256, EXPORT_MEDIA_TYPES[format]);
        await tx.exportFile.create({ data: { editionName: name, format, bytes, sha256 } });
      }
      // Throws when it is gone: its maker was taken for dead, and another has begun.
      await tx.exportEdition.update({
        where: { name, finishedAt: null },
        data: { finishedAt: at, done: total },
      });
      const old = await tx.exportEdition.findMany({
        where: { finishedAt: { not: null } },
        orderBy: [{ finishedAt: "desc" }, { name: "desc" }],
        ...{ skip: KEPT_EDITIONS, select: { name: true } },
      });
      await tx.exportEdition.deleteMany({ where: { name: { in: old.map((one) => one.name) } } });
      const subject = { type: "export", id: name } as const;
      await recordAudit(tx, actor, "export.make", subject, at, { organisations: total });
    },
    { maxWait: 20_000, timeout: 10 * 60_000 },
  );
