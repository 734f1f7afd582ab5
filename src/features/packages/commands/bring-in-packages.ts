import "server-only";
import { createHash } from "node:crypto";
import { type Actor, SYSTEM } from "@/domain/actor";
import { readTopics } from "@/domain/package-topics";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import type { RupPackage } from "@/domain/rup";
import { indexWords } from "@/domain/search-text";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { takeTurns } from "@/lib/turns";
import { placeOfKlpd, placesOfPackage } from "../queries/places";

/** Packages of one transaction: what a stop in the middle makes somebody do again. */
const AT_ONCE = 200;
/** A file whose reader was stopped is given up after this long. */
const RECEIVING_MS = 3_600_000;

type Options = { stop?: AbortSignal; say?: (done: number, of: number) => void };
type Batch = { added: number; updated: number; unchanged: number; ended: number };

/**
 * Brings in what waits, file by file in the order they came, each from where it stopped. May be stopped
 * and begun again at any time, and by two at once: they take turns.
 */
export async function bringInPackages(
  actor: Actor,
  { stop, say }: Options = {},
  at: Date = clock(),
): Promise<Result<{ files: number; packages: number }, "not-allowed">> {
  if (!may(actor, "packages/bring-in-packages")) return refuse("not-allowed");
  await db.packageImport.deleteMany({
    where: { state: "receiving", startedAt: { lt: new Date(at.getTime() - RECEIVING_MS) } },
  });
  let [files, packages] = [0, 0];
  for (;;) {
    const next = await db.packageImport.findFirst({
      where: { state: { in: ["waiting", "running"] } },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (!next) return ok({ files, packages });
    for (let more = true; more;) {
      if (stop?.aborted) return ok({ files, packages });
      const turn = await db.$transaction((tx) => bringInBatch(tx, next.id, at));
      packages += turn.count;
      more = turn.more;
      say?.(turn.done, turn.of);
    }
    files += 1;
  }
}

async function bringInBatch(tx: Tx, importId: string, at: Date) {
  await takeTurns(tx, "packages:bring-in");
  const file = await tx.packageImport.findUnique({
    where: { id: importId },
    include: { agency: { select: { klpdCode: true } } },
  });
  if (!file || (file.state !== "waiting" && file.state !== "running"))
    return { more: false, count: 0, done: 0, of: 0 };
  const rows = await tx.packageImportRow.findMany({
    where: { importId, row: { gt: file.cursor } },
    orderBy: { row: "asc" },
    take: AT_ONCE,
  });
  const scope = { only: file.agency?.klpdCode ?? null, isDemo: file.isDemo };
  const packages = rows.flatMap(({ content }) =>
    content === null ? [] : [content as unknown as RupPackage],
  );
  const gone = rows.filter(({ content }) => content === null);
  const counts: Batch = {
    ...(await writePackages(tx, packages, scope, at)),
    ended: await endPackages(tx, gone, scope.only, at),
  };
  const isLast = rows.length < AT_ONCE;
  const done = file.done + packages.length;
  await tx.packageImport.update({
    where: { id: importId },
    data: {
      ...{ done, cursor: rows.at(-1)?.row ?? file.cursor, state: isLast ? "done" : "running" },
      ...{ added: file.added + counts.added, updated: file.updated + counts.updated },
      ...{ unchanged: file.unchanged + counts.unchanged, ended: file.ended + counts.ended },
      ...(isLast && { finishedAt: at }),
    },
    select: { id: true },
  });
  if (isLast) {
    await tx.packageImportRow.deleteMany({ where: { importId } });
    const details = { added: file.added + counts.added, updated: file.updated + counts.updated };
    await recordAudit(tx, SYSTEM, "package.import", { type: "import", id: importId }, at, details);
  }
  return { more: !isLast, count: packages.length, done, of: file.kept };
}

type Scope = { only: string | null; isDemo: boolean };

async function writePackages(tx: Tx, packages: readonly RupPackage[], scope: Scope, at: Date) {
  if (packages.length === 0) return { added: 0, updated: 0, unchanged: 0 };
  await writeOwners(tx, packages, scope);
  const rows = await Promise.all(packages.map(rowOf));
  // What one KLPD uploads never takes over a package of another.
  const written = await tx.$queryRaw<{ added: boolean }[]>`
    INSERT INTO package (id, source, budget_year, rup_code, klpd_code, satker_code, name, volume,
      description, ceiling, starts_on, ends_on, announced_on, organiser, issue_codes,
      work_kind_codes, target_group_codes, region_codes, words, content_hash, is_demo, created_at,
      changed_at)
    SELECT gen_random_uuid(), 'sirup', one.*, ${scope.isDemo}, ${at}, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS one("budgetYear" smallint,
      "rupCode" bigint, klpd varchar, satker int, name text, volume text, description text,
      ceiling bigint, "startsOn" date, "endsOn" date, "announcedOn" date, organiser text,
      issues text[], "workKinds" text[], "targetGroups" text[], regions text[], words text[],
      hash char(64))
    ON CONFLICT (budget_year, rup_code) DO UPDATE SET
      klpd_code = excluded.klpd_code, satker_code = excluded.satker_code, name = excluded.name,
      volume = excluded.volume, description = excluded.description, ceiling = excluded.ceiling,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      announced_on = excluded.announced_on, organiser = excluded.organiser,
      issue_codes = excluded.issue_codes, work_kind_codes = excluded.work_kind_codes,
      target_group_codes = excluded.target_group_codes, region_codes = excluded.region_codes,
      words = excluded.words, content_hash = excluded.content_hash, state = 'announced',
      changed_at = excluded.changed_at, version = package.version + 1
    WHERE (package.content_hash <> excluded.content_hash OR package.state <> 'announced')
      AND (${scope.only}::varchar IS NULL OR package.klpd_code = ${scope.only}::varchar)
    RETURNING xmax = 0 AS added`;
  const added = written.filter((one) => one.added).length;
  const updated = written.length - added;
  return { added, updated, unchanged: packages.length - written.length };
}

/** The KLPD and units they are of. An agency's own file names its units, and never renames a KLPD. */
async function writeOwners(tx: Tx, packages: readonly RupPackage[], { only }: Scope) {
  const klpds = new Map(packages.map(({ klpd }) => [klpd.code, klpd]));
  const rows = await Promise.all(
    [...klpds.values()].map(async (one) => ({ ...one, region: await placeOfKlpd(SYSTEM, one) })),
  );
  await tx.$executeRaw`
    INSERT INTO klpd (code, name, kind, region_code)
    SELECT one.code, one.name, one.kind::agency_kind, one.region
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS one(code varchar, name text, kind text, region varchar)
    ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, kind = excluded.kind, region_code = excluded.region_code
      WHERE ${only}::varchar IS NULL
        AND (klpd.name, klpd.kind) IS DISTINCT FROM (excluded.name, excluded.kind)`;
  const satkers = new Map(
    packages.flatMap(({ klpd, satker }) =>
      satker ? [[`${klpd.code}:${satker.code}`, { klpd: klpd.code, ...satker }] as const] : [],
    ),
  );
  await tx.$executeRaw`
    INSERT INTO satker (klpd_code, code, local_code, name)
    SELECT one.klpd, one.code, one."localCode", one.name
    FROM jsonb_to_recordset(${JSON.stringify([...satkers.values()])}::jsonb)
      AS one(klpd varchar, code int, "localCode" varchar, name text)
    ON CONFLICT (klpd_code, code) DO UPDATE
      SET name = excluded.name, local_code = excluded.local_code
      WHERE (satker.name, satker.local_code) IS DISTINCT FROM (excluded.name, excluded.local_code)`;
}

async function rowOf(one: RupPackage) {
  const { klpd, satker, ...said } = one;
  return {
    ...{ ...said, ...readTopics(one.name, one.description) },
    ...{ klpd: klpd.code, satker: satker?.code ?? null },
    regions: await placesOfPackage(SYSTEM, one),
    words: [...new Set([one.name, one.description, klpd.name, satker?.name].flatMap(wordsOfText))],
    hash: createHash("sha256").update(JSON.stringify(one)).digest("hex"),
  };
}

const wordsOfText = (text: string | null | undefined) => indexWords(text ?? "");

type Key = { budgetYear: number; rupCode: bigint };

/** Those the file says are no longer announced. */
async function endPackages(tx: Tx, keys: readonly Key[], only: string | null, at: Date) {
  if (keys.length === 0) return 0;
  const { count } = await tx.package.updateMany({
    where: {
      state: "announced",
      ...(only && { klpdCode: only }),
      OR: keys.map(({ budgetYear, rupCode }) => ({ budgetYear, rupCode })),
    },
    data: { state: "ended", changedAt: at, version: { increment: 1 } },
  });
  return count;
}
