import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "./cells";
import { readDay } from "./days";
import { placeReader } from "./places";
import { readTaxNumber } from "./tax-number";

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
const place = (province: string | null, regency: string | null) => {
  const read = readPlace(province, regency);
  return read.ok ? (read.regencyCode ?? read.provinceCode) : read.fault;
};

test.each([
  ["Sulawesi Selatan", "KAB. BONE", "73.08"],
  ["Sulsel", "Kabupaten  Bone", "73.08"],
  ["PROV. SULAWESI SELATAN", "Bone", "73.08"],
  [null, "Bone, Kab.", "73.08"],
  ["Papua", "Kab. Merauke", "93.01"],
  ["Irian Jaya", "Merauke", "93.01"],
  ["Papua Barat", "Kota Sorong", "96.71"],
  ["Papua Selatan", "Merauke", "93.01"],
  ["Sulawesi Selatan", "Kab. Pangkep", "73.10"],
  ["DKI", "Kota Adm. Jakarta Selatan", "31.74"],
  [null, "Jakarta Selatan", "31.74"],
  [null, "Jakarta", "31"],
  ["Jawa Barat", null, "32"],
  ["Jawa Barat", "Kota Bogor", "32.71"],
  ["Jawa Barat", "Bogor", "regency-which"],
  ["Jawa Barat", "Kab. Bone", "regency-elsewhere"],
  ["Papua Barat", "Merauke", "regency-elsewhere"],
  ["Sulawesi", "Bone", "province-unknown"],
  ["Jawa Barat", "Atlantis", "regency-unknown"],
  [null, null, null],
])("the place %s, %s is %s", (province, regency, expected) => {
  expect(place(province, regency)).toBe(expected);
});

test.each<[Cell, string | null]>([
  ["12 Agustus 2009", "2009-08-12"],
  ["Senin, 3 Nopember 2014", "2014-11-03"],
  ["12/08/2009", "2009-08-12"],
  ["2.1.2010", "2010-01-02"],
  ["2009-08-12 00:00:00", "2009-08-12"],
  [40037, "2009-08-12"],
  ["40037", "2009-08-12"],
  ["31/02/2009", null],
  ["29 Februari 2015", null],
  ["12/08/09", null],
  ["08/13/2009", null],
  ["tahun 2009", null],
])("the day %s", (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test("every day, written in each way, is read as itself", () => {
  const date = fc.date({
    min: new Date("1900-03-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (at) => {
      const iso = at.toISOString().slice(0, 10);
      const [year, month, day] = iso.split("-");
      const words = new Intl.DateTimeFormat("id", { dateStyle: "long", timeZone: "UTC" }).format(
        at,
      );
      for (const cell of [
        iso,
        `${day}/${month}/${year}`,
        `${Number(day)}-${Number(month)}-${year}`,
        words,
      ])
        expect(readDay(cell)).toBe(iso);
    }),
  );
});

test.each<[Cell, object]>([
  ["01.234.567.4-801.000", { digits: "012345674801000" }],
  [12345674801000, { digits: "012345674801000" }],
  ["0012345674801000", { digits: "012345674801000" }],
  [12345678801000, { fault: "npwp" }],
  ["7308014508870002", { fault: "npwp-person" }],
  ["1,23457E+13", { fault: "npwp-lost" }],
  ["123", { fault: "npwp" }],
])("the tax number %s", (cell, read) => {
  expect(readTaxNumber(cell)).toEqual(read);
});
