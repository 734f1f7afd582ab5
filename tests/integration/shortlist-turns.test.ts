import { beforeAll, describe, expect, test } from "vitest";
import { addCandidates } from "@/features/shortlists/commands/add-candidates";
import { beginShortlist } from "@/features/shortlists/commands/begin-shortlist";
import { changeWeights } from "@/features/shortlists/commands/change-weights";
import { lockShortlist } from "@/features/shortlists/commands/lock-shortlist";
import { unlockShortlist } from "@/features/shortlists/commands/unlock-shortlist";
import { writeNote } from "@/features/shortlists/commands/write-note";
import { findShortlist, listOpenWorks } from "@/features/shortlists/queries/shortlist";
import { findWork } from "@/features/preparation/queries/work";
import type { Person } from "@/domain/actor";
import { DEFAULT_WEIGHTS } from "@/domain/shortlist";
import { findAgencyOf } from "@/lib/agency";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { add, aCandidate, aPreparedWork, decide, seenOf } from "@tests/builders/shortlist";

const PEOPLE = 20;

describe("twenty people on one shortlist at once", () => {
  test("begin one list, lose no decision, and lock it once", async () => {
    const { planner, workId, member, agency } = await aPreparedWork();
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, at) =>
        at % 2 === 0 ? member("agency_planner") : member("agency_ppk", agency.unitId),
      ),
    );
    const begun = await Promise.all(people.map((one) => beginShortlist(one, { workId })));
    expect(new Set(begun.map((one) => one.ok && one.value.shortlistId)).size).toBe(1);
    const candidates: Awaited<ReturnType<typeof aCandidate>>[] = [];
    while (candidates.length < PEOPLE) candidates.push(await aCandidate());
    const ids = await Promise.all(
      people.map((one, at) => add(one, workId, [candidates[at]!.publicId])),
    );
    const id = ids[0]!;
    expect(await db.shortlistCandidate.count({ where: { shortlistId: id } })).toBe(PEOPLE);

    // Each decides on one of their own, and all of them on the first.
    const [first, ...rest] = candidates;
    const reasonOf = (at: number) => `Alasan ke-${at}.`;
    const own = await Promise.all(
      rest.map((one, at) => decide(people[at]!, id, one.id, { reason: reasonOf(at) })),
    );
    expect(own.every(({ ok }) => ok)).toBe(true);
    const same = await Promise.all(
      people.map((one, at) => decide(one, id, first!.id, { reason: reasonOf(at) })),
    );
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    expect(same.filter((one) => !one.ok && one.reason === "changed-meanwhile")).toHaveLength(
      PEOPLE - 1,
    );
    const rows = await db.shortlistCandidate.findMany({ where: { shortlistId: id } });
    for (const [at, { id: organisationId }] of rest.entries())
      expect(rows.find((one) => one.organisationId === organisationId)?.reason).toBe(reasonOf(at));

    const version = await seenOf(id);
    const locks = await Promise.all(
      people.map((one) => lockShortlist(one, { shortlistId: id, version })),
    );
    expect(locks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(locks.filter((one) => !one.ok && one.reason === "locked")).toHaveLength(PEOPLE - 1);
    expect(await db.shortlistLock.count({ where: { shortlistId: id } })).toBe(1);
    expect(
      (await findShortlist(planner, await workRow(workId)))!.locked?.snapshot.candidates,
    ).toHaveLength(PEOPLE);
  });

  test("a lock never locks what was decided after it was looked at", async () => {
    const { planner, workId } = await aPreparedWork();
    const [one, other] = [await aCandidate(), await aCandidate()];
    const id = await add(planner, workId, [one.publicId, other.publicId]);
    await decide(planner, id, one.id);
    await decide(planner, id, other.id);
    const version = await seenOf(id);
    await decide(planner, id, other.id, { choice: "drop.other", version: 2 });
    expect(await lockShortlist(planner, { shortlistId: id, version })).toEqual({
      ...{ ok: false, reason: "changed-meanwhile" },
    });
  });
});

const workRow = (id: string) => db.packageWork.findUniqueOrThrow({ where: { id } });

