import { regions } from "../reference/regions";
import type { Random } from "./random";

export type Place = {
  provinceCode: string;
  province: string;
  regencyCode: string;
  regency: string;
  /** "Bone", for sentences. */
  short: string;
  /** "Kabupaten Bone", "Kota Makassar", "Jakarta Selatan": for titles. */
  official: string;
  /** With kelurahan instead of villages. */
  isCity: boolean;
  isCoastal: boolean;
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

// Where sea texts are surely true; not every coast, and a short name counts for city and regency.
const COASTAL = new Set(
  `Banda Aceh,Sabang,Lhokseumawe,Langsa,Aceh Jaya,Aceh Barat,Simeulue,Aceh Tamiang,Langkat,Serdang Bedagai,Batu Bara,
Sibolga,Tapanuli Tengah,Nias Selatan,Nias Utara,Padang,Pariaman,Pesisir Selatan,Kepulauan Mentawai,Bengkalis,Indragiri Hilir,
Rokan Hilir,Kepulauan Meranti,Dumai,Tanjung Jabung Timur,Tanjung Jabung Barat,Banyuasin,Bengkulu,Kaur,Mukomuko,Lampung Timur,
Pesisir Barat,Pesawaran,Bandar Lampung,Bangka Selatan,Bangka Barat,Belitung,Belitung Timur,Bintan,Karimun,Natuna,Lingga,Batam,
Kepulauan Anambas,Tanjung Pinang,Kepulauan Seribu,Jakarta Utara,Indramayu,Subang,Karawang,Pangandaran,Cilacap,Kebumen,Rembang,
Jepara,Demak,Pati,Pemalang,Brebes,Kendal,Kulon Progo,Bantul,Gunungkidul,Pacitan,Trenggalek,Banyuwangi,Situbondo,Tuban,Gresik,
Bangkalan,Sampang,Pamekasan,Sumenep,Sidoarjo,Surabaya,Pandeglang,Cilegon,Jembrana,Buleleng,Karangasem,Klungkung,Denpasar,
Lombok Barat,Lombok Timur,Lombok Utara,Sumbawa,Dompu,Bima,Mataram,Kupang,Alor,Flores Timur,Sikka,Ende,Lembata,Rote Ndao,
Manggarai Barat,Sumba Timur,Sabu Raijua,Sambas,Mempawah,Kayong Utara,Kubu Raya,Singkawang,Kotawaringin Barat,Seruyan,Sukamara,
Tanah Laut,Kotabaru,Tanah Bumbu,Paser,Penajam Paser Utara,Berau,Balikpapan,Bontang,Nunukan,Tarakan,Tana Tidung,Minahasa Utara,
Kepulauan Sangihe,Kepulauan Talaud,Manado,Bitung,Banggai,Donggala,Toli-Toli,Buol,Banggai Kepulauan,Parigi Moutong,Palu,
Banggai Laut,Kepulauan Selayar,Bulukumba,Bantaeng,Jeneponto,Takalar,Sinjai,Bone,Maros,Pangkajene dan Kepulauan,Barru,Pinrang,
Makassar,Parepare,Palopo,Kolaka,Muna,Buton,Konawe Selatan,Wakatobi,Konawe Kepulauan,Kendari,Bau Bau,Boalemo,Pohuwato,
Gorontalo Utara,Pasangkayu,Mamuju,Polewali Mandar,Majene,Maluku Tengah,Maluku Tenggara,Kepulauan Tanimbar,Buru,Kepulauan Aru,
Seram Bagian Barat,Seram Bagian Timur,Ambon,Tual,Halmahera Barat,Halmahera Utara,Halmahera Selatan,Kepulauan Sula,Ternate,
Pulau Morotai,Tidore Kepulauan,Kepulauan Yapen,Biak Numfor,Supiori,Waropen,Manokwari,Teluk Bintuni,Teluk Wondama,Kaimana,
Fak Fak,Merauke,Asmat,Nabire,Mimika,Raja Ampat,Sorong`.split(/,\n?/),
);

const all = regions();
const names = new Map(all.map(({ code, name }) => [code, name]));
const childrenOf = (code: string) => all.filter(({ parentCode }) => parentCode === code);

export const provinceCodes = Object.keys(WEIGHTS).sort();

export const weightedProvince = (random: Random) =>
  random.weighted(provinceCodes.map((code) => [code, WEIGHTS[code] ?? 1] as const));

export function placeOf(regencyCode: string): Place {
  const provinceCode = regencyCode.slice(0, 2);
  const regency = names.get(regencyCode) ?? regencyCode;
  const short = regency.replace(/^(Kabupaten|Kota)( Administrasi)? /, "");
  return {
    provinceCode,
    province: names.get(provinceCode) ?? provinceCode,
    regencyCode,
    regency,
    short,
    official: regency.includes("Administrasi") ? short : regency,
    isCity: regency.startsWith("Kota") || provinceCode === "31",
    isCoastal: COASTAL.has(short),
    districts: childrenOf(regencyCode).map(({ code, name }) => ({ code, name })),
  };
}

/** Cities first: a third of the organisations of a province sit in the first of its cities. */
export function anyRegency(random: Random, provinceCode: string): Place {
  const inside = childrenOf(provinceCode);
  const cities = inside.filter(({ name }) => name.startsWith("Kota"));
  const pool = cities.length > 0 && random.chance(0.35) ? cities.slice(0, 2) : inside;
  return placeOf(random.pick(pool).code);
}

/** A regency with villages, where the province has one. */
export function anyCountryside(random: Random, provinceCode: string): Place {
  const inside = childrenOf(provinceCode).map(({ code }) => placeOf(code));
  const countryside = inside.filter(({ isCity }) => !isCity);
  return random.pick(countryside.length > 0 ? countryside : inside);
}
