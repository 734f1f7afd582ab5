import { randomInt } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";

export const LANGUAGES = [
  { locale: "id", prefix: "" },
  { locale: "en", prefix: "/en" },
] as const;

/**
 * Every flow of a person runs in each of these: plain forms in one language, the script in the other.
 * What the script does to a flow is the same in every language, and words do not change what it does.
 */
export const PAIRS = LANGUAGES.map((language) => {
  const javaScriptEnabled = language.locale === "en";
  return {
    ...language,
    javaScriptEnabled,
    title: `${language.locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`,
    /** Axe looks at a page of a flow once; with JavaScript, for there is more of the page. */
    hasAxe: javaScriptEnabled,
  };
});

export const PROFILE = "/oms/yayasan-tunas-walasuji";
export const REPORT = "/laporkan/yayasan-tunas-walasuji";
export const COMPARE =
  "/bandingkan?oms=yayasan-tunas-walasuji&oms=perkumpulan-rumah-data-lamuru&oms=yayasan-perempuan-tana-ogi-berdaya";

/** One of every kind of page that needs nothing but its address. */
export const PAGES = {
  home: "",
  directory: "/oms",
  "directory, searched": "/oms?q=stunting&province=73&issue=kesehatan",
  "directory, nothing found": "/oms?q=zzzzqqqq",
  "directory, suggestions": "/oms?q=bone",
  profile: PROFILE,
  "history of a profile": `${PROFILE}/riwayat`,
  comparison: COMPARE,
  "comparison, differences of people, somebody searched for": `${COMPARE}&beda=1&kelompok=orang&tambah=posyandu`,
  "comparison, one": "/bandingkan?oms=yayasan-tunas-walasuji&oms=tidak-ada",
  "checking a letter": "/verifikasi",
  packages: "/paket?province=73",
  "reports of regions": "/profil-daerah",
  "report of a province": "/profil-daerah/73",
  "report of a regency": "/profil-daerah/73.08",
  "capability by province": "/kapasitas-daerah",
  "capability by regency": "/kapasitas-daerah/73",
  "training plan of a regency": "/kapasitas-daerah/34.71/rencana-pelatihan",
  "report form": REPORT,
  "signing in": "/masuk?lanjut=/akun",
  registering: "/daftar",
  guides: "/panduan",
  "guide to a condition": "/panduan/kantor",
  "checking without a network": "/panduan/periksa-surat",
  "rules in use": "/panduan/aturan",
  "one set of rules": "/panduan/aturan/perlem-lkpp-3-2021",
  "instrument of assessment": "/panduan/asesmen",
  "steps of an agency": "/panduan/langkah-instansi",
  glossary: "/panduan/glosarium",
  permissions: "/panduan/hak-akses",
  privacy: "/privasi",
  "open data": "/data",
  statistics: "/statistik",
  about: "/tentang",
  "accessibility statement": "/aksesibilitas",
  "a paper that is not open": "/dokumen-tertutup",
  "not found": "/tidak/ada",
} as const;

/** Each test comes from an address of its own, so that limits count for it alone. */
export const test = base.extend({
  extraHTTPHeaders: async ({}, give) => {
    const part = () => randomInt(1, 255);
    await give({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
  },
});

export const noSidewaysScroll = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => (document.documentElement?.scrollWidth ?? Infinity) - window.innerWidth),
    )
    .toBeLessThanOrEqual(0);

export { expect };
