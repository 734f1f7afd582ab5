import { describe, expect, test } from "vitest";
import { PERLEM_LKPP_3_2021 as RULES } from "./eligibility/rule-sets/perlem-lkpp-3-2021";
import en from "../messages/en.json";
import id from "../messages/id.json";
import {
  AGENCY_PHASES,
  ANNEX_RESERVATION,
  CALENDAR,
  CITATIONS,
  DEFAULT_DAYS,
  GLOSSARY,
  guideAt,
  GUIDES,
  LAST_MATCHED,
  PARTS,
  stepNumber,
  UNCONFIRMED,
} from "./guides";

test("each condition has its guide, at the address its answers point to", () => {
  const conditions = GUIDES.flatMap(({ condition, slug }) =>
    condition ? [[condition.code, slug]] : [],
  );
  expect(conditions.toSorted()).toEqual(RULES.criteria.map(({ code, slug }) => [code, slug]));
  expect(new Set(GUIDES.map(({ slug }) => slug)).size).toBe(GUIDES.length);
});

test("each condition is cited exactly, and says that it is not compared with the annex", () => {
  for (const { citations, unconfirmed } of GUIDES.filter(({ condition }) => condition)) {
    expect(CITATIONS[citations[0]!]).toBe(
      "Peraturan LKPP No. 3 Tahun 2021, Lampiran, persyaratan penyelenggara Swakelola Tipe III",
    );
    expect(unconfirmed).toContain("annex");
  }
  expect(ANNEX_RESERVATION).toBe(
    "menurut ringkasan Biro PBJ Provinsi Kalimantan Timur; belum dicocokkan dengan naskah Lampiran",
  );
});

test("one guide follows the other, from Tipe III over the conditions to the glossary", () => {
  const read = [];
  for (let at = guideAt("tipe-iii"); at; at = at.next ? guideAt(at.next.slug) : null)
    read.push(at.guide.condition?.code ?? at.guide.slug);
  expect(read.join(" ")).toBe(
    "tipe-iii K1 K2 K3 K4 K7 K5 K6 K8 langkah-instansi kalender glosarium",
  );
  expect(guideAt("tipe-iii")?.previous).toBeUndefined();
  expect(guideAt("kantor")?.previous?.slug).toBe("ad-art");
  expect(guideAt("hak-akses")).toBeNull();
});

test("what is entered somewhere is entered on a page of the workspace that has its values", () => {
  for (const { condition, filledIn } of GUIDES) {
    expect(filledIn.length > 0).toBe(condition !== null);
    expect(Object.keys(id.labels.section)).toEqual(expect.arrayContaining(filledIn));
  }
});

test("steps are numbered on, and of two routes one is taken", () => {
  const numbers = Object.values(AGENCY_PHASES).flat(2).map(stepNumber);
  expect(numbers.join(" ")).toBe("1 2 3 4 5A 5B 6 7 8 9 10 11 12");
});

test("neither an audit nor an SKT nor an age is told as a condition", () => {
  for (const { guides } of [id, en])
    for (const [slug, page] of Object.entries(guides.pages)) {
      if (!("counts" in page)) continue;
      const asked = JSON.stringify([page.title, page.lead, page.what, page.counts, page.papers]);
      expect(asked, slug).not.toMatch(/audit|\bSKT\b|umur|\bage\b/i);
    }
});

test("a duration that no source states is not written", () => {
  expect(GUIDES.map(({ usualTime }) => usualTime)).toEqual(GUIDES.map(() => null));
});

describe.each(["id", "en"] as const)("in %s", (language) => {
  const { guides } = { id, en }[language];

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
    expect(Object.keys(guides.phases)).toEqual(Object.keys(AGENCY_PHASES));
    expect(Object.keys(guides.steps)).toEqual(Object.values(AGENCY_PHASES).flat(2));
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
