import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, type MatchText, marked, reasonsOf } from "./search-matches";
import { queryParts } from "./search-text";

const asked = (query: string) => queryParts(query).map(({ word }) => [word]);
/** The text with its marked words in brackets. */
const shown = (text: string, query: string) =>
  marked(text, asked(query))
    .map(({ text: words, hit }) => (hit ? `[${words}]` : words))
    .join("");

describe("marked words", () => {
  test.each([
    ["Kader posyandu mencegah Stunting.", "stunting", "Kader posyandu mencegah [Stunting]."],
    ["Sahabat Difabel Bone", "disabilitas bone", "Sahabat [Difabel] [Bone]"],
    ["Bagi penyandang cacat di desa", "difabel", "Bagi [penyandang cacat] di desa"],
    [
      "LBH: bantuan hukum di Jawa Barat",
      "legal aid jabar",
      "[LBH]: [bantuan hukum] di [Jawa Barat]",
    ],
    ["Membangun desanya", '"desa"', "Membangun [desanya]"],
    ["Pérempuan", "perempuan", "[Pérempuan]"],
    ["Rumah Qur'an", "quran", "Rumah [Qur'an]"],
    ["Penyandang masalah cacat", "difabel", "Penyandang masalah cacat"],
    ["<b>stunting</b>", "stunting", "<b>[stunting]</b>"],
    ["‘Difabel’ berdaya", "difabel", "‘[Difabel]’ berdaya"],
    ["stun\u200Bting", "stunting", "[stun\u200Bting]"],
    ["Tidak ada", "stunting", "Tidak ada"],
    ["", "stunting", ""],
  ])("%j for %j is %j", (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  test("in quotation marks only the word itself is marked", () => {
    expect(shown("Difabel dan disabilitas", '"difabel"')).toBe("[Difabel] dan disabilitas");
  });

  test("the words of a beginning are marked, every one of them", () => {
    const parts = [["stunting", "stunted"]];
    const hits = marked("Stunting, stunted, stun", parts).filter(({ hit }) => hit);
    expect(hits.map(({ text }) => text)).toEqual(["Stunting", "stunted"]);
  });

  test("nothing of a text is lost, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, query) => {
        const pieces = marked(`${text} stunting ${text}`, asked(`${query} stunting`));
        expect(pieces.map((piece) => piece.text).join("")).toBe(`${text} stunting ${text}`);
      }),
    );
  });
});

describe("an excerpt", () => {
  const long = `${"kata ".repeat(60)}stunting ${"lagi ".repeat(60)}`.trim();

  test("a short text stays whole", () => {
    expect(excerpt(marked("Cegah stunting", asked("stunting")), 40)).toEqual([
      { text: "Cegah ", hit: false },
      { text: "stunting", hit: true },
    ]);
  });

  test("a long one is cut between words, around what was searched", () => {
    const text = excerpt(marked(long, asked("stunting")), 60)
      .map((piece) => piece.text)
      .join("");
    expect(text).toMatch(/^…kata (kata )+stunting( lagi)+…$/);
    expect(text.length).toBeLessThanOrEqual(62);
  });

  test("without anything marked it is the beginning", () => {
    const [only] = excerpt([{ text: long, hit: false }], 22);
    expect(only?.text).toBe("kata kata kata kata…");
  });

  test("never longer than asked, and only words of the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("stunting", "a", "posyandu", "kader", "x".repeat(90))),
        fc.integer({ min: 20, max: 80 }),
        (words, most) => {
          const whole = words.join(" ");
          const pieces = excerpt(marked(whole, asked("stunting")), most);
          const text = pieces.map((piece) => piece.text).join("");
          expect(text.length).toBeLessThanOrEqual(most + 2);
          expect(whole).toContain(text.replace(/^…|…$/g, ""));
          expect(pieces.some(({ hit }) => hit)).toBe(words.includes("stunting"));
        },
      ),
    );
  });
});

describe("reasons", () => {
  const TEXTS: MatchText[] = [
    { field: "name", text: "Yayasan Gizi Bone" },
    { field: "issue", text: "Kesehatan & gizi", other: "Health & nutrition" },
    { field: "service", text: "Pendampingan gizi balita" },
    { field: "service", text: "Pelatihan kader gizi" },
    { field: "experience", text: "Kajian stunting" },
    { field: "mission", text: "Gizi bagi warga" },
    { field: "workArea", text: "Kabupaten Bone" },
  ];
  const reasons = (query: string, texts = TEXTS) =>
    reasonsOf(texts, asked(query)).map(({ field, pieces, more }) => [
      field,
      ...pieces.filter(({ hit }) => hit).map(({ text }) => text),
      more,
    ]);

  test("each word is explained, the best places first, in the order of the fields", () => {
    expect(reasons("stunting")).toEqual([["experience", "stunting", 0]]);
    expect(reasons("gizi stunting")).toEqual([
      ["name", "Gizi", 0],
      ["issue", "gizi", 0],
      ["experience", "stunting", 0],
    ]);
  });

  test("of a field the text with most of the words, and how many others", () => {
    expect(reasons("kader gizi", TEXTS.slice(2))).toContainEqual(["service", "kader", "gizi", 1]);
  });

  test("what stands only in the other language is shown in it", () => {
    const texts: MatchText[] = [{ field: "issue", text: "Tata kelola", other: "Governance" }];
    const [reason] = reasonsOf(texts, asked("governance"));
    expect(reason?.pieces).toEqual([{ text: "Tata kelola", hit: false }]);
    expect(reason?.other).toEqual([{ text: "Governance", hit: true }]);
    expect(reasonsOf(TEXTS, asked("gizi"))[1]?.other).toBeNull();
  });

  test("a number of approval is found however it is written", () => {
    const texts: MatchText[] = [{ field: "approval", text: "AHU-0012485.AH.01.04.Tahun 2018" }];
    expect(reasonsOf(texts, [["ahu12485"]])[0]?.pieces).toEqual([
      { text: "AHU-0012485.AH.01.04.Tahun 2018", hit: true },
    ]);
  });

  test("without words there is nothing to explain", () => {
    expect(reasonsOf(TEXTS, [])).toEqual([]);
  });
});
