import { describe, expect, test } from "vitest";
import { countRows, differ, MOST_COMPARED, onlyDifferences, type RowName } from "./comparison";
import type { ComparedFacts, Work } from "./comparison-facts";
import { compareOrganisations } from "./comparison-rows";
import { marksOf } from "./marks";

const AT = new Date("2026-11-24T03:00:00Z");
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const term = (code: string) => ({ code, labelId: `${code} (id)`, labelEn: `${code} (en)` });
const SULSEL = { code: "73", name: "Sulawesi Selatan", level: "province", parent: null } as const;
const BONE = { code: "73.08", name: "Kabupaten Bone", level: "regency", parent: SULSEL } as const;
const BONTOCANI = { code: "73.08.01", name: "Bontocani", level: "district", parent: BONE } as const;

const aWork = (overrides: Partial<Work> = {}): Work => ({
  clientKind: "regency",
  startedOn: day("2025-02-01"),
  endedOn: day("2025-09-30"),
  value: 180_000_000n,
  isTypeThree: false,
  ...overrides,
});

/** A profile about which nothing is known. */
const facts = (overrides: Partial<ComparedFacts> = {}): ComparedFacts => ({
  ...{ kind: null, legalForm: null, foundingYear: null, street: null, postcode: null },
  ...{ province: null, regency: null, district: null, legal: null },
  ...{ listing: "published", standing: "not_checked", conditions: [], capability: null },
  marks: marksOf({ fillPercent: 40, standing: "not_checked", confirmedWorks: 0 }),
  ...{ people: [], issues: [], targetGroups: [], workKinds: [], workAreas: [] },
  ...{ experiences: [], finances: [], contacts: [], sections: [] },
  ...overrides,
});

const rowsOf = (all: ComparedFacts[], name: RowName, at = AT) =>
  compareOrganisations(all, at)
    .flatMap(({ rows }) => rows)
    .filter((row) => row.name === name);
const valuesOf = (all: ComparedFacts[], name: RowName, at = AT) => rowsOf(all, name, at)[0]?.values;

test("every row has a value for each organisation, in their order", () => {
  const all = Array.from({ length: MOST_COMPARED }, (_, at) => facts({ foundingYear: 2000 + at }));
  const groups = compareOrganisations(all, AT);
  for (const { rows } of groups) {
    for (const { values } of rows) expect(values).toHaveLength(MOST_COMPARED);
  }
  expect(valuesOf(all, "founded")?.map((value) => value?.as === "year" && value.year)).toEqual([
    2000, 2001, 2002, 2003, 2004,
  ]);
});

test("a row for each condition, with its day while it is met; not judged is not checked", () => {
  const judged = facts({
    conditions: [
      { code: "K1", result: "met", until: null },
      { code: "K7", result: "met", until: "2027-05-03" },
      { code: "K2", result: "expired", until: "2026-10-01" },
    ],
  });
  const rows = rowsOf([judged, facts()], "condition");
  expect(rows.map(({ criterion }) => criterion)).toEqual(["K1", "K7", "K2"]);
  const notChecked = { as: "condition", result: "not_checked", until: null };
  expect(rows.map(({ values }) => values)).toEqual([
    [{ as: "condition", result: "met", until: null }, notChecked],
    [{ as: "condition", result: "met", until: "2027-05-03" }, notChecked],
    [{ as: "condition", result: "expired", until: null }, notChecked],
  ]);
  expect(rowsOf([facts()], "condition")).toEqual([]);
});

describe("what is not said", () => {
  test("is unknown, never zero and never no", () => {
    const names: RowName[] = ["kind", "deed", "works", "typeThree", "staff", "income", "audited"];
    for (const name of names) expect(valuesOf([facts()], name), name).toEqual([null]);
  });

  test("is none where the organisation says that there is none", () => {
    const none = facts({ sections: [{ section: "experience", answer: "none" }] });
    expect(valuesOf([none, facts()], "works")).toEqual([{ as: "none" }, null]);
    expect(valuesOf([none], "deed")).toEqual([null]);
    expect(rowsOf([none, facts()], "works")[0]?.differs).toBe(true);
  });

  test("is zero where there is something, but nothing of this kind", () => {
    const some = facts({ experiences: [aWork()] });
    expect(valuesOf([some], "typeThree")).toEqual([{ as: "number", number: 0 }]);
  });
});

