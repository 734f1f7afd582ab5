import { beforeEach, expect, test } from "vitest";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { listHistory } from "@/features/organisations/queries/history";
import { ANYONE, type Person, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { save } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";
import { verifyAll } from "@tests/builders/standing";

const GIVEN = new Date("2026-11-26T03:00:00Z");
const AT = new Date("2026-11-26T23:00:00Z");
/** 24.00 WITA of the last days of the print-out and of the lease. */
const KSWP = new Date("2027-01-30T16:00:00Z");
const LEASE = new Date("2027-05-03T16:00:00Z");

let admin: Person;
let id: string;
let slug: string;
beforeEach(async () => {
  const person = await aPerson(db);
  ({ id, slug } = await register(person.actor, {}, GIVEN));
  admin = asAdminOf(person.actor, id) as Person;
  await verifyAll(admin, id, AT, GIVEN);
});

const refresh = (at: Date) => refreshDueDocuments(SYSTEM, at);
const linesOf = (
  rows: { item: string; before: string; after: string; at: Date; cause: string }[],
) =>
  rows.map(({ item, before, after, at, cause }) =>
    [at.toISOString(), item, before, after, cause].join(" "),
  );
const kept = async (since: Date) =>
  linesOf(
    await db.standingChange.findMany({
      where: { organisationId: id, at: { gt: since } },
      orderBy: [{ at: "asc" }, { item: "asc" }],
    }),
  );
const KSWP_ENDED = `${KSWP.toISOString()} K2 met expired time`;
const LEASE_ENDED = `${LEASE.toISOString()} K7 met expired time`;

test("a decision is a line of its instant", async () => {
  expect(await kept(new Date(AT.getTime() - 1))).toEqual(
    ["K1", "K2", "K3", "K4", "K7"].map(
      (item) => `${AT.toISOString()} ${item} not_checked met change`,
    ),
  );
});

test("an end is a line once its day is over, by the minute's job, and only once", async () => {
  await refresh(new Date(KSWP.getTime() - 1));
  expect(await kept(AT)).toEqual([]);
  await refresh(new Date(KSWP.getTime() + 30_000));
  await refresh(new Date(KSWP.getTime() + 90_000));
  expect(await kept(AT)).toEqual([KSWP_ENDED]);
});

test("a worker that slept over two ends writes both, each at its own instant", async () => {
  await refresh(new Date("2027-06-15T01:00:00Z"));
  expect(await kept(AT)).toEqual([KSWP_ENDED, LEASE_ENDED]);
});

test("jobs that race write one line", async () => {
  const at = new Date("2027-06-15T01:00:00Z");
  await Promise.all([
    refresh(at),
    refresh(at),
    refresh(at),
    save(admin, id, "identity", { mission: "Misi yang lain." }, { at }),
  ]);
  expect(await kept(AT)).toEqual([KSWP_ENDED, LEASE_ENDED]);
});

test("an edit is a line that follows it, with the version it came of", async () => {
  const at = new Date("2027-02-02T02:00:00Z");
  await refresh(KSWP);
  await save(admin, id, "office", { street: "Jalan Lain 9" }, { at });
  expect(await kept(AT)).toEqual([KSWP_ENDED, `${at.toISOString()} K7 met awaiting_review change`]);
});

test("time that goes back and on again, as in a demonstration, writes nothing twice", async () => {
  await refresh(LEASE);
  await refresh(AT);
  const row = await db.organisationStanding.findUniqueOrThrow({ where: { organisationId: id } });
  expect(row.nextChangeAt).toEqual(KSWP);
  await refresh(LEASE);
  expect((await kept(AT)).filter((line) => line.endsWith(" time"))).toEqual([
    KSWP_ENDED,
    LEASE_ENDED,
  ]);
});

test("the history shows them between the versions, newest first, once their time has come", async () => {
  await refresh(LEASE);
  const now = new Date("2027-06-01T00:00:00Z");
  const history = (await listHistory(ANYONE, slug, 1, now))!;
  expect(linesOf(history.standing).slice(0, 2)).toEqual([LEASE_ENDED, KSWP_ENDED]);
  expect(history.standing[0]!.reason).toMatchObject({ code: "paper-ended" });
  // A line belongs to one page: where its version is, or the version before it.
  const pages = await Promise.all(
    Array.from({ length: history.pages }, (_, at) => listHistory(ANYONE, slug, at + 1, now)),
  );
  const all = pages.flatMap((page) => linesOf(page!.standing));
  expect(pages.length).toBeGreaterThan(1);
  expect(all).toHaveLength(await db.standingChange.count({ where: { organisationId: id } }));
  expect(new Set(all).size).toBe(all.length);
  const before = (await listHistory(ANYONE, slug, 1, new Date("2027-04-01T00:00:00Z")))!;
  expect(linesOf(before.standing)[0]).toBe(KSWP_ENDED);
});

test("of what is not listed only its members read them", async () => {
  await db.organisation.update({ where: { id }, data: { listing: "draft" } });
  expect(await listHistory(ANYONE, slug, 1)).toBeNull();
  expect((await listHistory(admin, slug, 1, KSWP))!.standing).not.toEqual([]);
});
