import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  countCapability,
  findPlace,
  sumIndicators,
} from "@/features/capability/queries/aggregates";
import { ANYONE } from "@/domain/actor";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { bandOf } from "@/domain/assessment/score";
import { FEWEST_SHOWN } from "@/domain/public-numbers";
import { db } from "@/lib/db";

const now = new Date("2026-11-20T03:00:00Z");
const OTHER = "9.9";
// Papua Pegunungan: no other test lives there.
const PLACES = { "95.01": 7, "95.02": 5, "95.03": 3, "95.04": 1 };
const codes = instrumentSchema
  .parse(
    (await db.assessmentInstrument.findFirstOrThrow({ orderBy: { effectiveFrom: "asc" } })).content,
  )
  .dimensions.map(({ code }) => code);

/** The same numbers every time, with gaps. */
let state = 11;
const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;

async function assessed(regencyCode: string, version: string, listing: "published" | "archived") {
  const { id: organisationId } = await db.organisation.create({
    data: {
      ...{
        name: `Lembaga ${randomUUID()}`,
        publicId: randomUUID().replaceAll("-", "").slice(0, 10),
        listing,
      },
      ...{ provinceCode: "95", regencyCode, createdAt: now, changedAt: now, listedAt: now },
    },
  });
  const scores = codes.map((code) => ({ code, score: next(9) === 0 ? null : next(1_001) / 10 }));
  const total = next(1_001) / 10;
  const level = () => next(5);
  const round = await db.assessmentRound.create({
    data: {
      ...{ organisationId, instrumentVersion: version, state: "final" },
      ...{ startedAt: now, finalAt: now },
      answers: {
        create: ["D1.1", "D2.2"].map((indicator) => {
          const found = level();
          return { indicator, level: found, assessorLevel: found, judgedAt: now };
        }),
      },
    },
  });
  await db.organisationCapability.create({
    data: {
      ...{ organisationId, roundId: round.id, instrumentVersion: version, finalAt: now, total },
      ...{ selfTotal: total, verifiedTotal: total, band: bandOf(total, false), held: [] },
      evaluatedAt: now,
      dimensions: {
        create: scores.map(({ code: dimension, score }, position) => ({
          ...{ dimension, score, position },
        })),
      },
    },
  });
}

beforeAll(async () => {
  const row = await db.assessmentInstrument.findFirstOrThrow({ where: { version: "0.1" } });
  const content = { ...instrumentSchema.parse(row.content), version: OTHER };
  await db.assessmentInstrument.create({
    data: {
      version: OTHER,
      content,
      sha256: "0".repeat(64),
      effectiveFrom: new Date("2099-01-01"),
    },
  });
  for (const [place, count] of Object.entries(PLACES))
    for (let one = 0; one < count; one++) await assessed(place, "0.1", "published");
  await assessed("95.01", "0.1", "archived");
  for (let one = 0; one < 2; one++) await assessed("95.01", OTHER, "published");
});

/** What a person would type into psql, a place at a time. */
const plainly = (of: string) =>
  db.$queryRawUnsafe<{ dimension: string; mean: number; count: number }[]>(`
    SELECT dimension, round(avg(score), 1)::float8 AS mean, count(score)::int AS count
    FROM capability_dimension JOIN organisation_capability USING (organisation_id)
      JOIN organisation ON id = organisation_id
    WHERE ${of} AND listing IN ('imported', 'published') AND instrument_version = '0.1'
    GROUP BY 1`);

test("means, counts and the weakest equal plain SQL, place by place, and small places stand together", async () => {
  const found = (await countCapability(ANYONE, { region: "95", version: null }))!;
  expect(found.version).toBe("0.1");
  expect(found.versions).toEqual([
    { version: "0.1", count: 16 },
    { version: OTHER, count: 2 },
  ]);
  expect(found.places.map(({ codes: [code], count }) => [code, count])).toEqual([["95.01", 7]]);
  // Three and one are four: the place with five goes with them.
  expect(found.others).toMatchObject({ codes: ["95.02", "95.03", "95.04"], count: 9 });
  expect(found.all?.count).toBe(16);
  for (const [numbers, of] of [
    [found.places[0], "regency_code = '95.01'"],
    [found.others, "regency_code IN ('95.02', '95.03', '95.04')"],
    [found.all, "province_code = '95'"],
  ] as const) {
    const rows = await plainly(of);
    expect(rows).toHaveLength(codes.length);
    for (const { dimension, mean, count } of rows)
      expect([dimension, numbers?.means[dimension]]).toEqual([
        ...[dimension, count < FEWEST_SHOWN ? null : mean],
      ]);
    const shown = rows.filter(({ count }) => count >= FEWEST_SHOWN);
    const least = Math.min(...shown.map(({ mean }) => mean));
    expect(shown.find(({ mean }) => mean === least)?.dimension).toBe(numbers?.weakest);
    const [ready] = await db.$queryRawUnsafe<{ count: number }[]>(`
      SELECT count(*)::int AS count FROM organisation_capability
      JOIN organisation ON id = organisation_id
      WHERE ${of} AND listing = 'published' AND instrument_version = '0.1' AND total >= 60`);
    const hidden = [ready!.count, numbers!.count - ready!.count].some(
      (n) => n > 0 && n < FEWEST_SHOWN,
    );
    expect(numbers?.ready).toBe(hidden ? null : ready!.count);
  }
});

test("the country, one regency, another version, and what is not there", async () => {
  const country = (await countCapability(ANYONE, { region: null, version: "0.1" }))!;
  expect(country.places.find(({ codes: [code] }) => code === "95")).toMatchObject({ count: 16 });
  const one = (await countCapability(ANYONE, { region: "95.01", version: "0.1" }))!;
  expect(one.all).toMatchObject({ codes: ["95.01"], count: 7 });
  const few = (await countCapability(ANYONE, { region: "95.03", version: "0.1" }))!;
  expect([few.places, few.others, few.all]).toEqual([[], null, null]);
  const other = (await countCapability(ANYONE, { region: "95", version: OTHER }))!;
  expect(other.all).toBeNull();
  expect(await countCapability(ANYONE, { region: "95", version: "8.8" })).toBeNull();
  expect((await findPlace(ANYONE, "95.01"))?.parent?.code).toBe("95");
  expect([await findPlace(ANYONE, "95.01.01"), await findPlace(ANYONE, "x")]).toEqual([null, null]);
});

test("what assessors found of each indicator equals plain SQL", async () => {
  const sums = await sumIndicators(ANYONE, { region: "95", version: "0.1" });
  const rows = await db.$queryRaw<{ code: string; count: number; sum: number; below: number }[]>`
    SELECT indicator AS code, count(*)::int AS count, sum(assessor_level)::int AS sum,
      sum(CASE WHEN assessor_level < 3 THEN 1 ELSE 0 END)::int AS below
    FROM assessment_answer WHERE round_id IN (
      SELECT round_id FROM organisation_capability JOIN organisation ON id = organisation_id
      WHERE province_code = '95' AND listing = 'published' AND instrument_version = '0.1')
    GROUP BY 1`;
  const byCode = (list: typeof rows) => list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  expect(byCode(sums)).toEqual(byCode(rows));
  expect(sums.map(({ count }) => count)).toEqual([16, 16]);
});
