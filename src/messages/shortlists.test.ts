import { expect, test } from "vitest";
import { CHOICES } from "@/domain/shortlist-lock";
import { FACTORS } from "@/domain/shortlist";
import en from "./en.json";
import id from "./id.json";

test("no word of matching and shortlists calls anybody the best", () => {
  for (const words of [id, en]) {
    const said = JSON.stringify([words.shortlists, words.preparation.page]);
    expect(said).not.toMatch(/terbaik|paling baik|paling lengkap|\bbest\b|\bwinner|pemenang/i);
  }
});

test("every factor and every reason has its sentence in both languages", () => {
  for (const { shortlists } of [id, en]) {
    expect(Object.keys(shortlists.factor).sort()).toEqual([...FACTORS].sort());
    expect(Object.keys(shortlists.why).sort()).toEqual([...FACTORS].sort());
    for (const [factor, codes] of Object.entries(shortlists.why)) {
      const rest =
        factor === "load" ? [] : factor === "people" ? ["unasked", "unknown"] : ["unasked"];
      expect([factor, Object.keys(codes).sort()]).toEqual([
        factor,
        ["all", "none", "some", ...rest].sort(),
      ]);
    }
    const codes = new Set(CHOICES.map((choice) => choice.split(".")[1]));
    expect(Object.keys(shortlists.reasonCode).sort()).toEqual([...codes].sort());
  }
});
