import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as later } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { makeClaim } from "@/features/claims/commands/make-claim";
import { bringInList } from "@/features/imports/commands/bring-in-list";
import { decideRows } from "@/features/imports/commands/decide-rows";
import { PARTS, TOUCHES } from "@/features/imports/commands/undo-rows";
import { undoList } from "@/features/imports/commands/undo-list";
import { workLists } from "@/features/imports/commands/work-lists";
import { findList } from "@/features/imports/queries/lists";
import { listStayed } from "@/features/imports/queries/rows";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { checkSearch } from "@/features/search/commands/check-search";
import { compactSearch } from "@/features/search/commands/compact-search";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { isOutage } from "@/lib/outage";
import { takeTurns } from "@/lib/turns";
import { bringInFile } from "@tests/builders/list";
import { aCsv, aLongList, aWorkbook, quirks } from "@tests/builders/list-file";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

/**
 * What holds the directory: every organisation with all its parts, its judgement, its addresses, and
 * the index with its words. Not compared: the trail, which only grows, and the imports themselves.
 */
const DIRECTORY = ["organisation", ...PARTS, "search_posting", "search_word", "search_change"];

/** All rows of these tables as the database writes them, after what the nightly jobs do to the index. */
async function dump(): Promise<Record<string, string[]>> {
  await foldSearchChanges(SYSTEM);
  await compactSearch(SYSTEM);
  const all: Record<string, string[]> = {};
  for (const table of DIRECTORY) {
    const rows = await db.$queryRawUnsafe<{ text: string }[]>(
      `SELECT t::text AS text FROM "${table}" t ORDER BY 1`,
    );
    all[table] = rows.map(({ text }) => text);
  }
  return all;
}

async function undo(importId: string) {
  const found = (await findList(SYSTEM, importId))!;
  const asked = await undoList(SYSTEM, { importId, version: found.version });
  if (!asked.ok) throw new Error(asked.reason);
  await workLists(SYSTEM, { only: importId });
  return (await findList(SYSTEM, importId))!;
}

