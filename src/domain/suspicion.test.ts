import { describe, expect, test } from "vitest";
import { countLinks, hasSuspiciousWords, MANY_A_DAY, suspicionsOf } from "./suspicion";

const plain = {
  names: ["Yayasan Pelita"],
  texts: ["Kami mengajar."],
  addresses: [],
  registeredLastDay: 0,
};

test.each([
  ["Kunjungi https://contoh.id", 1],
  ["www.contoh.com", 1],
  ["Lihat contoh.xyz dan lain.top", 2],
  ["Jalan Dr. Wahidin No. 3, Kel. Baru", 0],
  ["Pendampingan desa S.Sos. di 12 desa", 0],
])("%s holds %d links", (text, count) => {
  expect(countLinks(text)).toBe(count);
});

describe("words", () => {
  test.each([
    ["Situs SLOT GACOR terpercaya", true],
    ["sl0t g4c0r hari ini", true],
    ["Pinjaman online cepat cair", true],
    ["Best online gambling bonus", true],
    ["Pendampingan petani kakao dan simpan pinjam", false],
    ["Kami mengajar anak di 30 desa", false],
    ["Slotmaker desa gacorwati", false],
  ])("%s: %s", (text, found) => {
    expect(hasSuspiciousWords(text)).toBe(found);
  });
});

test("each suspicion on both sides of its border", () => {
  expect(suspicionsOf(plain)).toEqual([]);
  expect(suspicionsOf({ ...plain, texts: ["Lihat a.com"] })).toEqual([]);
  expect(suspicionsOf({ ...plain, texts: ["Lihat a.com atau b.com"] })).toEqual(["links"]);
  expect(suspicionsOf({ ...plain, names: ["Yayasan pelita.com"] })).toEqual(["links"]);
  expect(suspicionsOf({ ...plain, addresses: ["https://slot-gacor.example/"] })).toEqual(["words"]);
  expect(suspicionsOf({ ...plain, registeredLastDay: MANY_A_DAY - 1 })).toEqual([]);
  expect(suspicionsOf({ ...plain, registeredLastDay: MANY_A_DAY })).toEqual(["many"]);
});
