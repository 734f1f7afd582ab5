import { describe, expect, test } from "vitest";
import words from "../../docs/drafts-guides-words.json";
import { PERLEM_LKPP_3_2021 as RULES } from "./eligibility/rule-sets/perlem-lkpp-3-2021";
import {
  AGENCY_STEPS,
  CALENDAR,
  CITATIONS,
  DEFAULT_DAYS,
  GLOSSARY,
  GUIDES,
  LAST_MATCHED,
  PARTS,
  UNCONFIRMED,
} from "./guides";

test("each condition has its guide, at the address its answers point to", () => {
  const conditions = GUIDES.flatMap(({ criterion, slug }) =>
    criterion ? [[criterion, slug]] : [],
  );
  expect(conditions).toEqual(RULES.criteria.map(({ code, slug }) => [code, slug]));
  expect(new Set(GUIDES.map(({ slug }) => slug)).size).toBe(GUIDES.length);
});

test("each condition is cited exactly, and says that it is not compared with the annex", () => {
  for (const { citations, unconfirmed } of GUIDES.filter(({ criterion }) => criterion)) {
    expect(CITATIONS[citations[0]!]).toBe(RULES.legalBasis);
    expect(unconfirmed).toContain("annex");
  }
});

test("a duration that no source states is not written", () => {
  expect(GUIDES.map(({ usualTime }) => usualTime)).toEqual(GUIDES.map(() => null));
});

describe.each(["id", "en"] as const)("in %s", (language) => {
  const { guides } = words[language];

  test("each part of each guide has its paragraphs, and there are no others", () => {
    const written = Object.entries(guides.pages).map(([slug, page]) => {
      const { title, lead, ...parts } = page;
      expect(title.length * lead.length).toBeGreaterThan(0);
      const counts = Object.entries(parts).map(([part, all]) => [part, Object.keys(all)]);
      return [slug, Object.fromEntries(counts)];
    });
    const known = GUIDES.map(({ slug, parts }) => {
      const names = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`);
      const counts = Object.entries(parts).map(([part, count]) => [part, names(count)]);
      return [slug, Object.fromEntries(counts)];
    });
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(known));
  });

  test("steps, calendar, glossary, parts and reservations have their words", () => {
    expect(Object.keys(guides.steps)).toEqual([...AGENCY_STEPS]);
    expect(Object.keys(guides.calendar)).toEqual([...CALENDAR]);
    expect(Object.keys(guides.glossary)).toEqual([...GLOSSARY]);
    expect(Object.keys(guides.parts)).toEqual([...PARTS]);
    expect(Object.keys(guides.unconfirmed)).toEqual([...UNCONFIRMED]);
  });

  test("the days one region allows itself are named from the data and called that", () => {
    const sentence = guides.pages["langkah-instansi"].what.p2;
    for (const name of Object.keys(DEFAULT_DAYS)) expect(sentence).toContain(`{${name}}`);
    expect(sentence).toMatch(/satu daerah|one region/);
  });

  test("the month of the last comparison is said", () => {
    const month = new Intl.DateTimeFormat(language, {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    expect(guides.lastMatched).toContain(month.format(new Date(`${LAST_MATCHED}-01`)));
  });

  test("no page, letter or number of the annex, no fee and no invented duration", () => {
    const text = JSON.stringify(guides);
    expect(text).not.toMatch(
      /(halaman|page) \d|(huruf|letter) [a-z]\b(?!\w)|(angka|number) \d+ (Lampiran|annex)/i,
    );
    expect(text).not.toMatch(/Rp\s?\d|\d+ (hari kerja|working days|minggu|weeks)/i);
  });
});
