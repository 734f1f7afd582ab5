import { describe, expect, test } from "vitest";
import { decide, someFacts, withPaper } from "@tests/builders/eligibility";
import type { ItemResult } from "./answer";
import type { Facts } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";
import { standingChanges } from "./standing-changes";

/** All met in January; the tax print-out ends on 5 April, the lease on 31 October. */
const facts = decide(someFacts());
const noted = (of: Facts, at: string) => ({
  at: new Date(at),
  results: new Map<string, ItemResult>(
    evaluateStanding(RULES, of, new Date(at)).items.map(({ code, result }) => [code, result]),
  ),
});
const told = (of: Facts, before: ReturnType<typeof noted>, at: string) =>
  standingChanges(RULES, of, before, new Date(at)).map(
    ({ item, from, to, at: when, cause, reason }) =>
      `${when.toISOString()} ${item} ${from} ${to} ${cause} ${reason.code}`,
  );

describe("by time alone", () => {
  test.each([
    ["WIB", "2026-04-05T17:00:00.000Z"],
    ["WITA", "2026-04-05T16:00:00.000Z"],
    ["WIT", "2026-04-05T15:00:00.000Z"],
  ] as const)("%s: at the beginning of the day, however late it is noticed", (zone, instant) => {
    const here = { ...facts, zone };
    const before = noted(here, "2026-02-01T03:00:00Z");
    const last = new Date(Date.parse(instant) - 1).toISOString();
    expect(told(here, before, last)).toEqual([]);
    const line = [`${instant} K2 met expired time paper-ended`];
    expect(told(here, before, instant)).toEqual(line);
    expect(told(here, before, "2026-06-30T03:00:00Z")).toEqual(line);
  });

  test("two ends that passed unnoticed are two changes in their order", () => {
    expect(told(facts, noted(facts, "2026-02-01T03:00:00Z"), "2026-12-01T00:00:00Z")).toEqual([
      "2026-04-05T17:00:00.000Z K2 met expired time paper-ended",
      "2026-10-31T17:00:00.000Z K7 met expired time paper-ended",
    ]);
  });

  test("what was noticed is not told again", () => {
    const before = noted(facts, "2026-04-06T00:00:00Z");
    expect(told(facts, before, "2026-06-01T00:00:00Z")).toEqual([]);
  });

  test("time that goes back, as in a demonstration, tells nothing", () => {
    const before = noted(facts, "2026-12-01T00:00:00Z");
    expect(
      told(facts, before, "2026-02-01T00:00:00Z").filter((line) => / time /.test(line)),
    ).toEqual([]);
  });
});

test("an edit is told when it was made, with what has ended in between by itself", () => {
  const before = noted(facts, "2026-02-01T03:00:00Z");
  const edited = withPaper(facts, "bylaws", null);
  expect(told(edited, before, "2026-05-02T02:00:00Z")).toEqual([
    "2026-04-05T17:00:00.000Z K2 met expired time paper-ended",
    "2026-05-02T02:00:00.000Z K4 met not_checked change papers-missing",
  ]);
});

test("a decision is a change", () => {
  const bare = someFacts();
  const before = noted(bare, "2026-02-01T03:00:00Z");
  expect(told(decide(bare, ["K1"]), before, "2026-02-01T03:00:00Z")).toEqual([
    "2026-02-01T03:00:00.000Z K1 not_checked met change verified",
  ]);
});

test("an item of which nothing was kept has no former result", () => {
  expect(
    told(
      facts,
      { at: new Date("2026-02-01T03:00:00Z"), results: new Map() },
      "2026-02-01T03:00:00Z",
    ),
  ).toEqual([]);
});
