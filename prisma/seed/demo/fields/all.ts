import type { Field } from "../field";
import { agraria } from "./agraria";
import { airSanitasi } from "./air-sanitasi";
import { anakPemuda } from "./anak-pemuda";
import { anggaran } from "./anggaran";
import { antikorupsi } from "./antikorupsi";
import { bantuanHukum } from "./bantuan-hukum";
import { buruh } from "./buruh";
import { desa } from "./desa";
import { gedsi } from "./gedsi";
import { kebencanaan } from "./kebencanaan";
import { kesehatan } from "./kesehatan";
import { lingkungan } from "./lingkungan";
import { masyarakatAdat } from "./masyarakat-adat";
import { pendidikan } from "./pendidikan";
import { perdamaian } from "./perdamaian";
import { perlindunganSosial } from "./perlindungan-sosial";
import { ruangSipil } from "./ruang-sipil";
import { seniBudaya } from "./seni-budaya";
import { umkm } from "./umkm";

// The commonest first: health, education and villages have many, peace and labour few.
export const FIELDS: [Field, number][] = [
  ...([
    [kesehatan, 7],
    [pendidikan, 6],
    [desa, 6],
    [gedsi, 5],
    [lingkungan, 5],
    [anakPemuda, 4],
    [anggaran, 4],
    [umkm, 3],
  ] as [Field, number][]),
  ...[agraria, airSanitasi, antikorupsi, bantuanHukum, buruh, kebencanaan].map(
    (field): [Field, number] => [field, 2],
  ),
  ...[masyarakatAdat, perdamaian, perlindunganSosial, ruangSipil, seniBudaya].map(
    (field): [Field, number] => [field, 2],
  ),
];

/** The field of one issue code. */
export const fieldOf = (issue: string): Field =>
  FIELDS.find(([field]) => field.issue === issue)![0];

// What an organisation of one field often does beside it.
const BESIDE: Record<string, string[]> = {
  kesehatan: ["anak-pemuda", "gedsi", "air-sanitasi", "perlindungan-sosial"],
  pendidikan: ["anak-pemuda", "seni-budaya", "gedsi"],
  desa: ["umkm", "anggaran", "agraria", "kesehatan"],
  gedsi: ["bantuan-hukum", "umkm", "kesehatan", "anak-pemuda"],
  lingkungan: ["masyarakat-adat", "agraria", "kebencanaan", "air-sanitasi"],
  "anak-pemuda": ["pendidikan", "gedsi", "perlindungan-sosial"],
  anggaran: ["antikorupsi", "desa", "ruang-sipil"],
  umkm: ["desa", "gedsi", "buruh"],
  agraria: ["lingkungan", "masyarakat-adat", "desa"],
  "air-sanitasi": ["kesehatan", "lingkungan", "desa"],
  antikorupsi: ["anggaran", "ruang-sipil"],
  "bantuan-hukum": ["gedsi", "ruang-sipil", "buruh", "agraria"],
  buruh: ["bantuan-hukum", "umkm", "gedsi"],
  kebencanaan: ["lingkungan", "perlindungan-sosial", "kesehatan"],
  "masyarakat-adat": ["agraria", "lingkungan", "seni-budaya"],
  perdamaian: ["ruang-sipil", "anak-pemuda", "gedsi"],
  "perlindungan-sosial": ["kesehatan", "gedsi", "anak-pemuda"],
  "ruang-sipil": ["bantuan-hukum", "antikorupsi", "perdamaian"],
  "seni-budaya": ["pendidikan", "masyarakat-adat", "umkm"],
};

/** The fields that go well with one. */
export const besides = ({ issue }: Field): Field[] => (BESIDE[issue] ?? []).map(fieldOf);
