import { describe, expect, test } from "vitest";
import { decide, noon, someFacts, withPaper } from "@tests/builders/eligibility";
import { dueStep, endsOf, nextReminderAt, REMINDER_STEPS } from "./end-reminders";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const UNTIL = "2027-05-03";
/** The beginnings of the five days in UTC dates, and the hour at which a day begins in each zone. */
const DAYS = ["2027-03-04", "2027-04-05", "2027-04-19", "2027-05-03", "2027-05-17"];
const HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const;

describe.each(["WIB", "WITA", "WIT"] as const)("%s", (zone) => {
  const instants = DAYS.map((day) => Date.parse(`${day}T00:00:00Z`) - HOURS[zone] * 3_600_000);

  test("each step is due from the beginning of its day, and the one before until then", () => {
    for (const [at, step] of REMINDER_STEPS.entries()) {
      const before = REMINDER_STEPS[at - 1] ?? null;
      expect(dueStep(UNTIL, zone, new Date(instants[at]! - 1), [])).toBe(before);
      expect(dueStep(UNTIL, zone, new Date(instants[at]!), [])).toBe(step);
    }
    expect(dueStep(UNTIL, zone, new Date("2028-01-01T00:00:00Z"), [])).toBe(-14);
  });

  test("the next instant is the beginning of the next step, and none after the last", () => {
    const ends = [{ item: "K7", until: UNTIL }];
    for (const instant of instants) {
      expect(nextReminderAt(ends, zone, new Date(instant - 1))).toEqual(new Date(instant));
    }
    expect(nextReminderAt(ends, zone, new Date(instants[4]!))).toBeNull();
  });
});

test("a step is sent once, and those that it overtook never", () => {
  const at = noon("2027-04-20");
  expect(dueStep(UNTIL, "WIB", at, [])).toBe(14);
  expect(dueStep(UNTIL, "WIB", at, [14])).toBeNull();
  expect(dueStep(UNTIL, "WIB", at, [60, 28])).toBe(14);
  // A demonstration's time went back.
  expect(dueStep(UNTIL, "WIB", at, [0])).toBeNull();
  expect(dueStep(UNTIL, "WIB", noon("2027-05-03"), [14])).toBe(0);
});

test("the earliest of several ends comes first; without an end there is nothing", () => {
  const ends = [
    { item: "K7", until: UNTIL },
    { item: "K2", until: "2027-01-30" },
  ];
  expect(nextReminderAt(ends, "WIB", noon("2026-11-26"))).toEqual(new Date("2026-11-30T17:00:00Z"));
  expect(nextReminderAt([], "WIB", noon("2026-11-26"))).toBeNull();
});

describe("whose ends", () => {
  const ends = (facts: ReturnType<typeof someFacts>, day: string) =>
    endsOf(evaluateStanding(RULES, facts, noon(day)).items).map(
      ({ item, until }) => `${item} ${until}`,
    );
  const facts = decide(someFacts());

  test("of what is met, and of what was and has ended", () => {
    const all = ["K2 2026-04-05", "K3 2028-06-12", "K7 2026-10-31"];
    expect(ends(facts, "2026-02-01")).toEqual(all);
    expect(ends(facts, "2026-12-01")).toEqual(all);
  });

  test("not of what nobody has verified, nor of what has changed since", () => {
    expect(ends(someFacts(), "2026-02-01")).toEqual([]);
    const moved = withPaper(facts, "lease", { endsOn: "2029-10-31", version: 2 });
    expect(ends(moved, "2026-02-01")).toEqual(["K2 2026-04-05", "K3 2028-06-12"]);
  });
});
