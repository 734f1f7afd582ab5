import { beforeAll, describe, expect, test } from "vitest";
import { unlockShortlist } from "@/features/shortlists/commands/unlock-shortlist";
import { changeWeights } from "@/features/shortlists/commands/change-weights";
import { addCandidates } from "@/features/shortlists/commands/add-candidates";
import { writeNote } from "@/features/shortlists/commands/write-note";
import { findShortlist, matchWork } from "@/features/shortlists/queries/shortlist";
import { countSince } from "@/features/shortlists/components/since-count";
import { listSinceLock, replayLock } from "@/features/shortlists/queries/since-lock";
import { addSchema, noteSchema, unlockSchema, weightsSchema } from "@/features/shortlists/schema";
import { findWork } from "@/features/preparation/queries/work";
import { saveKak } from "@/features/preparation/commands/save-kak";
import { kakSchema } from "@/domain/kak";
import { DEFAULT_WEIGHTS, shortlistSnapshot } from "@/domain/shortlist";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { save } from "@tests/builders/profile";
import {
  add,
  aCandidate,
  aLockedShortlist,
  aPreparedWork,
  decide,
  lock,
} from "@tests/builders/shortlist";

const AT = new Date("2026-11-26T03:00:00Z");
type Prepared = Awaited<ReturnType<typeof aPreparedWork>>;

const view = async ({ planner, agency, workId }: Prepared) => {
  const work = (await findWork(planner, agency, workId))!;
  return { work, list: (await findShortlist(planner, work))! };
};

describe("matching a work with the directory", () => {
  let prepared: Prepared;
  let near: Awaited<ReturnType<typeof aCandidate>>;
  beforeAll(async () => {
    prepared = await aPreparedWork();
    near = await aCandidate();
    await aCandidate({
      ...{ name: "Perkumpulan Jauh", workAreas: ["35.06"], regencyCode: "35.06" },
      ...{ provinceCode: "35", districtCode: "35.06.01", services: [], experiences: [] },
    });
    await aCandidate({
      ...{ name: "Yayasan Lain", issues: [{ code: "kebencanaan" }] },
      services: [{ code: "RISET", description: "Kajian" }],
    });
  });

  test("looks at who shares a field or a kind of work, and gives each point a fact", async () => {
    await add(prepared.planner, prepared.workId, [near.publicId]);
    const { work, list } = await view(prepared);
    const found = await matchWork(prepared.planner, work, list, AT);
    const names = found.matching.ranked.map(({ id }) => found.looked.get(id)!.name);
    expect(names).toEqual([near.name, "Perkumpulan Jauh"]);
    expect(found.total).toBe(2);
    // Field, kind, target, place whole; its work names no field; one of two people; nothing kept elsewhere.
    expect(
      Object.fromEntries(
        found.matching.ranked[0]!.factors.map(({ factor, tenths }) => [factor, tenths]),
      ),
    ).toEqual({
      ...{ field: 200, work: 200, target: 100, place: 150, experience: 0, people: 50, load: 50 },
    });
    expect(found.looked.get(near.publicId)!.answers.map(({ code }) => code)).toEqual([
      ...["K5", "K6", "K8"],
    ]);
  });

  test("weights add up to a hundred, are changed once by two at once, and are logged", async () => {
    const { list } = await view(prepared);
    const typed = { shortlistId: list.id, version: String(list.version), reason: "Medan berat" };
    const texts = Object.fromEntries(
      Object.entries(DEFAULT_WEIGHTS).map(([factor, weight]) => [factor, String(weight)]),
    );
    const odd = weightsSchema.safeParse({ ...typed, ...texts, place: "16" });
    expect(odd.error?.issues[0]?.message).toBe("weights-not_hundred");
    const form = weightsSchema.parse({ ...typed, ...texts, place: "30 %", field: "5" });
    const both = await Promise.all([
      changeWeights(prepared.planner, form, AT),
      changeWeights(prepared.planner, form, AT),
    ]);
    expect(both.map((one) => (one.ok ? "changed" : one.reason)).sort()).toEqual([
      ...["changed", "changed-meanwhile"],
    ]);
    const after = (await view(prepared)).list;
    expect(after.weighings).toHaveLength(1);
    expect(after.weighings[0]).toMatchObject({
      ...{ before: DEFAULT_WEIGHTS, after: form.weights, reason: "Medan berat" },
    });
    await expect(db.$executeRaw`UPDATE shortlist_weighing SET reason = 'x'`).rejects.toThrow();
  });
});

