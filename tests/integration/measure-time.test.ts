import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { endSuspensions } from "@/features/measures/commands/end-suspensions";
import { makeAppeal } from "@/features/measures/commands/make-appeal";
import { findMeasure, listMeasures } from "@/features/measures/queries/desk";
import { findOwnMeasures } from "@/features/measures/queries/own";
import { findPublicMeasure, listPublicSteps } from "@/features/measures/queries/public";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import { listCompared } from "@/features/organisations/queries/compare";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { listNewest } from "@/features/search/queries/newest";
import { listCards } from "@/features/search/queries/cards";
import { searchDirectory } from "@/features/search/queries/directory";
import { fromUrl, readSearch } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { endOf, type Zone } from "@/domain/civil-day";
import { db } from "@/lib/db";
import {
  aConcern,
  aDesk,
  aManaged,
  aReview,
  aSuspension,
  AT,
  seen,
  suspend,
} from "@tests/builders/measure";
import { mailsTo } from "@tests/builders/mail";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";

let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  desk = await aDesk();
});

const PLACES: Record<Zone, { provinceCode: string; regencyCode: string; districtCode: string }> = {
  WIB: { provinceCode: "31", regencyCode: "31.71", districtCode: "31.71.01" },
  WITA: { provinceCode: "73", regencyCode: "73.08", districtCode: "73.08.01" },
  WIT: { provinceCode: "91", regencyCode: "91.71", districtCode: "91.71.01" },
};

async function inZone(zone: Zone) {
  const name = `Yayasan ${randomUUID().slice(0, 8)}`;
  const result = await importProfile(
    SYSTEM,
    { profile: aProfile({ name, ...PLACES[zone] }), listing: "published", isDemo: false },
    AT,
  );
  if (!result.ok) throw new Error(result.reason);
  const { slug } = result.value;
  const { organisationId: id } = await db.organisationAddress.findUniqueOrThrow({
    where: { slug },
  });
  const held = [{ role: "oms_admin" as const, organisationId: id }];
  return { id, slug, name, manager: await aPerson(db, { roles: held }) };
}

