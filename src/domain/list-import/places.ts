import { placeKey } from "../rup";

export type KnownPlace = { code: string; name: string };
type PlaceFault = "province-unknown" | "regency-unknown" | "regency-elsewhere" | "regency-which";
export type ReadPlace =
  | { ok: true; provinceCode: string | null; regencyCode: string | null }
  | { ok: false; fault: PlaceFault; field: "province" | "regency"; detail?: string };

/**
 * Provinces that were cut out of others, by code: lists of 34 provinces and older still name the
 * former one. What counts is where a regency lies today.
 */
const CUT_FROM: Readonly<Record<string, string>> = {
  ...{ "19": "16", "21": "14", "36": "32", "65": "64", "75": "71", "76": "73", "82": "81" },
  ...{ "92": "91", "93": "91", "94": "91", "95": "91", "96": "92" },
};

/** Other names of provinces, in plain letters without spaces. */
const PROVINCE_NAMES: Readonly<Record<string, string>> = {
  "11": "nad nanggroeacehdarussalam diaceh daerahistimewaaceh naggroeacehdarussalam",
  ...{ "12": "sumut", "13": "sumbar", "16": "sumsel" },
  "19": "babel bangkabelitung kepbangkabelitung",
  "21": "kepri kepriau",
  "31": "dki jakarta dkijakarta dkj daerahkhususjakarta jakartaraya daerahkhususibukotajakarta",
  ...{ "32": "jabar", "33": "jateng", "35": "jatim" },
  "34": "diy yogyakarta diyogyakarta jogja jogjakarta daerahistimewayogyakarta dijogjakarta",
  ...{ "52": "ntb", "53": "ntt" },
  ...{ "61": "kalbar", "62": "kalteng", "63": "kalsel", "64": "kaltim", "65": "kaltara" },
  ...{ "71": "sulut", "72": "sulteng", "73": "sulsel", "74": "sultra", "76": "sulbar" },
  "82": "malut",
  "91": "irianjaya irja",
  "92": "irianjayabarat irjabar pabar",
  ...{ "93": "pasel", "95": "papuapegunungantengah", "96": "pbd" },
};

/** Other names of regencies, as the key of each is made. */
const REGENCY_NAMES: Readonly<Record<string, string>> = {
  "kabupaten pangkep": "kabupatenpangkajenekepulauan",
  "kabupaten pangkajene": "kabupatenpangkajenekepulauan",
  "kabupaten selayar": "kabupatenkepulauanselayar",
  "kota ujung pandang": "kotamakassar",
  "kabupaten sitaro": "kabupatenkepulauansiautagulandangbiaro",
  "kabupaten pali": "kabupatenpenukalabablematangilir",
  "kota jogja": "kotayogyakarta",
  "kota jogjakarta": "kotayogyakarta",
};

const squeezed = (name: string) =>
  placeKey(name)
    .replace(/\bkep\b/g, "kepulauan")
    .replace(/\bdan\b/g, "")
    .replace(/ /g, "");

const PROVINCE_WORD = /^(provinsi|propinsi|prov)\b[.\s]*/i;
const KABUPATEN = /^(kabupaten|kab)\b[.\s]*|\s*[,(]?\b(kabupaten|kab)\b[.)]*$/i;
const KOTA = /^(kota madya|kotamadya|kodya|kota)\b[.\s]*|\s*[,(]?\b(kotamadya|kodya|kota)\b[.)]*$/i;
const ADMINISTRASI = /^(administrasi|administratif|adm)\b[.\s]*/i;

/** Reads places by the names of the regions of today. `regions`: provinces and regencies. */
export function placeReader(regions: readonly KnownPlace[]) {
  const provinces = new Map<string, string>();
  const regencies = new Map<string, string>();
  for (const { code, name } of regions)
    (code.includes(".") ? regencies : provinces).set(squeezed(name), code);
  for (const [code, names] of Object.entries(PROVINCE_NAMES))
    for (const name of names.split(" ")) if (!provinces.has(name)) provinces.set(name, code);

  const provinceOf = (text: string) => provinces.get(squeezed(text.replace(PROVINCE_WORD, "")));

  /** All that a text may name: with its word one, without it the regency, the city, or both. */
  function regenciesOf(text: string): string[] {
    const prefixes = KABUPATEN.test(text)
      ? ["kabupaten"]
      : KOTA.test(text)
        ? ["kota"]
        : ["kabupaten", "kota"];
    const bare = text.replace(KABUPATEN, "").replace(KOTA, "").replace(ADMINISTRASI, "").trim();
    return prefixes.flatMap((prefix) => {
      const key = squeezed(`${prefix} ${bare}`);
      const other = REGENCY_NAMES[`${prefix} ${placeKey(bare)}`];
      return regencies.get(key) ?? (other ? (regencies.get(other) ?? []) : []);
    });
  }

  return function readPlace(province: string | null, regency: string | null): ReadPlace {
    const named = province === null ? null : (provinceOf(province) ?? null);
    if (province !== null && named === null)
      return { ok: false, fault: "province-unknown", field: "province" };
    if (regency === null) return { ok: true, provinceCode: named, regencyCode: null };
    const found = regenciesOf(regency);
    if (found.length === 0) {
      // "Kota: Jakarta" says the province, which has no regency of that name.
      const whole = provinceOf(regency);
      if (whole && (named === null || named === whole))
        return { ok: true, provinceCode: whole, regencyCode: null };
      return { ok: false, fault: "regency-unknown", field: "regency" };
    }
    const here = named === null ? found : found.filter((code) => liesIn(code, named));
    if (here.length === 0) return { ok: false, fault: "regency-elsewhere", field: "regency" };
    if (here.length > 1) return { ok: false, fault: "regency-which", field: "regency" };
    return { ok: true, provinceCode: here[0]!.slice(0, 2), regencyCode: here[0]! };
  };
}
export type PlaceReader = ReturnType<typeof placeReader>;

/** Whether a regency lies in a province, as it is or as it was before it was divided. */
function liesIn(regency: string, province: string): boolean {
  for (let code: string | undefined = regency.slice(0, 2); code; code = CUT_FROM[code])
    if (code === province) return true;
  return false;
}
