import { beforeEach, expect, test } from "vitest";
import { exportEvents } from "@/features/audit/commands/export-events";
import { publishHead } from "@/features/audit/commands/publish-head";
import { sealEvents } from "@/features/audit/commands/seal-events";
import { auditCsv } from "@/features/audit/components/audit-csv";
import { eachEvent, listEvents, PAGE_SIZE } from "@/features/audit/queries/events";
import { findChainState, findHead } from "@/features/audit/queries/head";
import { verifyTrail } from "@/features/audit/queries/verify";
import { type Actor, ANYONE, SYSTEM } from "@/domain/actor";
import { recordAudit } from "@/lib/audit";
import { publicKeys } from "@/lib/audit-head";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";

const AT = new Date("2026-11-24T03:00:00Z");
const admin = await aPerson(db, { name: "Ibu Admin", roles: ["platform_admin"] });

/** What only somebody with every right over the database can do. */
const asSuperuser = (sql: string) =>
  db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await tx.$executeRawUnsafe(sql);
  });

beforeEach(async () => {
  for (const table of ["audit_event", "audit_seal", "audit_head"])
    await asSuperuser(`DELETE FROM ${table}`);
});

let told = 0;
const tell = (action = "report.close", actor: Actor = SYSTEM, at = AT) =>
  recordAudit(db, actor, action, { type: "report", id: `r${(told += 1)}` }, at, { by: "link" });
async function trail(length: number) {
  for (let count = 0; count < length; count++) await tell();
  const events = await db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  return events.map(({ id }) => id);
}
const verify = (outside: string[] = []) => verifyTrail(SYSTEM, { outside });

test("a trail that was left alone is whole, in one chain without gaps", async () => {
  const ids = await trail(1_203);
  expect(await sealEvents(SYSTEM)).toEqual({ ok: true, value: { sealed: 1_203 } });
  expect(await sealEvents(SYSTEM)).toEqual({ ok: true, value: { sealed: 0 } });
  await tell();
  expect(await verify()).toEqual({ seals: 1_203n, unsealed: 1, heads: 0, wrong: null });
  const seals = await db.auditSeal.findMany({ orderBy: { place: "asc" } });
  expect(seals.map(({ eventId }) => eventId)).toEqual(ids);
  expect(seals.map(({ place }) => Number(place))).toEqual(ids.map((_, at) => at + 1));
});

test.each([
  ["actor = 'person:x'", "does not agree with its seal 3"],
  [`details = '{"by": "password"}'`, "does not agree with its seal 3"],
  ["recorded_at = recorded_at + interval '1 ms'", "does not agree with its seal 3"],
])("one row changed as superuser is named: %s", async (change, words) => {
  const ids = await trail(6);
  await sealEvents(SYSTEM);
  await asSuperuser(`UPDATE audit_event SET ${change} WHERE id = ${ids[2]}`);
  expect((await verify())?.wrong).toBe(`Event ${ids[2]} ${words}.`);
});

test("a row taken out, a seal taken out and a seal changed are named", async () => {
  const ids = await trail(5);
  await sealEvents(SYSTEM);
  await asSuperuser(`DELETE FROM audit_event WHERE id = ${ids[1]}`);
  expect((await verify())?.wrong).toBe(`Event ${ids[1]} is gone; seal 2 names it.`);
  await asSuperuser("DELETE FROM audit_seal WHERE place = 1");
  expect((await verify())?.wrong).toBe("Seal 1 is missing.");
  await asSuperuser("DELETE FROM audit_seal");
  await sealEvents(SYSTEM, { whole: true });
  await asSuperuser(`UPDATE audit_seal SET hash = sha256('x') WHERE place = 4`);
  expect((await verify())?.wrong).toMatch(/does not agree with its seal 4\.$/);
});

