import { beforeAll, expect, test } from "vitest";
import { findStanding } from "@/features/eligibility/queries/standing";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import { findProfile } from "@/features/organisations/queries/profiles";
import { listCompared } from "@/features/organisations/queries/compare";
import { listCards } from "@/features/search/queries/cards";
import { searchDirectory } from "@/features/search/queries/directory";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { refreshSearchDocuments } from "@/features/search/commands/refresh-search-document";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { writeVerified } from "@tests/builders/verified-corpus";

const LAST_DAY = "2027-05-03";
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
/** 24.00 of the last day, where each of the three has its office; eastward comes first. */
const ENDS = [
  { zone: "WIT", slug: "contoh-2", end: new Date("2027-05-03T15:00:00Z") },
  { zone: "WITA", slug: "contoh-1", end: new Date("2027-05-03T16:00:00Z") },
  { zone: "WIB", slug: "contoh-0", end: new Date("2027-05-03T17:00:00Z") },
] as const;
const START = new Date("2027-04-20T03:00:00Z");

beforeAll(async () => {
  await writeVerified(3);
  await db.document.updateMany({ where: { type: "lease" }, data: { endsOn: day(LAST_DAY) } });
  await db.document.updateMany({ where: { type: "kswp" }, data: { issuedOn: day("2027-04-01") } });
  const ids = (await db.organisation.findMany({ select: { id: true } })).map(({ id }) => id);
  await db.$transaction((tx) => refreshSearchDocuments(tx, ids, START));
});

/** What the worker does each minute; nobody edits, decides or sweeps. */
async function minute(at: Date) {
  await refreshDueDocuments(SYSTEM, at);
  await foldSearchChanges(SYSTEM);
}

/** Everything that is said of an organisation anywhere, in one line. */
async function saidOf(slug: string) {
  const answer = await findProfile(ANYONE, slug);
  if (answer?.found !== "profile") throw new Error(slug);
  const { id, standing: onProfile } = answer.profile;
  const open = (await findOrganisation(ANYONE, slug))!;
  const [card] = await listCards(ANYONE, [id]);
  const { organisations } = await listCompared(ANYONE, [slug]);
  const lease = (items: { code: string; result: string }[]) =>
    items.find(({ code }) => code === "K7")!.result;
  const standings = [onProfile, open.standing, card!.standing, organisations[0]!.standing];
  const leases = [
    lease((await findStanding(ANYONE, id))!.items),
    lease(open.standing_items),
    lease(organisations[0]!.conditions),
  ];
  const untils = [
    open.verified_until,
    card!.evaluation?.verifiedUntil?.toISOString().slice(0, 10) ?? null,
  ];
  // One word each, or they disagree.
  return [standings, leases, untils].map((all) => [...new Set(all)].join("/")).join(" ");
}
async function facet(at: Date) {
  const { facets } = await searchDirectory(ANYONE, EVERYTHING, at);
  return Object.fromEntries(facets.standing.map(({ value, count }) => [value, count]));
}

const MET = `complete met ${LAST_DAY}`;
const ENDED = "nearly_complete expired 2027-06-30";

test.each(ENDS.map((one, place) => ({ ...one, place })))(
  "$zone: until 24.00 all is met; within a minute afterwards everything says that it has ended",
  async ({ slug, end, place }) => {
    const before = new Date(end.getTime() - 1);
    await minute(before);
    expect(await saidOf(slug)).toBe(MET);
    // Where the day is over already, it is; where it is not, it is not.
    for (const [at, other] of ENDS.entries()) {
      expect(await saidOf(other.slug)).toBe(at < place ? ENDED : MET);
    }
    expect(await facet(before)).toMatchObject({ complete: 3 - place });

    await minute(new Date(end.getTime() + 59_000));
    expect(await saidOf(slug)).toBe(ENDED);
    expect(await facet(end)).toMatchObject({ nearly_complete: place + 1 });
    const { id } = (
      await db.organisationAddress.findUniqueOrThrow({
        where: { slug },
        select: { organisation: { select: { id: true } } },
      })
    ).organisation;
    // The history names the instant, not the minute in which it was noticed.
    const lines = await db.standingChange.findMany({
      where: { organisationId: id, cause: "time" },
    });
    expect(lines.map(({ item, at }) => [item, at])).toEqual([["K7", end]]);
  },
);
