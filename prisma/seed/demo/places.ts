import { regions } from "../reference/regions";
import type { Random } from "./random";

export type Place = {
  provinceCode: string;
  province: string;
  regencyCode: string;
  regency: string;
  /** "Bone", for sentences. */
  short: string;
  districts: { code: string; name: string }[];
};

// How many of a hundred organisations sit where: as lopsided as the country.
const WEIGHTS: Record<string, number> = {
  ...{ "31": 9, "32": 10, "33": 9, "35": 9, "34": 7, "73": 12, "36": 3, "51": 3, "52": 4, "53": 5 },
  ...{
    "11": 3,
    "12": 4,
    "13": 3,
    "14": 2,
    "15": 1.6,
    "16": 2,
    "17": 1.3,
    "18": 2.4,
    "19": 0.8,
    "21": 0.8,
  },
  ...{
    "61": 2,
    "62": 1.2,
    "63": 1.2,
    "64": 2,
    "65": 0.6,
    "71": 1.6,
    "72": 2.2,
    "74": 1.8,
    "75": 1,
    "76": 1.4,
  },
  ...{ "81": 1.2, "82": 0.8, "91": 1, "92": 0.6, "93": 0.3, "94": 0.4, "95": 0.2, "96": 0.5 },
};

const all = regions();
const names = new Map(all.map(({ code, name }) => [code, name]));
const childrenOf = (code: string) => all.filter(({ parentCode }) => parentCode === code);

export const provinceCodes = Object.keys(WEIGHTS).sort();

export const weightedProvince = (random: Random) =>
  random.weighted(provinceCodes.map((code) => [code, WEIGHTS[code] ?? 1] as const));

const regenciesOf = (provinceCode: string) => childrenOf(provinceCode);

export function placeOf(regencyCode: string): Place {
  const provinceCode = regencyCode.slice(0, 2);
  const regency = names.get(regencyCode) ?? regencyCode;
  return {
    provinceCode,
    province: names.get(provinceCode) ?? provinceCode,
    regencyCode,
    regency,
    short: regency.replace(/^(Kabupaten|Kota)( Administrasi)? /, ""),
    districts: childrenOf(regencyCode).map(({ code, name }) => ({ code, name })),
  };
}

/** Cities first: a third of the organisations of a province sit in the first of its cities. */
export function anyRegency(random: Random, provinceCode: string): Place {
  const inside = regenciesOf(provinceCode);
  const cities = inside.filter(({ name }) => name.startsWith("Kota"));
  const pool = cities.length > 0 && random.chance(0.35) ? cities.slice(0, 2) : inside;
  return placeOf(random.pick(pool).code);
}
