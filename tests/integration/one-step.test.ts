import { beforeAll, describe, expect, test } from "vitest";
import { exportOneStep } from "@/features/eligibility/commands/export-one-step";
import {
  findOneStepScope,
  listOneStep,
  type OneStepRow,
} from "@/features/eligibility/queries/one-step";
import { oneStepSchema } from "@/features/eligibility/schema";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { type Actor, ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { anAgency } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";
import { writeVerified } from "@tests/builders/verified-corpus";

/** Every print-out that ends has ended by then; the leases of some, too. */
const LATER = new Date("2026-12-15T03:00:00Z");
let admin: Actor;
const agencies = new Map<string, Awaited<ReturnType<typeof anAgency>>>();

beforeAll(async () => {
  await writeVerified(120);
  await refreshDueDocuments(SYSTEM, LATER);
  admin = (await aPerson(db, { roles: ["platform_admin"] })).actor;
  for (const [key, kind, regionCode] of [
    ["bone", "regency", "73.08"],
    ["sulsel", "province", "73"],
    ["ministry", "ministry", null],
    ["unplaced", "regency", null],
  ] as const) {
    agencies.set(key, await anAgency(`Instansi ${key}`, { kind, regionCode }));
  }
}, 60_000);

const memberOf = async (key: string, role: "agency_planner" | "agency_viewer" | "agency_ppk") => {
  const { id: agencyId, unitId } = agencies.get(key)!;
  const held = { role, agencyId, ...(role === "agency_ppk" && { unitId }) };
  return (await aPerson(db, { roles: [held] })).actor;
};
const slugOf = (key: string) => agencies.get(key)!.slug;
const asked = (filter: object = {}) => oneStepSchema.parse(filter);
async function seen(actor: Actor, slug: string | null, filter: object = {}) {
  const scope = await findOneStepScope(actor, slug);
  return scope && listOneStep(actor, scope, asked(filter));
}
async function all(actor: Actor, slug: string | null) {
  const result = await exportOneStep(actor, { slug });
  if (!result.ok) return result.reason;
  const rows: OneStepRow[] = [];
  for await (const batch of result.value) rows.push(...batch);
  return rows;
}

test("exactly those with one item of five, which one and why, counted by item", async () => {
  const found = (await seen(admin, null))!;
  const standings = await db.organisationStanding.findMany({ select: { items: true } });
  const truth = standings.flatMap(({ items }) => {
    const own = (items as { items: { scope: string; result: string; code: string }[] }).items;
    const lacking = own.filter(({ scope, result }) => scope === "standing" && result !== "met");
    return lacking.length === 1 ? [lacking[0]!.code] : [];
  });
  expect(found.total).toBe(truth.length);
  expect(found.total).toBeGreaterThan(20);
  for (const { item, count } of found.byItem)
    expect(count).toBe(truth.filter((code) => code === item).length);
  expect(found.rows).toHaveLength(20);
  expect(found.rows[0]!.answer).toMatchObject({
    result: "expired",
    reason: { code: "paper-ended" },
  });
  const second = (await seen(admin, null, { halaman: "2" }))!;
  const ids = [...found.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("by item and by place, and not what is not listed", async () => {
  const leases = (await seen(admin, null, { butir: "K7" }))!;
  expect(new Set(leases.rows.map(({ answer }) => answer.code))).toEqual(new Set(["K7"]));
  expect(leases.byItem.length).toBeGreaterThan(1);
  const bone = (await seen(admin, null, { wilayah: "73.08" }))!;
  expect(new Set(bone.rows.map(({ regency }) => regency))).toEqual(new Set(["Kabupaten Bone"]));
  const id = bone.rows[0]!.id;
  await db.organisation.update({ where: { id }, data: { listing: "archived" } });
  expect((await seen(admin, null, { wilayah: "73.08" }))!.total).toBe(bone.total - 1);
  await db.organisation.update({ where: { id }, data: { listing: "published" } });
});

describe("an agency sees its own region", () => {
  test.each(["agency_planner", "agency_viewer", "agency_ppk"] as const)("%s", async (role) => {
    const found = (await seen(await memberOf("bone", role), slugOf("bone")))!;
    expect(found.total).toBeGreaterThan(0);
    expect(new Set(found.rows.map(({ regency }) => regency))).toEqual(new Set(["Kabupaten Bone"]));
  });

  test("a province its regencies, whatever else is asked for", async () => {
    const planner = await memberOf("sulsel", "agency_planner");
    const found = (await seen(planner, slugOf("sulsel")))!;
    expect(new Set(found.rows.map(({ province }) => province))).toEqual(
      new Set(["Sulawesi Selatan"]),
    );
    expect((await seen(planner, slugOf("sulsel"), { wilayah: "31.71" }))!.total).toBe(0);
    expect((await seen(planner, slugOf("sulsel"), { wilayah: "31" }))!.total).toBe(0);
  });

  test("a ministry the country; a regency of which nobody knows which, nothing", async () => {
    const country = (await seen(admin, null))!.total;
    const official = await memberOf("ministry", "agency_planner");
    expect((await seen(official, slugOf("ministry")))!.total).toBe(country);
    const planner = await memberOf("unplaced", "agency_planner");
    expect(await findOneStepScope(planner, slugOf("unplaced"))).toMatchObject({ unplaced: true });
    expect((await seen(planner, slugOf("unplaced")))!.total).toBe(0);
    expect(await all(planner, slugOf("unplaced"))).toEqual([]);
  });
});

test("nobody else: another agency, an organisation, reviewers, strangers; nor a suspended agency", async () => {
  const planner = await memberOf("bone", "agency_planner");
  const { actor: reviewer } = await aPerson(db, { roles: ["reviewer"] });
  const [organisation] = await db.organisation.findMany({ take: 1, select: { id: true } });
  const { actor: oms } = await aPerson(db, {
    roles: [{ role: "oms_admin", organisationId: organisation!.id }],
  });
  for (const actor of [planner, reviewer, oms, ANYONE]) {
    for (const slug of [null, slugOf("sulsel"), slugOf("ministry"), "tidak-ada"]) {
      expect(await findOneStepScope(actor, slug)).toBeNull();
      expect(await all(actor, slug)).toBe("not-allowed");
    }
  }
  await db.agency.update({ where: { slug: slugOf("bone") }, data: { state: "suspended" } });
  expect(await findOneStepScope(planner, slugOf("bone"))).toBeNull();
  await db.agency.update({ where: { slug: slugOf("bone") }, data: { state: "confirmed" } });
});

test("the file has all of them once, and the trail says who took it", async () => {
  const events = { where: { action: "standing.export" } };
  const before = await db.auditEvent.count(events);
  const rows = (await all(admin, null)) as OneStepRow[];
  expect(rows).toHaveLength((await seen(admin, null))!.total);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(await db.auditEvent.count(events)).toBe(before + 1);
});
