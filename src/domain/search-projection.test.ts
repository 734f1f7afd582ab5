import { expect, test } from "vitest";
import { projectionOf, type Searchable, type SearchableWork } from "./search-projection";

const AT = new Date("2026-11-24T03:00:00Z");

const of = (overrides: Partial<Searchable>): Searchable => ({
  ...{ name: "Yayasan Acuan", acronym: null, formerNames: [], approvalNumber: null },
  ...{ provinceCode: null, regencyCode: null, kind: null, legalForm: null },
  ...{
    band: null,
    standing: "not_checked",
    issues: [],
    services: [],
    targetGroups: [],
    workAreas: [],
  },
  ...{ districtName: null, mission: null, missionEn: null, experiences: [] },
  ...overrides,
});
const work = (overrides: Partial<SearchableWork>): SearchableWork => ({
  ...{ title: "Kajian", client: "Bappeda", startedOn: "2024-01-01", endedOn: null },
  ...{ value: null, workKindCode: null, isTypeThree: false },
  ...overrides,
});
const facets = (overrides: Partial<Searchable>, at = AT) =>
  projectionOf(of(overrides), at).facets.map(([facet, value]) => `${facet}=${value}`);

test("what is not known is said to be unknown", () => {
  expect(facets({})).toEqual([
    "province=unknown",
    "regency=unknown",
    "kind=unknown",
    "form=unknown",
    "standing=not_checked",
    "band=unknown",
    "value=unknown",
  ]);
});

test("an area of work counts for the areas around it, once", () => {
  const found = facets({ workAreas: ["73.08.01", "73.08.02", "73.71", "32"] });
  expect(found.filter((one) => one.startsWith("work_"))).toEqual([
    "work_province=73",
    "work_province=32",
    "work_regency=73.08",
    "work_regency=73.71",
    "work_district=73.08.01",
    "work_district=73.08.02",
  ]);
});

test.each([
  [[], "unknown"],
  [[0n], "under_50m"],
  [[49_999_999n], "under_50m"],
  [[50_000_000n], "50m_200m"],
  [[10n, 500_000_000n, 3n], "500m_1b"],
  [[1_000_000_000n], "from_1b"],
])("the largest of %s is in the band %s", (values, band) => {
  expect(facets({ experiences: values.map((value) => work({ value })) })).toContain(
    `value=${band}`,
  );
});

test("experience counts for three years after the work, to the day in WIB", () => {
  const experiences = [
    work({ endedOn: "2023-11-24", workKindCode: "DATA", isTypeThree: true }),
    work({ startedOn: "2027-02-01", workKindCode: "LATIH" }),
  ];
  const before = projectionOf(of({ experiences }), new Date("2026-11-24T16:59:59Z"));
  const recent = ({ facets: all }: typeof before) =>
    all.filter(([facet]) => facet === "recent").map(([, value]) => value);
  expect(recent(before)).toEqual(["any", "type_iii", "DATA"]);
  expect(before.nextChangeAt).toEqual(new Date("2026-11-24T17:00:00Z"));

  const after = projectionOf(of({ experiences }), before.nextChangeAt!);
  expect(recent(after)).toEqual([]);
  expect(after.nextChangeAt).toEqual(new Date("2027-01-31T17:00:00Z"));
  const later = projectionOf(of({ experiences }), after.nextChangeAt!);
  expect(recent(later)).toEqual(["any", "LATIH"]);
  expect(later.nextChangeAt).toBeNull();
});

test("a work that goes on is recent, one of a leap day no shorter", () => {
  expect(facets({ experiences: [work({ startedOn: "2019-01-01" })] })).toContain("recent=any");
  const leap = { experiences: [work({ startedOn: "2019-01-01", endedOn: "2024-02-29" })] };
  expect(facets(leap, new Date("2027-03-01T10:00:00Z"))).toContain("recent=any");
  expect(facets(leap, new Date("2027-03-02T10:00:00Z"))).not.toContain("recent=any");
});

test("a word keeps the best place it stands in", () => {
  const { words, approval } = projectionOf(
    of({
      name: "Yayasan Gizi Bone",
      services: [{ code: "LATIH", description: "Kelas kesehatan" }],
      districtName: "Ulaweng",
      experiences: [work({ title: "Pelatihan gizi kesehatan" })],
      mission: "Peduli pelatihan gizi warga",
      approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018",
    }),
    AT,
  );
  expect(Object.fromEntries(words)).toMatchObject({
    ...{ gizi: 0, bone: 0, "~gizi": 0 },
    ...{ kesehatan: 1, "~kesehatan": 1, pelatihan: 2, bappeda: 2, peduli: 3, warga: 3, ulaweng: 3 },
  });
  expect(approval).toBe(12_485);
});
