import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { findDuplicates } from "@/features/duplicates/commands/find-duplicates";
import { settlePair } from "@/features/duplicates/commands/settle-pair";
import { listPairs } from "@/features/duplicates/queries/pairs";
import { type Actor, ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { bare, list } from "@tests/builders/directory";
import { merged, undo } from "@tests/builders/merge";
import { aPerson } from "@tests/builders/person";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});
beforeEach(async () => {
  await db.organisation.deleteMany();
});

const find = async (actor: Actor = SYSTEM) => {
  const result = await findDuplicates(actor);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const pairs = () => db.duplicatePair.findMany({ orderBy: [{ score: "desc" }, { id: "asc" }] });
const settle = (move: "dismiss" | "reopen", { id, version }: { id: string; version: number }) =>
  settlePair(admin.actor, { pairId: id, move, version, reason: "Cabang yang berdiri sendiri." });
const rename = (name: string, to: string) =>
  db.organisation.updateMany({ where: { name }, data: { name: to } });

test("found with every reason, once; a second look finds nothing new", async () => {
  const mark = `Lawewe${randomUUID().slice(0, 6)}`;
  const npwp = "01.300.066.6-091.000";
  await list(bare(`Yayasan ${mark} Pelita`, { legal: { npwp }, acronym: "LWP" }));
  await list(bare(`Perkumpulan ${mark} Pelita`, { legal: { npwp }, acronym: "LWP" }));
  await list(
    bare(`Yayasan ${mark} Jauh Sekali`, { regencyCode: "73.71", districtCode: undefined }),
  );
  expect(await find()).toMatchObject({ looked: 3, added: 1, reopened: 0, gone: 0 });
  expect(await pairs()).toMatchObject([
    { state: "open", reasons: ["same_npwp", "same_name", "same_acronym"] },
  ]);
  const audit = await db.auditEvent.count();
  expect(await find()).toMatchObject({ added: 0, reopened: 0, gone: 0 });
  expect(await db.auditEvent.count()).toBe(audit);
  const shown = await listPairs(admin.actor, { state: "open", q: mark, page: 1 });
  expect(shown).toMatchObject({ total: 1, rows: [{ reasons: [{ code: "same_npwp" }, {}, {}] }] });
  expect(JSON.stringify(shown)).not.toMatch(/300.?066/);
});

test("dismissed stays dismissed until what it rested on is another", async () => {
  await list(bare("Yayasan Tunas Lawewe"));
  await list(bare("Yayasan Tunas Lawewe Bone"));
  await find();
  const [pair] = await pairs();
  expect(await settle("dismiss", pair!)).toMatchObject({ ok: true });
  expect(await settle("dismiss", pair!)).toMatchObject({ reason: "changed-meanwhile" });
  // The form of the name is not what it rested on.
  await rename("Yayasan Tunas Lawewe", "Perkumpulan Tunas Lawewe");
  expect(await find()).toMatchObject({ added: 0, reopened: 0 });
  expect((await pairs())[0]).toMatchObject({ state: "not_duplicate" });
  await rename("Yayasan Tunas Lawewe Bone", "Yayasan Tunas Lawewe");
  expect(await find()).toMatchObject({ reopened: 1 });
  expect((await pairs())[0]).toMatchObject({ state: "open", note: null, reasons: ["same_name"] });
});

test("an open pair that is none any more is gone; one taken back is open again", async () => {
  await list(bare("Yayasan Tunas Lawewe"));
  await list(bare("Yayasan Tunas Lawewe Bone"));
  await find();
  const [pair] = await pairs();
  await settle("dismiss", pair!);
  expect(await settle("reopen", (await pairs())[0]!)).toMatchObject({ ok: true });
  await rename("Yayasan Tunas Lawewe Bone", "Yayasan Pelita");
  expect(await find()).toMatchObject({ gone: 1 });
  expect(await pairs()).toEqual([]);
});

test("a merged pair is left alone, and is open again when it is undone", async () => {
  await list(bare("Yayasan Tunas Lawewe"));
  await list(bare("Perkumpulan Tunas Lawewe"));
  await find();
  const [pair] = await pairs();
  const mergeId = await merged(admin.actor, { source: pair!.firstId, target: pair!.secondId });
  expect(await find()).toMatchObject({ looked: 1, added: 0, gone: 0 });
  expect((await pairs())[0]).toMatchObject({ state: "merged" });
  await undo(admin.actor, mergeId);
  expect((await pairs())[0]).toMatchObject({ state: "open" });
  expect(await find()).toMatchObject({ added: 0, reopened: 0, gone: 0 });
});

test("only operators see pairs, look for them and decide", async () => {
  await list(bare("Yayasan Tunas Lawewe"));
  await list(bare("Perkumpulan Tunas Lawewe"));
  await find();
  const [pair] = await pairs();
  for (const actor of [ANYONE, (await aPerson(db)).actor]) {
    expect(await listPairs(actor, { state: "open", q: "", page: 1 })).toBeNull();
    expect(await findDuplicates(actor)).toMatchObject({ reason: "not-allowed" });
    expect(
      await settlePair(actor, { pairId: pair!.id, move: "dismiss", version: 1, reason: "Bukan." }),
    ).toMatchObject({ reason: "not-allowed" });
  }
  expect((await pairs())[0]).toMatchObject({ state: "open", version: 1 });
});

test("two looks at once write each pair once", async () => {
  await list(bare("Yayasan Tunas Lawewe"));
  await list(bare("Perkumpulan Tunas Lawewe"));
  const both = await Promise.all([find(), find(admin.actor)]);
  expect(both.map(({ added }) => added).sort()).toEqual([0, 1]);
  expect(await pairs()).toHaveLength(1);
});
