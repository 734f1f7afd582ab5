import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { receivePackages } from "@/features/packages/commands/receive-packages";
import { addPackage } from "@/features/preparation/commands/add-package";
import { beginWork } from "@/features/preparation/commands/begin-work";
import { saveKak } from "@/features/preparation/commands/save-kak";
import { saveSchedule } from "@/features/preparation/commands/save-schedule";
import { listAgencyPackages } from "@/features/preparation/queries/list";
import { findWork, planWork } from "@/features/preparation/queries/work";
import { type Person, SYSTEM } from "@/domain/actor";
import { handPackageSchema, kakSchema, scheduleSchema } from "@/domain/kak";
import { findAgencyOf, type OwnAgency } from "@/lib/agency";
import { db } from "@/lib/db";
import { anAgency } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";
import { aRupRow, rupRows } from "@tests/builders/rup";

let agency: OwnAgency;
let packageId: string;
let unitId: string;
const people = {} as Record<"planner" | "ppk" | "viewer" | "otherUnit" | "stranger", Person>;

beforeAll(async () => {
  const [here, there] = [await anAgency(), await anAgency()];
  await db.agency.update({ where: { id: here.id }, data: { klpdCode: "D264" } });
  ({ unitId } = here);
  const other = await db.agencyUnit.create({ data: { agencyId: here.id, name: "Dinas Sosial" } });
  const member = async (
    role: "agency_planner" | "agency_ppk" | "agency_viewer",
    agencyId: string,
    unit?: string,
  ) => (await aPerson(db, { roles: [{ role, agencyId, ...(unit && { unitId: unit }) }] })).actor;
  people.planner = await member("agency_planner", here.id);
  people.ppk = await member("agency_ppk", here.id, unitId);
  people.viewer = await member("agency_viewer", here.id);
  people.otherUnit = await member("agency_ppk", here.id, other.id);
  people.stranger = await member("agency_planner", there.id);
  agency = (await findAgencyOf(people.planner, here.slug, "preparation/see-work"))!;
  const rows = [
    aRupRow({
      nama_paket: "Pendampingan lansia di Kab. Kediri",
      uraian_pekerjaan: "Kunjungan rumah",
    }),
    aRupRow({ kd_klpd: "K27", nama_klpd: "Kementerian Sosial", jenis_klpd: "KEMENTERIAN" }),
  ];
  await receivePackages(SYSTEM, { rows: rupRows(rows) });
  await bringInPackages(SYSTEM);
  const where = { rupCode: Number(rows[0]!.kd_rup) };
  packageId = (await db.package.findFirstOrThrow({ where })).id;
});

const begin = (actor: Person, unit: string | null = unitId) =>
  beginWork(actor, { agencyId: agency.id, packageId, unitId: unit });
const kak = (workId: string, version: number, change: Record<string, unknown> = {}) =>
  kakSchema.parse({
    ...{ workId, version: String(version), workKindCodes: ["DAMPING"], issueCodes: "kesehatan" },
    ...{ regionCodes: "35.06", outputs: "Laporan", startsOn: "2026-04-01", endsOn: "2026-10-28" },
    ...{ ceiling: "100.000.000", people: "2 fasilitator", route: "A", unitId },
    ...{ terms: "30 % saat kontrak\n70 % setelah 100 %", ...change },
  });

