import { describe, expect, test } from "vitest";
import { COMPARISON_GROUPS } from "@/domain/comparison";
import { comparisonPath, GROUP_WORDS, readComparison } from "./schema";

describe("a comparison in an address", () => {
  test("repeated and comma lists are the same, each once, in their order", () => {
    expect(readComparison({ oms: ["b, a", "c", "A", ""] }).keys).toEqual(["b", "a", "c"]);
    expect(readComparison({}).keys).toEqual([]);
  });

  test("what cannot be a name is told apart and never looked for", () => {
    const read = readComparison({ oms: ["yayasan-a", "<b>", "x y", "\u0000", "é".repeat(200)] });
    expect(read.keys).toEqual(["yayasan-a"]);
    expect(read.mistyped).toEqual(["<b>", "x y", "é".repeat(60)]);
  });

  test("a thousand names are not a thousand questions", () => {
    const oms = Array.from({ length: 1000 }, (_, at) => `oms-${at}`);
    expect(readComparison({ oms }).keys).toHaveLength(20);
  });

  test("anything else falls back", () => {
    expect(readComparison({ beda: "ya", kelompok: "x", tambah: ["a", " b\u0000 "] })).toMatchObject(
      {
        onlyDifferent: false,
        group: "identity",
        add: "b",
      },
    );
  });

  test.each(COMPARISON_GROUPS)("%s comes back from its own address", (group) => {
    const path = comparisonPath(["a", "b"], { onlyDifferent: true, group });
    const url = new URL(path, "https://simpul.example");
    const read = readComparison({
      oms: url.searchParams.getAll("oms"),
      beda: url.searchParams.get("beda") ?? undefined,
      kelompok: url.searchParams.get("kelompok") ?? undefined,
    });
    expect(read).toMatchObject({ keys: ["a", "b"], onlyDifferent: true, group });
    expect(path.includes(GROUP_WORDS[group])).toBe(group !== "identity");
  });
});