test("a chain rewritten as a whole is caught by the published head, kept here or elsewhere", async () => {
  const ids = await trail(8);
  await sealEvents(SYSTEM);
  expect(await publishHead(SYSTEM)).toEqual({ ok: true, value: { place: "8" } });
  expect(await publishHead(SYSTEM)).toEqual({ ok: true, value: { place: null } });
  const outside = String((await findHead(ANYONE))?.jws);
  await trail(2);
  await sealEvents(SYSTEM);
  // Once a day, not before.
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  expect(await publishHead(SYSTEM, hours(23))).toEqual({ ok: true, value: { place: null } });
  expect(await publishHead(SYSTEM, hours(25))).toEqual({ ok: true, value: { place: "10" } });
  expect(await publishHead(SYSTEM, hours(50))).toEqual({ ok: true, value: { place: null } });
  expect((await verify([outside]))?.wrong).toBeNull();

  await asSuperuser(`UPDATE audit_event SET action = 'report.open' WHERE id = ${ids[4]}`);
  await asSuperuser("DELETE FROM audit_seal");
  await sealEvents(SYSTEM, { whole: true });
  expect((await verify())?.wrong).toMatch(/rewritten at or before seal 8\.$/);
  // Whoever also removes the heads meets the one somebody kept.
  await asSuperuser("DELETE FROM audit_head");
  expect((await verify())?.wrong).toBeNull();
  expect((await verify([outside]))?.wrong).toMatch(/rewritten at or before seal 8\.$/);
  // A trail cut short does not reach it.
  await asSuperuser("DELETE FROM audit_seal WHERE place > 5");
  expect((await verify([outside]))?.wrong).toMatch(/seal 8\.$/);
});

test("a head that we did not sign is no head", async () => {
  await trail(2);
  await publishHead(SYSTEM);
  const jws = String((await findHead(ANYONE))?.jws);
  const [header, payload, signature] = jws.split(".");
  const forged = Buffer.from(
    Buffer.from(String(payload), "base64url").toString().replace('"place":"2"', '"place":"1"'),
  ).toString("base64url");
  for (const wrong of [`${header}.${forged}.${signature}`, "x", ""]) {
    expect((await verify([wrong]))?.wrong).toBe("The given head does not carry our signature.");
  }
  await asSuperuser(`UPDATE audit_head SET hash = sha256('x')`);
  expect((await verify())?.wrong).toMatch(/place 2 does not carry our signature/);
  const { keys } = await publicKeys();
  expect(keys).toMatchObject([{ kty: "OKP", crv: "Ed25519", alg: "EdDSA" }]);
  expect(keys[0]).not.toHaveProperty("d");
});

test("sealers and writers at once miss nothing; what is committed late is sealed later", async () => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  let begun = () => {};
  const started = new Promise<void>((done) => (begun = done));
  const late = db.$transaction(async (tx) => {
    await recordAudit(tx, SYSTEM, "report.late", { type: "report", id: "late" }, AT);
    begun();
    await held;
  });
  await started;
  const writers = Array.from({ length: 8 }, async () => {
    for (let count = 0; count < 25; count++) await tell();
  });
  const sealers = Array.from({ length: 3 }, async () => {
    for (let count = 0; count < 15; count++) await sealEvents(SYSTEM);
  });
  await Promise.all([...writers, ...sealers]);
  await sealEvents(SYSTEM);
  expect(await db.auditSeal.count()).toBe(200);
  release();
  await late;
  await sealEvents(SYSTEM);
  const last = await db.auditSeal.findFirstOrThrow({ orderBy: { place: "desc" } });
  const first = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "asc" } });
  expect(last).toMatchObject({ place: 201n, eventId: first.id });
  expect(await verify()).toEqual({ seals: 201n, unsealed: 0, heads: 0, wrong: null });
});

test("what comes very late is found by the daily look through the whole trail", async () => {
  const [early] = await trail(1);
  await asSuperuser(`UPDATE audit_event SET id = -5 WHERE id = ${early}`);
  await db.$queryRaw`SELECT setval('audit_event_id_seq', ${Number(early) + 5_000})::int`;
  await trail(1);
  await sealEvents(SYSTEM);
  await asSuperuser(`UPDATE audit_event SET id = ${early} WHERE id = -5`);
  await sealEvents(SYSTEM);
  expect(await db.auditSeal.count()).toBe(1);
  await publishHead(SYSTEM);
  expect(await verify()).toEqual({ seals: 2n, unsealed: 0, heads: 1, wrong: null });
});