describe("a package of an agency", () => {
  test("is taken up once, beginning with what SiRUP says, also by two at once", async () => {
    const [one, other] = await Promise.all([begin(people.ppk), begin(people.planner, null)]);
    expect(one).toEqual(other);
    const workId = one.ok ? one.value.workId : "";
    const work = await findWork(people.planner, agency, workId);
    expect(work).toMatchObject({
      ...{ workKindCodes: ["DAMPING"], targetGroupCodes: ["lansia"], ceiling: 120_000_000n },
      ...{ regionCodes: ["35.06"], terms: [], mayChange: true },
    });
    expect((await planWork(people.planner, work!, new Date("2026-01-05"))).cash).toBeNull();
    const foreign = await db.package.findFirstOrThrow({ where: { klpdCode: "K27" } });
    const given = { agencyId: agency.id, packageId: foreign.id, unitId: null };
    expect(await beginWork(people.planner, given)).toEqual({
      ok: false,
      reason: "not-own-package",
    });
  });

  test("is its agency's and its unit's alone", async () => {
    const work = await db.packageWork.update({
      where: { agencyId_packageId: { agencyId: agency.id, packageId } },
      data: { unitId },
    });
    const seen = async (actor: Person) => (await findWork(actor, agency, work.id)) !== null;
    expect(await Promise.all(Object.values(people).map(seen))).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect((await findWork(people.viewer, agency, work.id))?.mayChange).toBe(false);
    for (const who of ["viewer", "otherUnit", "stranger"] as const) {
      expect([who, await saveKak(people[who], kak(work.id, work.version))]).toEqual([
        ...[who, { ok: false, reason: "not-allowed" }],
      ]);
    }
    // Not even by a query with a body of one's own.
    const elsewhere = { ...agency, id: randomUUID() };
    expect(await findWork(people.planner, elsewhere, work.id)).toBeNull();
    expect(await listAgencyPackages(people.stranger, agency, { q: "", page: 1 })).toBeNull();
    // A PPK of one unit does not give it to another.
    const other = await db.agencyUnit.findFirstOrThrow({ where: { name: "Dinas Sosial" } });
    const moved = kak(work.id, work.version, { unitId: other.id });
    expect(await saveKak(people.ppk, moved)).toEqual({ ok: false, reason: "unit-wrong" });
  });

  test("takes a KAK and a schedule, and of two at once one", async () => {
    const { id, version } = await db.packageWork.findFirstOrThrow({ where: { packageId } });
    expect(await saveKak(people.planner, kak(id, version, { ceiling: "120.000.001" }))).toEqual({
      ...{ ok: false, reason: "ceiling-above" },
    });
    expect(await saveKak(people.planner, kak(id, version, { issueCodes: "tidak-ada" }))).toEqual({
      ...{ ok: false, reason: "codes-unknown" },
    });
    const both = await Promise.all([
      saveKak(people.planner, kak(id, version)),
      saveKak(people.ppk, kak(id, version)),
    ]);
    expect(both.map((one) => (one.ok ? "saved" : one.reason)).sort()).toEqual([
      ...["changed-meanwhile", "saved"],
    ]);
    const form = { workId: id, version: String(version + 1), planned3: "2026-04-02" };
    const saved = await saveSchedule(people.ppk, scheduleSchema.parse({ ...form, limit7: "14" }));
    expect(saved.ok).toBe(true);
    const work = (await findWork(people.viewer, agency, id))!;
    const plan = await planWork(people.viewer, work, new Date("2026-01-05T03:00:00Z"));
    expect(plan.warnings.map(({ code }) => code)).toEqual(["announced_late"]);
    // 30 % at signing, 70 % at the end: 70 million are out on the last day of work.
    expect(plan.cash?.deepest).toEqual({ amount: 70_000_000n, day: "2026-10-28" });
  });

  test("may be written by hand; nobody else finds it", async () => {
    const form = handPackageSchema.parse({
      ...{ agencyId: agency.id, requestId: randomUUID(), unitId, description: "0812-3456-7890" },
      ...{ name: "Kajian  air bersih", budgetYear: "2027", ceiling: "Rp 50.000.000" },
      ...{ startsOn: "", endsOn: "" },
    });
    const added = await addPackage(people.ppk, form);
    expect(await addPackage(people.ppk, form)).toEqual(added);
    const made = await db.package.findMany({ where: { source: "manual" } });
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ name: "Kajian air bersih", issueCodes: ["air-sanitasi"] });
    expect(made[0]!.description).not.toContain("3456");
    const names = async (actor: Person) =>
      (await listAgencyPackages(actor, agency, { q: "air bersih", page: 1 }))?.packages.length;
    expect([await names(people.planner), await names(people.ppk)]).toEqual([1, 1]);
    expect(await names(people.otherUnit)).toBe(0);
    expect(await addPackage(people.stranger, { ...form, requestId: randomUUID() })).toEqual({
      ...{ ok: false, reason: "not-allowed" },
    });
  });
});
