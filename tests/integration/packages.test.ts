import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { setTimeout as later } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { declareInterest } from "@/features/packages/commands/declare-interest";
import { receivePackages } from "@/features/packages/commands/receive-packages";
import { uploadPackages } from "@/features/packages/commands/upload-packages";
import { withdrawInterest } from "@/features/packages/commands/withdraw-interest";
import { findImport, listImports } from "@/features/packages/queries/imports";
import { listFitting } from "@/features/packages/queries/package";
import { countPackages, listPackages } from "@/features/packages/queries/search";
import { readPackageSearch } from "@/features/packages/schema";
import { type Actor, ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { anAgency, anOrganisation } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";
import { aRupFile, aRupRow, OFFICIAL, rupRows } from "@tests/builders/rup";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

async function bringIn(rows: unknown[], actor: Actor = SYSTEM, agencyId: string | null = null) {
  const received = await (agencyId
    ? uploadPackages(actor, { agencyId, rows: rupRows(rows) })
    : receivePackages(actor, { rows: rupRows(rows) }));
  if (!received.ok) throw new Error(received.reason);
  await bringInPackages(SYSTEM);
  const report = await findImport(SYSTEM, received.value.importId);
  if (!report) throw new Error("no report");
  return report;
}

/** Every package as the source says it, without the instants at which it was written. */
const packages = () =>
  db.package.findMany({
    where: { source: "sirup" },
    orderBy: [{ budgetYear: "asc" }, { rupCode: "asc" }],
    omit: { id: true, createdAt: true, changedAt: true, version: true },
  });
const search = (given: Record<string, string | string[]>) => readPackageSearch(given).search;

const REPEATED = aRupRow({ nama_paket: "Pendataan buruh migran" });
const FILE = [
  REPEATED,
  ...Array.from({ length: 30 }, () => aRupRow()),
  aRupRow({ tipe_swakelola: "3", status_aktif_rup: "TRUE", nama_paket: "Kajian stunting" }),
  aRupRow({ tipe_swakelola: 1 }),
  aRupRow({ status_umumkan_rup: "Draf" }),
  aRupRow({ pagu: "seratus juta" }),
  aRupRow({ tgl_awal_pelaksanaan_kontrak: "31/02/2026" }),
  { ...REPEATED, nama_paket: "Pendataan buruh migran (revisi)" },
];

describe("a file of SiRUP", () => {
  test("comes in once, is reported by row and field, and changes nothing the second time", async () => {
    const first = await bringIn(FILE);
    expect(first).toMatchObject({
      ...{ state: "done", rows: 37, kept: 32, repeated: 1, bad: 2, done: 32 },
      ...{ added: 32, updated: 0, unchanged: 0, ended: 0 },
      leftOut: { type: 1, unannounced: 1, elsewhere: 0 },
      badRows: [
        { row: 35, problems: [{ field: "pagu", fault: "number" }] },
        { row: 36, problems: [{ field: "tgl_awal_pelaksanaan_kontrak", fault: "day" }] },
      ],
    });
    const before = await packages();
    expect(before.find(({ rupCode }) => Number(rupCode) === REPEATED.kd_rup)?.name).toBe(
      "Pendataan buruh migran (revisi)",
    );
    expect(await bringIn(FILE)).toMatchObject({ added: 0, updated: 0, unchanged: 32, ended: 0 });
    expect(await packages()).toEqual(before);
    expect(await db.packageImportRow.count()).toBe(0);
    expect(await db.klpd.findUnique({ where: { code: "D264" } })).toMatchObject({
      ...{ name: "Kab. Kediri", kind: "regency", regionCode: "35.06" },
    });
    // The place is read from its words: Maros, with its province.
    expect(before[0]).toMatchObject({
      regionCodes: ["73", "73.09"],
      targetGroupCodes: ["lansia", "buruh-migran"],
    });
  });

  test("leaves no trace of an official in any table", async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${name} t WHERE t::text ~ $1`,
        Object.values(OFFICIAL).join("|"),
      );
      expect([name, found?.count]).toEqual([name, 0]);
    }
  });

  test("that no longer announces one ends it, and a later one brings it back", async () => {
    const row = aRupRow({ nama_paket: "Festival budaya" });
    await bringIn([row]);
    const find = () =>
      db.package.findFirst({ where: { rupCode: Number(row.kd_rup) }, select: { state: true } });
    expect(await bringIn([{ ...row, status_aktif_rup: false }])).toMatchObject({ ended: 1 });
    expect(await find()).toEqual({ state: "ended" });
    expect(await bringIn([row])).toMatchObject({ updated: 1 });
    expect(await find()).toEqual({ state: "announced" });
  });

  test("stopped between two batches goes on; two workers bring each in once", async () => {
    const rows = Array.from({ length: 450 }, () => aRupRow({ tahun_anggaran: 2027 }));
    await receivePackages(SYSTEM, { rows: rupRows(rows) });
    const stop = new AbortController();
    await bringInPackages(SYSTEM, { stop: stop.signal, say: () => stop.abort() });
    const count = () => db.package.count({ where: { budgetYear: 2027 } });
    expect(await count()).toBe(200);
    await Promise.all([bringInPackages(SYSTEM), bringInPackages(SYSTEM)]);
    expect(await count()).toBe(450);
    expect(await db.packageImport.findFirst({ orderBy: { startedAt: "desc" } })).toMatchObject({
      ...{ state: "done", added: 450, done: 450 },
    });
  });

  test("whose import is killed comes in whole when it is run again", async () => {
    const rows = Array.from({ length: 2_000 }, () => aRupRow({ tahun_anggaran: 2028 }));
    const file = await aRupFile(rows);
    const start = () =>
      spawn(process.execPath, [...typescriptProgram("src/import-rup.ts"), file], {
        env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "silent" },
        stdio: ["ignore", "ignore", "inherit"],
      });
    const ended = async (child: ChildProcess) => {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      return child.signalCode ?? child.exitCode;
    };
    const count = () => db.package.count({ where: { budgetYear: 2028 } });
    const first = start();
    while ((await count()) === 0 && first.exitCode === null) await later(5);
    first.kill("SIGKILL");
    expect(await ended(first)).toBe("SIGKILL");
    expect(await count()).toBeLessThan(2_000);
    expect(await ended(start())).toBe(0);
    await rm(file);
    expect(await count()).toBe(2_000);
    const files = await db.packageImport.findMany({ orderBy: { startedAt: "desc" }, take: 2 });
    expect(files.map(({ state }) => state)).toEqual(["done", "done"]);
    expect(files[0]!.added + files[1]!.added).toBe(2_000);
  }, 120_000);
});

describe("an agency", () => {
  test("brings in its own packages only, renames no KLPD, and takes over none of another", async () => {
    const agency = await anAgency();
    await db.agency.update({ where: { id: agency.id }, data: { klpdCode: "D264" } });
    const planner = await aPerson(db, { roles: [{ role: "agency_planner", agencyId: agency.id }] });
    const foreign = aRupRow({ kd_klpd: "D430", nama_klpd: "Kab. Bone", nama_paket: "Milik Bone" });
    await bringIn([foreign]);
    const own = aRupRow({ nama_klpd: "Nama Karangan" });
    const stolen = { ...foreign, kd_klpd: "D264", nama_klpd: "Kab. Kediri", nama_paket: "Dicuri" };
    const gone = { ...foreign, status_aktif_rup: false };
    const report = await bringIn(
      [own, stolen, aRupRow({ kd_klpd: "K27", nama_klpd: "Kementerian Sosial" }), gone],
      planner.actor,
      agency.id,
    );
    expect(report).toMatchObject({ added: 1, updated: 0, ended: 0, leftOut: { elsewhere: 1 } });
    expect((await db.klpd.findUnique({ where: { code: "D264" } }))?.name).toBe("Kab. Kediri");
    const kept = await db.package.findFirst({ where: { rupCode: Number(foreign.kd_rup) } });
    expect(kept).toMatchObject({ name: "Milik Bone", klpdCode: "D430", state: "announced" });

    const other = await anAgency();
    const stranger = await aPerson(db, { roles: [{ role: "agency_planner", agencyId: other.id }] });
    expect(await findImport(stranger.actor, report.id)).toBeNull();
    expect(await listImports(stranger.actor, agency.id, 1)).toBeNull();
    expect(await listImports(planner.actor, agency.id, 1)).toMatchObject({ total: 1 });
    const given = { agencyId: other.id, rows: rupRows([own]) };
    expect(await uploadPackages(planner.actor, given)).toEqual({
      ...{ ok: false, reason: "not-allowed" },
    });
    expect(await uploadPackages(stranger.actor, given)).toEqual({
      ...{ ok: false, reason: "no-klpd-code" },
    });
  });
});

test("packages are found by words and facets, counted as if the facet were free", async () => {
  await bringIn([
    aRupRow({
      ...{ nama_paket: "Survei sanitasi sekolah", pagu: 900_000_000, kd_klpd: "D301" },
      ...{ nama_klpd: "Kota Kupang", jenis_klpd: "KOTA", uraian_pekerjaan: "Survei dan kajian" },
    }),
  ]);
  const found = await listPackages(ANYONE, search({ q: "sanitasi sekolah", province: "53" }));
  expect(found.packages.map(({ name }) => name)).toEqual(["Survei sanitasi sekolah"]);
  expect((await listPackages(ANYONE, search({ q: "sanitasi", province: "73" }))).total).toBe(0);
  const counts = await countPackages(ANYONE, search({ q: "sanitasi", province: "73" }));
  expect(counts.province).toEqual([{ value: "53", count: 1 }]);
  expect(counts.issue).toEqual([]);
  expect(await listPackages(ANYONE, search({ value: "500", klpd: "city" }))).toMatchObject({
    total: 1,
  });
  const all = await listPackages(ANYONE, search({}));
  const years = (await countPackages(ANYONE, search({}))).year;
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
});

test("an organisation says it is interested, for itself only, and takes it back", async () => {
  const row = aRupRow({ nama_paket: "Pelatihan kader gizi", tgl_akhir_pelaksanaan_kontrak: null });
  await bringIn([row]);
  const { id: packageId } = await db.package.findFirstOrThrow({
    where: { rupCode: Number(row.kd_rup) },
  });
  const [own, other] = [await anOrganisation(), await anOrganisation()];
  const held = { role: "oms_editor", organisationId: own.id } as const;
  const { actor } = await aPerson(db, { roles: [held] });
  const said = { packageId, organisationId: own.id, note: "Hubungi 0812-3456-7890" };
  expect(await declareInterest(actor, said)).toEqual({ ok: true, value: null });
  expect(await declareInterest(actor, { ...said, organisationId: other.id })).toEqual({
    ...{ ok: false, reason: "not-allowed" },
  });
  const kept = await db.packageInterest.findMany({ where: { packageId } });
  expect(kept).toHaveLength(1);
  expect(kept[0]?.note).not.toContain("3456");
  const fitting = await listFitting(actor, own.id, new Date("2026-11-26"), 1);
  expect(fitting).not.toBeNull();
  expect(await listFitting(actor, other.id, new Date("2026-11-26"), 1)).toBeNull();
  expect(await withdrawInterest(actor, said)).toEqual({ ok: true, value: null });
  expect(await withdrawInterest(actor, said)).toEqual({ ok: false, reason: "not-found" });
  await bringIn([{ ...row, status_delete_rup: true }]);
  expect(await declareInterest(actor, said)).toEqual({ ok: false, reason: "no-longer-announced" });
});