describe("another agency, another unit, a viewer", () => {
  const outsiders = {} as Record<"stranger" | "otherUnit" | "viewer" | "oms" | "admin", Person>;
  let workId = "";
  let id = "";
  let candidateId = "";
  let publicId = "";
  let agency: Awaited<ReturnType<typeof aPreparedWork>>["agency"];

  beforeAll(async () => {
    const prepared = await aPreparedWork();
    ({ workId, agency } = prepared);
    const candidate = await aCandidate();
    ({ publicId, id: candidateId } = candidate);
    id = await add(prepared.planner, workId, [publicId]);
    const unit = await db.agencyUnit.create({ data: { agencyId: agency.id, name: "Dinas Lain" } });
    outsiders.stranger = (await aPreparedWork()).planner;
    outsiders.otherUnit = await prepared.member("agency_ppk", unit.id);
    outsiders.viewer = await prepared.member("agency_viewer");
    outsiders.oms = (
      await aPerson(db, { roles: [{ role: "oms_admin", organisationId: candidate.id }] })
    ).actor;
    outsiders.admin = (await aPerson(db, { roles: ["platform_admin"] })).actor;
  });

  test("every command refuses them the same, whether the list is there or not, and changes nothing", async () => {
    const asked = (shortlistId: string, work: string) =>
      [
        (actor: Person) => beginShortlist(actor, { workId: work }),
        (actor: Person) =>
          addCandidates(actor, { workId: work, source: "search" as const, oms: [publicId] }),
        (actor: Person) =>
          changeWeights(actor, {
            ...{ shortlistId, version: 1, reason: "percobaan", weights: DEFAULT_WEIGHTS },
          }),
        (actor: Person) => decide(actor, shortlistId, candidateId),
        (actor: Person) => writeNote(actor, { shortlistId, organisationId: null, words: "halo" }),
        (actor: Person) => lockShortlist(actor, { shortlistId, version: 3 }),
        (actor: Person) =>
          unlockShortlist(actor, { shortlistId, version: 2, reason: "percobaan saja" }),
      ] as const;
    const before = await db.shortlist.findUnique({ where: { id }, include: { candidates: true } });
    const nowhere = "019ab000-0000-7000-8000-000000000000";
    for (const [who, actor] of Object.entries(outsiders)) {
      for (const ask of [...asked(id, workId), ...asked(nowhere, nowhere)])
        expect([who, await ask(actor)]).toEqual([who, { ok: false, reason: "not-allowed" }]);
    }
    const after = await db.shortlist.findUnique({ where: { id }, include: { candidates: true } });
    expect(after).toEqual(before);
    expect(await db.shortlistNote.count({ where: { shortlistId: id } })).toBe(0);
  });

  test("nothing is seen but by the viewer, who reads", async () => {
    const row = await workRow(workId);
    for (const [who, actor] of Object.entries(outsiders)) {
      const found = await findShortlist(actor, row);
      expect([who, found !== null]).toEqual([who, who === "viewer"]);
      if (found) expect(found.mayChange).toBe(false);
      const seen = await findAgencyOf(actor, agency.slug, "preparation/see-work");
      expect([who, Boolean(seen && (await findWork(actor, seen, workId)))]).toEqual([
        ...[who, who === "viewer"],
      ]);
      expect((await listOpenWorks(actor)).map((one) => one.id)).not.toContain(workId);
    }
  });

  test("a row of another agency cannot be tied to the list, whatever a program does", async () => {
    const stranger = await aPreparedWork();
    await expect(
      db.shortlistCandidate.create({
        data: {
          ...{ agencyId: stranger.agency.id, shortlistId: id, organisationId: candidateId },
          ...{ source: "search", addedAt: new Date() },
        },
      }),
    ).rejects.toThrow();
    await expect(
      db.shortlist.create({
        data: {
          ...{ agencyId: stranger.agency.id, workId, number: "DP-X-1", seed: "0".repeat(32) },
          ...{ weights: {}, createdAt: new Date(), changedAt: new Date() },
        },
      }),
    ).rejects.toThrow();
  });
});
