import { expect, test } from "vitest";
import { LikeRows, type Likely, likenessOf, rowKey } from "./likeness";

const one = (name: string, more: Partial<Likely> = {}): Likely => ({
  ...{ name, acronym: null, provinceCode: null, regencyCode: null },
  ...{ approvalNumber: null, npwp: null, ...more },
});
const bone = { provinceCode: "73", regencyCode: "73.08" };
const bogor = { provinceCode: "32", regencyCode: "32.01" };

test.each<[string, Likely, Likely, string | null]>([
  ["the same name", one("Yayasan Kelor Hijau"), one("Perkumpulan Kelor Hijau", bone), "same_name"],
  ["in two places", one("Kelor Hijau", bogor), one("Kelor Hijau", bone), null],
  ["in a province and elsewhere", one("Kelor", { provinceCode: "32" }), one("Kelor", bone), null],
  [
    "an acronym that is a name",
    one("KELOR"),
    one("Kesehatan Lorong", { acronym: "Kelor" }),
    "same_acronym",
  ],
  [
    "one acronym in one place",
    one("Aneka Karya", { ...bone, acronym: "AK-B" }),
    one("Abdi Kita", { ...bone, acronym: "AKB" }),
    "same_acronym",
  ],
  [
    "one acronym, no place",
    one("Aneka Karya", { acronym: "AKB" }),
    one("Abdi Kita", { acronym: "AKB" }),
    null,
  ],
  ["a slip", one("Perhimpunan Sahabat Pesisir"), one("Perhimpungan Sahabat Pesisir"), "like_name"],
  ["a shared word, no place", one("Sahabat Pesisir"), one("Sahabat Hutan"), null],
  [
    "most words in one place",
    one("Sahabat Pesisir Bone", bone),
    one("Sahabat Pesisir Bone Raya", bone),
    "like_name",
  ],
  ["most words, no place", one("Sahabat Pesisir Bone"), one("Sahabat Pesisir Bone Raya"), null],
  [
    "one tax number",
    one("Kelor", { ...bone, npwp: "aa" }),
    one("Melati", { ...bogor, npwp: "aa" }),
    "same_number",
  ],
  [
    "one decree",
    one("A1", { approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018" }),
    one("B2", { approvalNumber: "AHU-12485.AH.01.04.TAHUN 2018" }),
    "same_number",
  ],
])("%s", (_, first, second, flag) => {
  expect(likenessOf(first, second)).toBe(flag);
  expect(likenessOf(second, first)).toBe(flag);
  // Found by its keys as well, without comparing all with all.
  const rows = new LikeRows<number>();
  rows.add(first, 7);
  expect(rows.like(second)).toEqual(flag ? [{ ref: 7, flag }] : []);
});

test("a row is told apart by its whole name and its smallest place", () => {
  expect(rowKey(one("  Yayasan KELOR ", bone))).toBe(rowKey(one("Yayasan Kelor", bone)));
  expect(rowKey(one("Yayasan Kelor", bone))).not.toBe(rowKey(one("Kelor", bone)));
  expect(rowKey(one("Yayasan Kelor", bone))).not.toBe(rowKey(one("Yayasan Kelor")));
});
