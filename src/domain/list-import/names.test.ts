import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KIND_FLAGS, kindFlags } from "./flags";
import { readName } from "./names";

describe("a name and how it is shortened", () => {
  test.each([
    ["Yayasan Rumah Kelor (YRK)", "Yayasan Rumah Kelor", "YRK"],
    ["BINTANG (Bina Insan Tani Gunung).", "Bina Insan Tani Gunung", "BINTANG"],
    [
      "SANGGAR (Sarana Anak Negeri Gemar Karya) Borneo",
      "Sarana Anak Negeri Gemar Karya Borneo",
      "SANGGAR",
    ],
    [
      "Jaringan Kerja Penjaga Hutan Tanah Riau (Jikahari)",
      "Jaringan Kerja Penjaga Hutan Tanah Riau",
      "Jikahari",
    ],
    ["Lembaga Bina Desa - LBD", "Lembaga Bina Desa", "LBD"],
    ["  “Yayasan   Kelor” ,", "Yayasan Kelor", null],
    ["Yayasan Kelor (Cabang Bone)", "Yayasan Kelor (Cabang Bone)", null],
    ["Yayasan Kelor (nonaktif)", "Yayasan Kelor (nonaktif)", null],
    ["Yayasan Kelor [YK]", "Yayasan Kelor", "YK"],
    ["LINK", "LINK", null],
    ["Kelor (Sulawesi)", "Kelor (Sulawesi)", null],
  ])("%s", (cell, name, acronym) => {
    expect(readName(cell)).toEqual({ name, acronym });
  });

  test("whatever is typed, letters of it are neither lost nor made up", () => {
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (cell) => {
        const { name, acronym } = readName(cell);
        expect(letters(name + (acronym ?? ""))).toBe(letters(cell));
      }),
    );
  });
});

/** The flag, what of the name makes it; none: it is listed as it is. */
const CASES: [string, string | null, string?][] = [
  ["PT. Maju Bersama Nusantara", "company", "PT"],
  ["PT Maju", "company"],
  ["CV Karya Tani", "company"],
  ["Maju Bersama, PT", "company"],
  ["Bukit Hijau Tbk", "company"],
  ["Green Future Ltd.", "company"],
  ["Koperasi Serba Usaha Mekar", "company"],
  ["Petani Tangguh", null],
  ["Cvita Desa", null],
  ["PTPN Watch", null],
  ["Dinas Sosial Kabupaten Bone", "state_body"],
  ["Badan Kesbangpol Kota Palu", "state_body"],
  ["Badan Wakaf Al Hidayah", null],
  ["Universitas Negeri Contoh", "state_university", "Universitas Negeri"],
  ["UIN Contoh Raya", "state_university"],
  ["Universitas Bina Contoh", "university", "Universitas"],
  ["Sekolah Tinggi Ilmu Contoh", "university"],
  ["Akademi Jakarta", null],
  ["Sekolah Tani Muda", null],
  ["Pusat Studi Gender UNHAS", "university_centre"],
  ["LP3M UMY", "university_centre"],
  ["Lembaga Penelitian UGM", "university_centre"],
  ["Pusat Kajian Wanita Universitas Contoh", "university_centre"],
  ["Pusat Kajian dan Perlindungan Anak", null],
  ["Lembaga Penelitian dan Pengembangan Desa", null],
  ["Ikatan Alumni UGM", null],
  ["Jaringan Perempuan Pesisir", "network", "Jaringan"],
  ["Perkumpulan Aliansi Tani", "network"],
  ["Angin Investment Network Indonesia", "network"],
  ["Yayasan Jaringan Ibu", null],
  ["LBH Forum Adil", null],
  ["Gerakan Forumkan", null],
  ["Asosiasi Pengusaha Kopi", "business_association"],
  ["The Contoh Business Council for Water", "business_association"],
  ["Gabungan Pelaksana Konstruksi Contoh", "business_association"],
  ["Asosiasi Pendamping Perempuan Usaha Kecil", null],
  ["Himpunan Serikat Perempuan", null],
  ["Contoh NGO Consulting", "consultancy", "Consulting"],
  ["Konsultan Desa Mandiri", "consultancy"],
  ["Yayasan Contoh", null],
];

describe("what of a name makes us ask", () => {
  test.each(CASES)("%s: %s", (name, flag, words) => {
    const found = kindFlags({ name, acronym: null });
    expect(found.map((one) => one.flag)).toEqual(flag ? [flag] : []);
    if (words) expect(found[0]?.words).toBe(words);
  });

  test("every flag has a case", () => {
    expect(new Set(CASES.flatMap(([, flag]) => flag ?? []))).toEqual(new Set(KIND_FLAGS));
  });

  test("the words are of the name, and a company's form is found before any name", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const { words } of kindFlags({ name: text, acronym: null }))
          for (const part of words.split(" … ")) expect(text).toContain(part);
        const company = kindFlags({ name: `PT ${text}`, acronym: null });
        expect(company.map(({ flag }) => flag)).toContain("company");
      }),
    );
  });
});
