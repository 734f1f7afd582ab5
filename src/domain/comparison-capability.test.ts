import { expect, test } from "vitest";
import type { RowName } from "./comparison";
import { capabilityRows } from "./comparison-capability";
import type { ComparedCapability, ComparedFacts } from "./comparison-facts";

const of = (version: string, score: number | null): ComparedFacts =>
  ({
    capability: {
      ...{
        band: "ready",
        total: 61.2,
        finalAt: new Date("2026-02-03"),
        instrumentVersion: version,
      },
      dimensions: [{ code: "D1", name: { id: "Tata kelola", en: "Governance" }, score }],
    } satisfies ComparedCapability,
  }) as unknown as ComparedFacts;
const none = { capability: null } as unknown as ComparedFacts;

const rows = (...all: ComparedFacts[]) =>
  capabilityRows(all, (name: RowName, _section, valueOf, more) => ({
    ...{ name, ...more, values: all.map(valueOf), differs: false },
  }));

test("of one version each dimension is a row; who was not assessed has nothing", () => {
  const found = rows(of("0.1", 50.5), of("0.1", null), none);
  expect(found.map(({ name }) => name)).toEqual(["band", "instrument", "capability", "dimension"]);
  expect(found[0]?.values[2]).toBeNull();
  expect(found[3]).toMatchObject({
    dimension: { name: { en: "Governance" }, version: null },
    values: [{ as: "points", points: 50.5 }, null, null],
  });
});

test("numbers of two versions never stand in one row, and each row says its version", () => {
  const found = rows(of("0.2", 70), of("0.1", 50)).filter(({ name }) => name === "dimension");
  expect(found.map(({ dimension, values }) => [dimension?.version, values])).toEqual([
    ["0.1", [null, { as: "points", points: 50 }]],
    ["0.2", [{ as: "points", points: 70 }, null]],
  ]);
});
