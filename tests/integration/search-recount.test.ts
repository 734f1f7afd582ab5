import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { type Found, searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING, type Search } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { type Facet, FACETS, NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { projectionOf } from "@/domain/search-projection";
import { SORTS } from "@/domain/search-order";
import { db } from "@/lib/db";
import { bareListed, type Listed, rewrite, writeListed } from "@tests/builders/corpus";
import { learnLabels, type Placed, recount } from "@tests/builders/recount";

const AT = new Date("2026-11-24T03:00:00Z");
const DAY = 86_400_000;
const ROWS = 1_500;
const CASES = 2_000;

const WORDS = ["acuan", "stunting", "difabel", "hutan", "kopi", "jalan"];
const REGIONS = ["73.08", "73.71", "32.73", "32.04", "36.03"];
const DISTRICTS = ["73.08.01", "73.08.02", "73.71.01", "32.73.01"];
const VALUES: Record<Facet, string[]> = {
  province: ["73", "32", "36", "11", "unknown"],
  regency: [...REGIONS, "unknown"],
  work_province: ["73", "32", "11"],
  work_regency: ["73.08", "73.71", "32.73"],
  work_district: [...DISTRICTS, "73.08.05"],
  issue: ["kesehatan", "desa", "gedsi"],
  service: ["DATA", "LATIH", "RISET"],
  target: ["anak", "lansia"],
  recent: ["any", "type_iii", "DATA"],
  value: ["under_50m", "from_1b", "unknown"],
  kind: ["general", "network", "unknown"],
  form: ["foundation", "association", "unknown"],
  standing: ["not_checked", "complete"],
  band: ["needs_support", "ready", "unknown"],
};

/** The same directory every time; values as different in number as in life. */
function directory(): Listed[] {
  let state = 7;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const one = <Item>(items: readonly Item[]) =>
    items[Math.min(next(items.length), next(items.length))] as Item;
  const some = <Item>(items: readonly Item[]) =>
    items.filter((_item, at) => next(2 + 3 * at) === 0);
  return Array.from({ length: ROWS }, (_, at) => {
    const seat = one([...REGIONS, null]);
    const has = next(3) > 0;
    return bareListed(`Yayasan ${one(WORDS)} ${next(50)}`, {
      publicId: `p${String(at).padStart(9, "0")}`,
      listedAt: new Date(AT.getTime() - next(300) * DAY),
      changedAt: new Date(AT.getTime() - next(200) * DAY),
      ...{ provinceCode: seat && seat.slice(0, 2), regencyCode: next(9) === 0 ? null : seat },
      kind: one(["general", "network", null]),
      legalForm: one(["foundation", "association", null]),
      standing: one(["not_checked", "complete"] as const),
      issues: some(VALUES.issue),
      services: some(VALUES.service).map((code) => ({ code, description: one(WORDS) })),
      targetGroups: some(VALUES.target),
      workAreas: some([...DISTRICTS, ...REGIONS, "32", "11"]),
      mission: `${one(WORDS)} ${one(WORDS)}`,
      experiences: has
        ? [
            {
              ...{ title: one(WORDS), client: "Bappeda", startedOn: "2019-01-01" },
              endedOn: one(["2025-06-30", "2022-01-31", null]),
              value: one([20_000_000n, null, 2_000_000_000n]),
              ...{ workKindCode: one(["DATA", null]), isTypeThree: next(4) === 0 },
            },
          ]
        : [],
    });
  });
}

let living: Placed[] = [];

beforeAll(async () => {
  await learnLabels();
  const written = await writeListed(directory(), AT);
  await foldSearchChanges(SYSTEM);
  // What was written since the fold: some changed twice, some gone, one fold more in between.
  const change = async (from: number, to: number, mission: string) => {
    for (const one of written.slice(from, to)) {
      Object.assign(one, { mission, changedAt: AT, issues: ["desa"] });
      one.projection = projectionOf(one, AT);
    }
    await rewrite(written.slice(from, to));
  };
  await change(0, 40, "kopi");
  await foldSearchChanges(SYSTEM);
  await change(20, 60, "stunting");
  await change(50, 70, "jalan");
  const gone = new Set(written.slice(65, 80).map(({ organisationId }) => organisationId));
  await db.searchDocument.deleteMany({ where: { organisationId: { in: [...gone] } } });
  await writeListed(
    [bareListed("Yayasan acuan baru", { publicId: "baru000000", listedAt: AT })],
    AT,
  ).then((fresh) => written.push(...fresh));
  const spins = new Map(
    (await db.searchDocument.findMany()).map((row) => [row.organisationId, row.spin]),
  );
  living = written
    .filter(({ organisationId }) => !gone.has(organisationId))
    .map((one) => ({ ...one, spin: spins.get(one.organisationId)! }));
  expect(await db.searchChange.count()).toBeGreaterThan(60);
});

const searches: fc.Arbitrary<Search> = fc.record({
  q: fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    fc
      .subarray(
        [
          "acuan",
          "stunting",
          "disabilitas",
          "hutan",
          "yayasan kopi",
          "12",
          "bappeda",
          "desa",
          "makassar",
          "jawa barat",
        ],
        {
          maxLength: 2,
        },
      )
      .map((words) => words.join(" ")),
  ),
  selection: fc
    .subarray([...FACETS], { maxLength: 3 })
    .chain((facets) =>
      fc.record(
        Object.fromEntries(
          facets.map((facet) => [facet, fc.subarray(VALUES[facet], { minLength: 1 })]),
        ),
      ),
    )
    .map((chosen): Selection => ({ ...NOTHING_SELECTED, ...chosen })),
  modifiedAfter: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    fc.constant(new Date(AT.getTime() - 50 * DAY)),
  ),
  sort: fc.constantFrom(...SORTS),
  page: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 90 })),
  perPage: fc.constantFrom(1, 20, 100),
  after: fc.constant(null),
});

const sorted = (facets: Found["facets"]) =>
  FACETS.map((facet) => [facet, facets[facet].toSorted((a, b) => (a.value < b.value ? -1 : 1))]);

test(`${CASES} searches agree with a count one by one`, { timeout: 240_000 }, async () => {
  let broad = 0;
  await fc.assert(
    fc.asyncProperty(searches, async (search) => {
      const found = await searchDirectory(ANYONE, search, AT);
      const expected = recount(living, search, AT);
      if (expected.total > 1_000) broad++;
      expect(found.total).toBe(expected.total);
      expect(found.ids).toEqual(expected.ids);
      expect(sorted(found.facets)).toEqual(sorted(expected.facets));
    }),
    { numRuns: CASES, seed: 20_261_124 },
  );
  // Both ways to walk an order were taken.
  expect(broad).toBeGreaterThan(50);
});

test.each(SORTS)("by %s, a walk with cursors sees every row once, in order", async (sort) => {
  const q = sort === "relevance" ? "acuan" : "";
  const expected = recount(living, { ...EVERYTHING, q, sort, perPage: ROWS * 2 }, AT).ids;
  const seen: string[] = [];
  let after: Search["after"] = null;
  do {
    const found: Found = await searchDirectory(
      ANYONE,
      { ...EVERYTHING, q, sort, perPage: 70, after },
      AT,
    );
    seen.push(...found.ids);
    after = found.next;
  } while (after);
  expect(seen).toEqual(expected);
});
