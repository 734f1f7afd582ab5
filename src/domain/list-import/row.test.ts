import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "./cells";
import { readColumns, readHeader } from "./columns";
import { readMail, readPhone, readWebsite } from "./contacts";
import { placeReader } from "./places";
import { type ListReference, readListRow } from "./row";
import { findHeader, lineKind } from "./sheet";

const readPlace = placeReader([
  ...[
    { code: "73", name: "Sulawesi Selatan" },
    { code: "32", name: "Jawa Barat" },
  ],
  ...[
    { code: "91", name: "Papua" },
    { code: "93", name: "Papua Selatan" },
  ],
  ...[
    { code: "31", name: "DKI Jakarta" },
    { code: "96", name: "Papua Barat Daya" },
  ],
  ...[
    { code: "73.08", name: "Kabupaten Bone" },
    { code: "32.01", name: "Kabupaten Bogor" },
  ],
  ...[
    { code: "32.71", name: "Kota Bogor" },
    { code: "93.01", name: "Kabupaten Merauke" },
  ],
  ...[{ code: "73.10", name: "Kabupaten Pangkajene dan Kepulauan" }],
  ...[{ code: "31.74", name: "Kota Administrasi Jakarta Selatan" }],
  ...[
    { code: "96.71", name: "Kota Sorong" },
    { code: "92", name: "Papua Barat" },
  ],
]);
const by: ListReference = {
  readPlace,
  districtOf: (_, name) => (name === "Barebbo" ? "73.08.01" : null),
  issueOf: (words) => (words.toLowerCase() === "kesehatan" ? "kesehatan" : null),
  today: "2026-11-26",
};
test("contacts: the first one of an office, and never a mobile number", () => {
  expect(readMail("Halo@Contoh.org; dua@contoh.org")).toEqual({
    value: "halo@contoh.org",
    note: "first-only",
  });
  expect(readMail("halo(at)contoh")).toBe("wrong");
  expect(readPhone("(0411) 123-4567 / 0812 3456 7890")).toEqual({
    value: "624111234567",
    note: "first-only",
  });
  expect(readPhone(4111234567)).toEqual({ value: "624111234567", note: null });
  expect(readPhone("+62 812-3456-7890")).toEqual({ value: null, note: "mobile" });
  expect(readPhone("12")).toBe("wrong");
  expect(readWebsite("www.contoh.org")).toEqual({ value: "https://www.contoh.org", note: null });
  expect(readWebsite("belum")).toBe("wrong");
});

describe("columns", () => {
  test.each([
    ["NAMA ORGANISASI", "name", null],
    ["Nama OMS/LSM", "name", null],
    ["Kab/Kota", "regency", null],
    ["No. SK Kemenkumham/AHU", "approvalNumber", null],
    ["Tgl. Akta", "deedDate", null],
    ["Alamat (kantor)", "street", null],
    ["No.", null, "number"],
    ["Nama Ketua", null, "private"],
    ["Kontak Person", null, "private"],
    ["No. HP", null, "private"],
    ["NIK", null, "private"],
    ["Email Ketua", null, "private"],
    ["Keterangan", null, "unknown"],
  ])("%s", (header, field, left) => {
    expect(readHeader(header)).toEqual({ field, left });
  });

  test("two that say the same: the first counts", () => {
    expect(readColumns(["Nama", "Nama Organisasi"]).map(({ left }) => left)).toEqual([
      null,
      "repeated",
    ]);
  });

  test("stand below the titles; lines that are none are told apart", () => {
    const rows = [
      ["DAFTAR ORMAS KABUPATEN CONTOH", null, null],
      ["Nama", null, null],
      ["No", "Nama Ormas", "Kecamatan"],
    ].map((cells, at) => ({ row: at + 1, cells }));
    const found = findHeader(rows);
    expect(found?.row).toBe(3);
    const kind = (cells: Cell[], after = false) => lineKind({ cells }, found!.columns, after);
    expect(kind([1, "Yayasan A", "Barebbo"])).toBeNull();
    expect(kind([null, "  ", null])).toBe("empty");
    expect(kind(["KABUPATEN BONE", null, null])).toBe("heading");
    expect(kind(["(1)", "(2)", "(3)"])).toBe("heading");
    expect(kind(["JUMLAH", 122, null])).toBe("footer");
    expect(kind([null, "Total : 12", null])).toBe("footer");
    expect(kind([null, "Bone, 3 Januari 2026", null], true)).toBe("note");
    expect(kind([null, "Yayasan tanpa nomor", null])).toBeNull();
    expect(findHeader([{ row: 1, cells: ["Alamat", "Kecamatan"] }])).toBeNull();
  });
});

describe("a row", () => {
  const headers = [
    "Nama",
    "Kab/Kota",
    "Kecamatan",
    "Alamat",
    "NPWP",
    "Tanggal Akta",
    "Telepon",
    "Bidang",
    "Bentuk",
  ];
  const columns = readColumns(headers);
  const read = (...cells: Cell[]) => readListRow(cells, columns, by);

  test("is read as it says, nothing is added", () => {
    const row = read(
      "Yayasan Kelor (YK)",
      "KAB. BONE",
      "Kec. Barebbo",
      "Jl. Mawar 1 Telp. 0411-1234567",
      12345674801000,
      "12 Agustus 2009",
      "0812-3456-7890",
      "Kesehatan, Dakwah",
      "Yayasan",
    );
    expect(row.faults).toEqual([]);
    expect(row.npwp).toBe("012345674801000");
    expect(row.facts).toMatchObject({
      ...{ name: "Yayasan Kelor", acronym: "YK", legalForm: "foundation", foundingYear: null },
      ...{
        provinceCode: "73",
        regencyCode: "73.08",
        districtCode: "73.08.01",
        street: "Jl. Mawar 1",
      },
      ...{ deedDate: "2009-08-12", phone: null, issues: ["kesehatan"] },
    });
    expect(row.notes.map(({ column, note }) => [column, note])).toEqual([
      ["Alamat", "hidden"],
      ["Telepon", "mobile"],
      ["Bidang", "issue-unknown"],
    ]);
    expect(JSON.stringify(row.facts)).not.toContain("1234567");
  });

  test("names each cell that is wrong, and shows no number of anybody", () => {
    const row = read(
      null,
      "Bogor",
      null,
      "Jl. Mawar",
      "7308014508870002",
      "31/02/2009",
      "12",
      null,
      "PT",
    );
    expect(row.faults).toEqual([
      { column: "Nama", field: "name", fault: "missing", read: null },
      { column: "Kab/Kota", field: "regency", fault: "regency-which", read: "Bogor" },
      { column: "Tanggal Akta", field: "deedDate", fault: "day", read: "31/02/2009" },
      { column: "Telepon", field: "phone", fault: "phone", read: null },
      { column: "NPWP", field: "npwp", fault: "npwp-person", read: null },
    ]);
    expect(read("Kelor", null, null, null, null, null, null, null, "CV").kinds).toEqual([
      { flag: "company", words: "CV" },
    ]);
    expect(read("#REF!").faults[0]?.fault).toBe("formula");
    expect(read("Kelor 081234567890").faults[0]).toMatchObject({ fault: "personal", read: null });
    expect(read("Kelor", null, null, null, null, "12/08/2027").faults[0]?.fault).toBe("future");
  });

  test("whatever its cells hold, is read without an exception", () => {
    const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const row = readListRow(cells, columns, by);
        expect(row.facts.name === "" ? row.faults.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});