describe("experience", () => {
  test.each<[string, Partial<Work>, number]>([
    ["ended three years ago today", { startedOn: day("2020-01-01"), endedOn: AT }, 1],
    ["ended the day before", { startedOn: day("2020-01-01"), endedOn: day("2023-11-23") }, 0],
    ["goes on since long ago", { startedOn: day("2015-01-01"), endedOn: null }, 1],
    ["has not begun", { startedOn: day("2027-01-01"), endedOn: null }, 0],
  ])("a work that %s", (_name, work, expected) => {
    const one = facts({ experiences: [aWork(work)] });
    expect(valuesOf([one], "recentWorks")).toEqual([{ as: "number", number: expected }]);
  });

  test.each([
    ["the last second of the last day in WIB", "2026-11-24T16:59:59Z", 1],
    ["the first instant of the next", "2026-11-24T17:00:00Z", 0],
  ])("three years count in days of WIB, as in the search: %s", (_name, at, expected) => {
    const works = [aWork({ startedOn: day("2020-01-01"), endedOn: day("2023-11-24") })];
    expect(valuesOf([facts({ experiences: works })], "recentWorks", new Date(at))).toEqual([
      { as: "number", number: expected },
    ]);
  });

  test("the largest value that is recorded, and each kind of client once", () => {
    const one = facts({
      experiences: [
        aWork({ value: 95_000_000n }),
        aWork({ value: null, clientKind: "donor" }),
        aWork({ value: 540_000_000n }),
      ],
    });
    expect(valuesOf([one], "largest")).toEqual([{ as: "money", rupiah: 540_000_000n }]);
    expect(valuesOf([one], "clients")).toEqual([{ as: "clients", kinds: ["regency", "donor"] }]);
  });
});

test("a district counts for the regency and the province it lies in", () => {
  const one = facts({ workAreas: [{ region: BONTOCANI }, { region: BONE }] });
  const names = (name: RowName) =>
    valuesOf([one], name)?.map((value) => value?.as === "places" && value.places);
  expect(names("provinces")).toEqual([[{ code: "73", name: "Sulawesi Selatan" }]]);
  expect(names("regencies")).toEqual([[{ code: "73.08", name: "Kabupaten Bone" }]]);
  expect(names("districts")).toEqual([[{ code: "73.08.01", name: "Bontocani" }]]);
  const whole = facts({ workAreas: [{ region: SULSEL }] });
  expect(valuesOf([whole], "regencies")).toEqual([{ as: "places", places: [] }]);
});

test("three years of money, ending with the newest that anybody gives", () => {
  const year = (at: number) => ({ year: at, income: 1n, audited: true, publicShare: null });
  const years = (all: ComparedFacts[]) => rowsOf(all, "income").map((row) => row.year);
  expect(years([facts({ finances: [year(2022)] }), facts({ finances: [year(2024)] })])).toEqual([
    2024, 2023, 2022,
  ]);
  expect(years([facts()])).toEqual([2025, 2024, 2023]);
});

test("a channel that nobody has is left out, except the four one looks for", () => {
  const one = facts({ contacts: [{ channel: "youtube", value: "https://youtube.example" }] });
  expect(rowsOf([one, facts()], "channel").map(({ channel }) => channel)).toEqual([
    "email",
    "whatsapp",
    "phone",
    "website",
    "youtube",
  ]);
});

describe("differences", () => {
  test("the same facts are the same, whatever the capitals and the order of words", () => {
    const staff = (expertise: string) => ({ group: "staff" as const, expertise, permanent: true });
    const one = facts({
      people: [staff("Gizi"), staff("Literasi")],
      issues: [{ issue: term("a") }],
    });
    const two = facts({
      people: [staff("literasi"), staff("Gizi")],
      issues: [{ issue: term("a") }],
    });
    expect(countRows(onlyDifferences(compareOrganisations([one, two], AT)))).toBe(0);
  });

  test("only rows with a difference stay, in their groups, and the groups stay", () => {
    const one = facts({ foundingYear: 2009, finances: [] });
    const two = facts({ foundingYear: 2012 });
    const groups = compareOrganisations([one, two, one], AT);
    const left = onlyDifferences(groups);
    expect(left.map(({ group }) => group)).toEqual(groups.map(({ group }) => group));
    expect(left.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(["founded"]);
  });

  test("money too large for a number is compared to the last rupiah", () => {
    const money = (rupiah: bigint) => ({ as: "money" as const, rupiah });
    expect(differ([money(9_007_199_254_740_993n), money(9_007_199_254_740_992n)])).toBe(true);
    expect(differ([money(1n), money(1n)])).toBe(false);
  });

  test("one organisation differs from nobody", () => {
    expect(countRows(onlyDifferences(compareOrganisations([facts({ kind: "general" })], AT)))).toBe(
      0,
    );
  });
});
