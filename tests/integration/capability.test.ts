import { expect, test } from "vitest";
import { findCapability, listResults } from "@/features/capability/queries/capability";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import { searchDirectory } from "@/features/search/queries/directory";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { sweepStandings } from "@/features/search/commands/sweep-standings";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { dateOfDay, dayIn, daysAfter } from "@/domain/civil-day";
import { NOTHING_SELECTED } from "@/domain/facets";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { anAssessed } from "@tests/builders/assessment";

const DAY = 86_400_000;
const now = clock();
const today = dayIn("WIB", now);
const inDays = (days: number) => new Date(now.getTime() + days * DAY);

const inBand = async (band: string) =>
  (
    await searchDirectory(
      ANYONE,
      { ...EVERYTHING, selection: { ...NOTHING_SELECTED, band: [band] } },
      now,
    )
  ).ids;

test("a final round is public as three numbers, in the facet and in open data; before, nothing is", async () => {
  const sent = await anAssessed({ until: "sent" });
  expect(await findCapability(ANYONE, sent.organisationId)).toBeNull();
  expect((await findOrganisation(ANYONE, sent.publicId))?.assessment).toBeNull();
  // All at 3 with proof, but D2.1, claimed 3 and found 1: D2 (20 %) is (1+3+3+3)/4 → 62.5.
  // As it says 75; without what no assessor proved 2 everywhere, so 50 … but the proof is confirmed: 75.
  // As found: 75 - 20 × 12.5 / 100 = 72.5.
  const one = await anAssessed({ level: 3, found: { "D2.1": 1 } });
  const capability = (await findCapability(ANYONE, one.organisationId))!;
  expect(capability).toMatchObject({
    self: 75,
    verified: 75,
    total: 72.5,
    band: "ready",
    held: [],
  });
  expect(capability.dimensions.map(({ score }) => score)).toEqual([
    ...[75, 62.5, 75, 75, 75, 75, 75, 75],
  ]);
  expect((await findOrganisation(ANYONE, one.publicId))?.assessment).toEqual({
    ...{ band: "ready", total: 72.5, source: "assessor", date: today, instrument: "0.1" },
    dimensions: capability.dimensions,
  });
  expect(await inBand("ready")).toContain(one.organisationId);
  expect(await inBand("unknown")).toContain(sent.organisationId);
  expect(await inBand("unknown")).not.toContain(one.organisationId);
  const published = JSON.stringify([capability, await findOrganisation(ANYONE, one.publicId)]);
  expect(published).not.toContain(one.reason);
  expect(published).not.toContain(one.note);
  expect(published).not.toContain(one.documentId);
});

test("when a paper ends the indicator falls to its cap by the clock alone, and what was kept stays", async () => {
  const one = await anAssessed({ level: 3 });
  const day = daysAfter(today, 10);
  await db.document.update({ where: { id: one.documentId }, data: { endsOn: dateOfDay(day) } });
  await sweepStandings(SYSTEM, inDays(1));
  const before = (await findCapability(ANYONE, one.organisationId))!;
  expect([before.total, before.band]).toEqual([75, "ready"]);
  const row = await db.organisationCapability.findUniqueOrThrow({
    where: { organisationId: one.organisationId },
  });
  // The paper holds until 24.00 WIB of its last day.
  expect(row.nextChangeAt?.toISOString()).toBe(`${day}T17:00:00.000Z`);
  expect(await refreshDueDocuments(SYSTEM, inDays(9))).toMatchObject({ ok: true });
  expect((await findCapability(ANYONE, one.organisationId))?.total).toBe(75);
  await refreshDueDocuments(SYSTEM, inDays(11));
  const after = (await findCapability(ANYONE, one.organisationId))!;
  // Everything rested on it: 3 falls to 2 everywhere.
  expect([after.self, after.verified, after.total, after.band]).toEqual([75, 50, 50, "developing"]);
  expect(after.held).toHaveLength(32);
  expect(after.held[0]).toEqual({ code: "D1.1", claimed: 3, counted: 2, why: "proof_expired" });
  expect(await inBand("developing")).toContain(one.organisationId);
  expect(await listResults(ANYONE, one.organisationId)).toMatchObject([
    { self: 75, verified: 75, total: 75, band: "ready", instrumentVersion: "0.1" },
  ]);
});