describe("locking", () => {
  test("waits for every decision, one kept, and a whole KAK", async () => {
    const prepared = await aPreparedWork({ regionCodes: "" });
    const { planner, workId, agency } = prepared;
    const [one, other] = [await aCandidate(), await aCandidate()];
    const id = await add(planner, workId, [one.publicId, other.publicId]);
    const reasonOf = async () => {
      const answer = await lock(planner, id, AT);
      return answer.ok ? "locked" : answer.reason;
    };
    expect(await reasonOf()).toBe("kak-incomplete");
    const work = (await findWork(planner, agency, workId))!;
    const kak = kakSchema.parse({
      ...{ workId, version: String(work.version), workKindCodes: "LATIH", unitId: agency.unitId },
      ...{ issueCodes: "pendidikan", regionCodes: "73.08", outputs: "", startsOn: "2027-04-01" },
      ...{ endsOn: "2027-10-28", ceiling: "100000000", people: "", route: "", terms: "" },
    });
    expect((await saveKak(planner, kak)).ok).toBe(true);
    const drop = { choice: "drop.declined", reason: "Tidak bersedia tahun ini." };
    await decide(planner, id, one.id, drop);
    expect(await reasonOf()).toBe("undecided");
    await decide(planner, id, other.id, drop);
    expect(await reasonOf()).toBe("none-kept");
    expect(await decide(planner, id, other.id, { version: 1 })).toEqual({
      ...{ ok: false, reason: "changed-meanwhile" },
    });
    await decide(planner, id, other.id, { version: 2 });
    expect(await reasonOf()).toBe("locked");
    expect(await reasonOf()).toBe("locked");
    expect(await decide(planner, id, one.id, { version: 2 })).toMatchObject({ reason: "locked" });
    const more = addSchema.parse({
      workId,
      source: "search",
      oms: [(await aCandidate()).publicId],
    });
    expect(await addCandidates(planner, more)).toMatchObject({ reason: "locked" });
    const note = noteSchema.parse({ shortlistId: id, words: "Hubungi 0812-3456-7890" });
    expect((await writeNote(planner, note)).ok).toBe(true);
    expect((await view(prepared)).list.notes[0]!.words).not.toContain("3456");
  });

  test("keeps all of it as it was; changes are told, a replay comes to the same", async () => {
    const locked = await aLockedShortlist();
    const { planner, kept, dropped, snapshot, shortlistId } = locked;
    expect(snapshot.candidates.map(({ id, order, decision }) => [id, order, decision])).toEqual([
      [kept.publicId, 1, "keep"],
      [dropped.publicId, 2, "drop"],
    ]);
    expect(snapshot.criteria.sensitivity[3]!.id).toMatch(/bobot tempat \d+–\d+ %/);
    for (const { score, factors } of snapshot.candidates)
      expect(Math.round(factors.reduce((sum, one) => sum + one.points * 10, 0))).toBe(score! * 10);
    const now = async () => (await view(locked)).list.locked!;
    expect(await listSinceLock(planner, await now(), AT)).toEqual([]);

    const admin = await aPerson(db, {
      roles: [{ role: "oms_admin", organisationId: kept.id }],
    });
    await save(admin.actor, kept.id, "fields", { targetGroups: "lansia" });
    const since = await listSinceLock(planner, await now(), AT);
    expect(since.map(({ id }) => id)).toEqual([kept.publicId]);
    // One target group gone, another come.
    expect(countSince(since)).toBe(2);
    expect(await replayLock(planner, await now())).toEqual({ isUntouched: true, differing: [] });
    // And matched with today's profile it would be another: the replay is no copy of the answer.
    const { work, list } = await view(locked);
    const today = await matchWork(planner, work, list, AT, { alone: true });
    expect(today.matching.ranked.find(({ id }) => id === kept.publicId)!.tenths).not.toBe(
      10 * snapshot.candidates[0]!.score!,
    );
    const forged = structuredClone(await now());
    forged.snapshot.candidates[1]!.score = 99;
    expect(await replayLock(planner, forged)).toEqual({
      ...{ isUntouched: false, differing: [dropped.publicId] },
    });
    const row = { where: { shortlistId_round: { shortlistId, round: 1 } } };
    await expect(
      db.shortlistLock.update({ ...row, data: { sha256: "0".repeat(64) } }),
    ).rejects.toThrow();
    await expect(db.shortlistLock.delete(row)).rejects.toThrow();
  });

  test("opens again as the next version only, with a reason, and locks beside the first", async () => {
    const locked = await aLockedShortlist();
    const { planner, shortlistId, kept, dropped } = locked;
    const { version } = (await view(locked)).list;
    const typed = { shortlistId, version: String(version), reason: "Kantor calon pindah" };
    expect(unlockSchema.safeParse({ ...typed, reason: "ya" }).success).toBe(false);
    expect(await unlockShortlist(planner, unlockSchema.parse(typed))).toMatchObject({ ok: true });
    expect(await unlockShortlist(planner, unlockSchema.parse(typed))).toMatchObject({
      reason: "not-locked",
    });
    await decide(planner, shortlistId, dropped.id, { version: 2 });
    expect((await lock(planner, shortlistId, AT)).ok).toBe(true);
    const locks = await db.shortlistLock.findMany({
      where: { shortlistId },
      orderBy: { round: "asc" },
    });
    const snapshots = locks.map((one) => shortlistSnapshot.parse(one.snapshot));
    expect(snapshots.map((one) => [one.version, one.unlockReason])).toEqual([
      [1, null],
      [2, "Kantor calon pindah"],
    ]);
    expect(new Set(locks.map(({ sha256 }) => sha256)).size).toBe(2);
    // Kept on a locked list, it bears load on the next one.
    const other = await aPreparedWork();
    await add(other.planner, other.workId, [kept.publicId]);
    const { work, list } = await view(other);
    const { matching } = await matchWork(other.planner, work, list, AT, { alone: true });
    expect(matching.ranked[0]!.factors.at(-1)).toMatchObject({ factor: "load", tenths: 33 });
  });
});