describe("undoing a list", () => {
  test("leaves the directory byte for byte as it was, decisions and all", async () => {
    for (const name of ["Yayasan Sudah Ada", "Perkumpulan Sudah Lama"])
      await importProfile(SYSTEM, {
        profile: aProfile({ name }),
        listing: "published",
        isDemo: false,
      });
    const before = await dump();
    expect(before.organisation?.length).toBeGreaterThan(1);
    const list = await bringInFile(await aWorkbook(quirks("Urung")));
    const decided = await decideRows(SYSTEM, {
      ...{
        importId: list.id,
        move: "list",
        rows: [],
        all: "university",
        kind: "private_university",
      },
      ...{ organisationId: "", reason: "" },
    });
    expect(decided.ok).toBe(true);
    expect((await dump()).organisation).toHaveLength(before.organisation!.length + 5);
    expect(await undo(list.id)).toMatchObject({
      state: "undone",
      removed: 5,
      counts: { listed: 0 },
    });
    expect(await dump()).toEqual(before);
    const checked = await checkSearch(SYSTEM);
    expect(checked.ok && checked.value.wrong).toEqual([]);
    // The same file is new again.
    expect((await bringInFile(await aWorkbook(quirks("Urung")))).counts.listed).toBe(4);
  });

  test("leaves what somebody has claimed, edited or joined since, and names it", async () => {
    const names = ["Diklaim", "Diubah", "Dirujuk", "Hilang"].map((one) => `Sanggar ${one} Kini`);
    const list = await bringInFile(await aCsv(`Nama\n${names.join("\n")}\n`));
    const idOf = async (name: string) =>
      (await db.organisation.findFirstOrThrow({ where: { name } })).id;
    const person = await aPerson(db);
    const { slug } = await db.organisationAddress.findFirstOrThrow({
      where: { organisationId: await idOf(names[0]!) },
    });
    const claimed = await makeClaim(person.actor, {
      ...{ requestId: crypto.randomUUID(), slug, name: "Orang Contoh", position: "Ketua" },
      explanation: "Saya mengurus sanggar ini sejak lama.",
    });
    expect(claimed.ok).toBe(true);
    await db.organisation.update({ where: { id: await idOf(names[1]!) }, data: { version: 2 } });
    const other = await bringInFile(await aCsv(`Nama\nSangar Dirujuk Kini\n`));
    const joined = await decideRows(SYSTEM, {
      ...{ importId: other.id, move: "join", rows: [2], all: "", kind: "", reason: "" },
      organisationId: await idOf(names[2]!),
    });
    expect(joined.ok).toBe(true);
    expect(await undo(list.id)).toMatchObject({
      state: "undone",
      removed: 1,
      counts: { listed: 3 },
    });
    expect((await listStayed(SYSTEM, list.id)).map(({ name }) => name)).toEqual(names.slice(0, 3));
    expect(await db.organisation.count({ where: { name: names[3]! } })).toBe(0);
  });

  test("every table that names an organisation is a part of it, or a reason to leave it", async () => {
    const all = await db.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.conrelid::regclass::text AS table, a.attname AS column FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_length(c.conkey, 1)]
      WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass`;
    const known = (table: string, column: string) =>
      table === "list_import_row" ||
      (PARTS as readonly string[]).includes(table) ||
      TOUCHES.some(([one, by]) => one === table && by === column);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ table, column }) => !known(table, column))).toEqual([]);
  });
});

test("a job whose connection is cut leaves the list where it was, for the next one", async () => {
  const { id, version } = await bringInFile(await aCsv("Nama\nSanggar Putus Sambungan\n"), {
    until: "trial",
  });
  expect((await bringInList(SYSTEM, { importId: id, version })).ok).toBe(true);
  await db.$transaction(
    async (tx) => {
      await takeTurns(tx, `list-import:${id}`);
      const job = workLists(SYSTEM, { only: id }).then(
        () => null,
        (error: unknown) => error,
      );
      for (let cut = false; !cut; await later(50)) {
        const found = await tx.$queryRaw<{ cut: boolean }[]>`
          SELECT pg_terminate_backend(pid) AS cut FROM pg_locks
          WHERE locktype = 'advisory' AND NOT granted
            AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(${`list-import:${id}`}, 0)`;
        cut = found.some((one) => one.cut);
      }
      expect(isOutage(await job)).toBe(true);
    },
    { timeout: 30_000 },
  );
  expect((await findList(SYSTEM, id))?.state).toBe("importing");
  await workLists(SYSTEM, { only: id });
  expect(await findList(SYSTEM, id)).toMatchObject({ state: "imported", counts: { listed: 1 } });
});

describe("a list of 20,000 rows", () => {
  const worker = () =>
    spawn(process.execPath, [...typescriptProgram("tests/builders/list-worker.ts")], {
      env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "inherit"],
    });

  test("killed half-way has brought in nothing, comes in whole afterwards, and holds up nobody", async () => {
    const tried = await bringInFile(await aLongList(20_000), { until: "trial" });
    expect(tried.counts.ready + tried.counts.flagged).toBe(20_000);
    const { ready } = tried.counts;
    await db.listImport.update({ where: { id: tried.id }, data: { state: "importing" } });
    const before = await db.organisation.count();
    const first = worker();
    while (((await findList(SYSTEM, tried.id))?.done ?? 0) < 2_000) await later(50);
    first.kill("SIGKILL");
    await once(first, "exit");
    expect(await db.organisation.count()).toBe(before);
    expect((await findList(SYSTEM, tried.id))?.state).toBe("importing");

    const started = performance.now();
    const second = worker();
    let said = "";
    second.stdout.on("data", (piece) => (said += String(piece)));
    let [longestSearch, longestWrite] = [0, 0];
    for (let at = 0; second.exitCode === null && second.signalCode === null; at++) {
      const began = performance.now();
      await searchDirectory(ANYONE, { ...EVERYTHING, q: "yayasan contoh" }, new Date());
      const searched = performance.now();
      const name = `Selama Impor ${at}`;
      await importProfile(SYSTEM, {
        profile: aProfile({ name }),
        listing: "published",
        isDemo: false,
      });
      longestSearch = Math.max(longestSearch, searched - began);
      longestWrite = Math.max(longestWrite, performance.now() - searched);
      await later(200);
    }
    const seconds = (performance.now() - started) / 1_000;
    const memory = Number(/(\d+) MB/.exec(said)?.[1]);
    process.stdout.write(
      `20,000 rows: ${ready} listed in ${seconds.toFixed(1)} s, ${memory} MB at most; ` +
        `longest search ${longestSearch.toFixed(0)} ms, longest write ${longestWrite.toFixed(0)} ms\n`,
    );
    expect(await findList(SYSTEM, tried.id)).toMatchObject({
      ...{ state: "imported", counts: { listed: ready, ready: 0 } },
    });
    expect(seconds).toBeLessThan(120);
    expect(memory).toBeLessThan(1_000);
    expect(longestWrite).toBeLessThan(5_000);
    const checked = await checkSearch(SYSTEM);
    expect(checked.ok && checked.value.wrong).toEqual([]);
  }, 400_000);
});