/** All that anybody reads of an organisation, as JSON. */
async function everythingPublic(of: { id: string; slug: string; name: string }, at = AT) {
  const { search } = readSearch(fromUrl(new URLSearchParams({ q: of.name })));
  const compared = await listCompared(ANYONE, [of.slug], at);
  const everything = {
    api: await findOrganisation(ANYONE, of.slug, at),
    list: await searchDirectory(ANYONE, search, at),
    cards: await listCards(ANYONE, [of.id], at),
    feed: await listNewest(ANYONE, search),
    compared: compared.organisations,
    profile: await findPublicMeasure(ANYONE, of.id, at),
    history: await listPublicSteps(ANYONE, of.id),
  };
  return JSON.stringify(everything, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

test("a concern and a review change nothing that anybody reads; a decision does, the standing not", async () => {
  const { organisation } = await aManaged();
  const before = await everythingPublic(organisation);
  const id = await aConcern(desk, organisation.slug);
  expect(await everythingPublic(organisation)).toBe(before);
  const review = await aReview(desk, organisation.slug);
  expect(await everythingPublic(organisation)).toBe(before);
  expect(id).not.toBe(review);

  await suspend(desk.lead.actor, review, { from: "2026-11-25" });
  const after = await findOrganisation(ANYONE, organisation.slug, AT);
  expect(after).toMatchObject({
    standing: "not_checked",
    measure: { state: "suspended", from: "2026-11-25", until: "2026-12-31" },
  });
  // Still listed, still found.
  const { search } = readSearch(fromUrl(new URLSearchParams({ q: organisation.name })));
  expect((await searchDirectory(ANYONE, search, AT)).ids).toContain(organisation.id);
  expect(await everythingPublic(organisation)).not.toContain("bertanya ke mana");
});

test("decided for days to come: said on the profile, no tag yet, no state in the API", async () => {
  const { organisation } = await aManaged();
  await aSuspension(desk, organisation.slug, { from: "2026-12-01" });
  expect(await findPublicMeasure(ANYONE, organisation.id, AT)).toMatchObject({ hasBegun: false });
  const api = await findOrganisation(ANYONE, organisation.slug, AT);
  expect(api?.measure).toMatchObject({ state: "none", from: null });
  // 00.00 of 1 December in Makassar.
  const begun = await findOrganisation(ANYONE, organisation.slug, new Date("2026-11-30T16:00:00Z"));
  expect(begun?.measure).toMatchObject({ state: "suspended", from: "2026-12-01" });
});

test.each(["WIB", "WITA", "WIT"] as const)(
  "%s: over at 24.00 of its last day for every reader, written down and told once",
  async (zone) => {
    const of = await inZone(zone);
    const id = await aSuspension(desk, of.slug, { until: "2026-12-31" });
    const end = endOf("2026-12-31", zone);
    const justBefore = new Date(end.getTime() - 1);
    const row = () => db.measure.findUniqueOrThrow({ where: { id } });
    expect((await row()).zone).toBe(zone);

    await endSuspensions(SYSTEM, justBefore);
    expect(await row()).toMatchObject({ state: "suspended" });
    expect(await findPublicMeasure(ANYONE, of.id, justBefore)).not.toBeNull();
    // Nothing has been written yet, and nobody is shown it any longer.
    expect(await findPublicMeasure(ANYONE, of.id, end)).toBeNull();
    expect((await listCards(ANYONE, [of.id], end))[0]?.measure).toBeNull();
    expect((await listCompared(ANYONE, [of.slug], end)).organisations[0]?.measure).toBeNull();
    expect((await findOrganisation(ANYONE, of.slug, end))?.measure.state).toBe("none");

    await Promise.all([endSuspensions(SYSTEM, end), endSuspensions(SYSTEM, end)]);
    await endSuspensions(SYSTEM, end);
    expect(await row()).toMatchObject({ state: "ended", appeal: "none" });
    const steps = await db.measureStep.findMany({ where: { measureId: id, move: "end" } });
    expect(steps).toMatchObject([{ at: end, personId: null, role: null }]);
    const kinds = (await mailsTo(of.manager.email)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "measure-ended")).toHaveLength(1);
    const moves = (await listPublicSteps(ANYONE, of.id)).map(({ move }) => move);
    expect(moves).toEqual(["end", "suspend"]);
  },
);

test("an appeal that nobody decided lapses with the end; the next suspension need not wait for the job", async () => {
  const { organisation, manager } = await aManaged();
  const id = await aSuspension(desk, organisation.slug);
  const appeal = { slug: organisation.slug, appeal: "Laporannya ada di agenda nomor 112." };
  await makeAppeal(manager.actor, { ...(await seen(id)), ...appeal }, AT);
  const later = new Date("2027-01-04T03:00:00Z");
  const second = await aReview(desk, organisation.slug, later);
  const days = { from: "2027-01-04", until: "2027-02-01" };
  expect(await suspend(desk.lead.actor, second, days, later)).toMatchObject({ ok: true });
  expect(await db.measure.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "ended",
    appeal: "lapsed",
  });
});

test("what happened to a measure is never rewritten", async () => {
  const { organisation } = await aManaged();
  const measureId = await aConcern(desk, organisation.slug);
  const rewritten = db.measureStep.updateMany({ where: { measureId }, data: { note: "Lain." } });
  await expect(rewritten).rejects.toThrow(/never changed/);
});

test("nobody else reads what the desk has", async () => {
  const { organisation, manager } = await aManaged();
  const id = await aConcern(desk, organisation.slug);
  for (const actor of [ANYONE, manager.actor, (await aPerson(db)).actor]) {
    expect(await findMeasure(actor, id, AT)).toBeNull();
    expect(await listMeasures(actor, { q: "", page: 1 })).toBeNull();
  }
  expect(await findMeasure(desk.lead.actor, "x", AT)).toBeNull();
  const other = (await aManaged()).manager;
  expect(await findOwnMeasures(other.actor, organisation.slug, AT)).toBeNull();
  expect((await findOwnMeasures(manager.actor, organisation.slug, AT))?.measures).toEqual([]);
});
