import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrumentFaults, MOST_INDICATORS } from "./checks";
import { instrumentDifferences } from "./differences";
import { draftFrom, nextCode, withIndicator, withNewIndicator, withoutIndicator } from "./draft";
import published from "./instrument-0.1.json";
import { type Indicator, indicatorsOf, type Instrument, instrumentSchema } from "./instrument";
import { inForceOn, nextVersion, replacedFrom } from "./versions";

const instrument = instrumentSchema.parse(published);
const first = instrument.dimensions[0]!.indicators[0]!;
const codes = indicatorsOf(instrument).map(({ code }) => code);
const changed = (change: (draft: Instrument) => void) => {
  const draft = structuredClone(instrument);
  change(draft);
  return draft;
};
const anchored = (change: (anchors: Indicator["anchors"]) => void) =>
  changed((draft) => change(draft.dimensions[0]!.indicators[0]!.anchors));

test("the first instrument passes every check", () => {
  expect(instrumentFaults(instrument)).toEqual([]);
});

test("any change of one weight alone is refused, with the difference named", () => {
  const weights = instrument.dimensions.map(({ weight }) => weight);
  const at = fc.integer({ min: 0, max: weights.length - 1 });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 10_000 }), (place, hundredths) => {
      const weight = hundredths / 100;
      fc.pre(weight !== weights[place]);
      const by = Math.round(Math.abs(weight - weights[place]!) * 100) / 100;
      const code = weight > weights[place]! ? "weight-over" : "weight-short";
      const draft = changed(({ dimensions }) => (dimensions[place]!.weight = weight));
      expect(instrumentFaults(draft)).toEqual([{ code, by }]);
    }),
  );
});

test("what one dimension gives, another may take", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), (place, part) => {
      const draft = changed(({ dimensions }) => {
        dimensions[place]!.weight += part;
        dimensions[place + 1]!.weight -= part;
      });
      expect(instrumentFaults(draft)).toEqual([]);
      expect(instrumentSchema.safeParse(draft).success).toBe(true);
    }),
  );
});

describe("indicators", () => {
  test("a dimension keeps one that does not depend on a package", () => {
    const left = codes.filter((code) => /^D8\.[134]/.test(code));
    expect(instrumentFaults(left.reduce(withoutIndicator, instrument))).toEqual([
      { code: "package-only", at: "D8" },
    ]);
    const none = codes.filter((code) => code.startsWith("D8")).reduce(withoutIndicator, instrument);
    expect(instrumentFaults(none)).toEqual([{ code: "indicator-last", at: "D8" }]);
    const many = Array.from({ length: MOST_INDICATORS - 3 }, (_, at) => `D1.${at + 5}`).reduce(
      (draft, code) =>
        withNewIndicator(draft, "D1", { ...first, ...{ code, id: code, en: `${code} en` } }),
      instrument,
    );
    expect(instrumentFaults(many)).toEqual([{ code: "indicator-many", at: "D1" }]);
    expect(instrumentSchema.safeParse(many).success).toBe(false);
  });

  test("neither a code nor a name stands twice", () => {
    const same = withNewIndicator(instrument, "D1", { ...first, code: "D1.2" });
    expect(instrumentFaults(same).map(({ code }) => code)).toContain("code-twice");
    const named = withIndicator(instrument, {
      ...instrument.dimensions[0]!.indicators[1]!,
      en: first.en.toUpperCase(),
    });
    expect(instrumentFaults(named)).toEqual([
      { code: "name-same", at: "D1.1" },
      { code: "name-same", at: "D1.2" },
    ]);
  });

  test("a new one never gets a code that was used", () => {
    expect(nextCode("D1", codes)).toBe("D1.5");
    expect(nextCode("D1", [...codes, "D1.9", "D11.40"])).toBe("D1.10");
    expect(nextCode("D9", codes)).toBe("D9.1");
  });
});

describe("anchors", () => {
  test.each(["id", "en"] as const)("each level has its own sentence (%s)", (language) => {
    const empty = anchored((anchors) => (anchors[3]![language] = "  "));
    expect(instrumentFaults(empty)).toEqual([{ code: "anchor-missing", at: "D1.1" }]);
    const same = anchored((anchors) => {
      anchors[3]![language] = ` ${anchors[4]![language].toUpperCase()}`;
    });
    expect(instrumentFaults(same)).toEqual([{ code: "anchor-same", at: "D1.1" }]);
  });

  test("five of them in order, and the other language is another sentence", () => {
    const four = anchored((anchors) => anchors.pop());
    expect(instrumentFaults(four)).toEqual([{ code: "anchor-missing", at: "D1.1" }]);
    const copied = anchored((anchors) => (anchors[2]!.en = anchors[2]!.id));
    expect(instrumentFaults(copied)).toEqual([{ code: "anchor-untranslated", at: "D1.1" }]);
    const numbers = anchored((anchors) => {
      anchors[2]!.id = anchors[2]!.en = "10-25 %";
    });
    expect(instrumentFaults(numbers)).toEqual([]);
  });
});

test("differences name what was added, dropped, reworded and weighed anew, and nothing else", () => {
  const draft = changed(({ name, dimensions: [one, two] }) => {
    name.en = "Readiness";
    one!.weight = 20;
    two!.id = "Nama baru";
    one!.indicators[0]!.anchors[4]!.en = "Another sentence";
    one!.indicators[0]!.key = false;
    two!.indicators.pop();
  });
  const added = withNewIndicator(draft, "D3", { ...first, code: "D3.9" });
  const { names, dimensions } = instrumentDifferences(instrument, draftFrom(added, "0.2"));
  expect(names).toMatchObject([{ language: "en", after: "Readiness" }]);
  expect(dimensions).toMatchObject([
    {
      dimension: { code: "D1" },
      changes: [{ field: "weight", before: 15, after: 20 }],
      indicators: [
        {
          what: "changed",
          indicator: { code: "D1.1" },
          changes: [
            { field: "anchor", level: 4, language: "en", after: "Another sentence" },
            { field: "key", before: true, after: false },
          ],
        },
      ],
    },
    {
      dimension: { code: "D2" },
      changes: [{ field: "name", language: "id", after: "Nama baru" }],
      indicators: [{ what: "dropped", indicator: { code: "D2.4" } }],
    },
    { dimension: { code: "D3" }, indicators: [{ what: "added", indicator: { code: "D3.9" } }] },
  ]);
  expect(instrumentDifferences(instrument, instrument)).toEqual({ names: [], dimensions: [] });
});

test("versions follow each other by number, and the one in force by its first day", () => {
  expect(["0.1", "0.9", "1.0", "2"].map(nextVersion)).toEqual(["0.2", "0.10", "1.1", "3"]);
  const versions = ["2027-03-01", "2026-01-01", "2027-06-01"].map((effectiveFrom) => ({
    effectiveFrom,
  }));
  const on = (day: string) => inForceOn(versions, day)?.effectiveFrom;
  expect(on("2025-12-31")).toBeUndefined();
  expect(["2026-01-01", "2027-02-28", "2027-03-01", "2028-01-01"].map(on)).toEqual([
    ...["2026-01-01", "2026-01-01", "2027-03-01", "2027-06-01"],
  ]);
  expect(replacedFrom(versions, "2026-01-01")).toBe("2027-03-01");
  expect(replacedFrom(versions, "2027-06-01")).toBeNull();
});