test("seals and heads only grow", async () => {
  await trail(1);
  await publishHead(SYSTEM);
  for (const table of ["audit_seal", "audit_head", "audit_event"]) {
    for (const sql of [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `UPDATE ${table} SET ${table === "audit_event" ? "id" : "place"} = 9`,
    ]) {
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    }
  }
});

test("the trail takes no personal value", async () => {
  const details = { to: "budi@contoh.example" };
  await expect(
    recordAudit(db, SYSTEM, "report.close", { type: "report", id: "1" }, AT, details),
  ).rejects.toThrow(/no personal value: report\.close, to$/);
  expect(await db.auditEvent.count()).toBe(0);
});

test("events can be looked through, page by page, by who, what, whereof and day", async () => {
  const DAY_AFTER = new Date("2026-11-24T17:00:00Z"); // midnight in Jakarta
  await trail(PAGE_SIZE + 3);
  await tell("session.sign-in", admin.actor, DAY_AFTER);
  const find = async (filter: Parameters<typeof listEvents>[1], before?: bigint) =>
    (await listEvents(admin.actor, filter, before))!;
  const first = await find({});
  expect(first.lines).toHaveLength(PAGE_SIZE);
  expect(first.lines[0]).toMatchObject({ actorName: "Ibu Admin", seal: null });
  const second = await find({}, first.older!);
  expect(second.lines).toHaveLength(4);
  expect(second.older).toBeNull();
  const count = async (filter: Parameters<typeof listEvents>[1]) =>
    (await find(filter)).lines.length;
  expect(await count({ action: "session." })).toBe(1);
  expect(await count({ actor: `person:${admin.id}` })).toBe(1);
  expect(await count({ subject: `report:r${told}` })).toBe(1);
  expect(await count({ subject: "person" })).toBe(0);
  expect(await count({ from: "2026-11-25" })).toBe(1);
  expect(await count({ until: "2026-11-24", action: "session." })).toBe(0);
  expect(await count({ from: "2026-11-25", until: "2026-11-25" })).toBe(1);
});

test("an export holds every event that matches, and no formula", async () => {
  await trail(5);
  await recordAudit(db, SYSTEM, "report.close", { type: "report", id: "=1+1" }, AT, { by: "+x" });
  const result = await exportEvents(admin.actor, { subject: "report" }, AT);
  if (!result.ok) throw new Error(result.reason);
  const text = await new Response(auditCsv(result.value)).text();
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe("event,at,actor,action,subject_type,subject_id,details,seal");
  expect(lines[1]).toContain(",report,'=1+1,by=+x,");
  expect(await db.auditEvent.findMany({ where: { action: "audit.export" } })).toMatchObject([
    { actor: `person:${admin.id}`, details: { filtered: true } },
  ]);
  let batches = 0;
  for await (const batch of eachEvent(admin.actor, {}, 2)) batches += batch.length;
  expect(batches).toBe(7);
});

test("whoever may not sees, exports, seals and publishes nothing", async () => {
  await trail(2);
  const others = [ANYONE];
  for (const role of ["review_lead", "reviewer"] as const)
    others.push((await aPerson(db, { roles: [role] })).actor);
  for (const actor of others) {
    expect(await listEvents(actor, {})).toBeNull();
    expect(await findChainState(actor)).toBeNull();
    expect(await verifyTrail(actor)).toBeNull();
    expect(await exportEvents(actor, {})).toEqual({ ok: false, reason: "not-allowed" });
    expect((await eachEvent(actor, {}).next()).done).toBe(true);
  }
  for (const actor of [...others, admin.actor]) {
    expect(await sealEvents(actor)).toEqual({ ok: false, reason: "not-allowed" });
    expect(await publishHead(actor)).toEqual({ ok: false, reason: "not-allowed" });
  }
  expect(await db.auditSeal.count()).toBe(0);
  // Refusals of people are in the trail; strangers cannot fill it.
  expect(await db.auditEvent.count({ where: { action: "refused" } })).toBe(2);
});
