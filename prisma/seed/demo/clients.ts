import type { ProfileInput } from "@/features/organisations/schema";
import type { Field } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";
import { districtWord, villageOf } from "./wording";

type Work = NonNullable<ProfileInput["experiences"]>[number];

const EDUCATION: Renamed = [
  [2021, "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi"],
  [0, "Kementerian Pendidikan dan Kebudayaan"],
];
const FORESTS: Renamed = [[0, "Kementerian Lingkungan Hidup dan Kehutanan"]];
const SMALL_BUSINESS: Renamed = [[0, "Kementerian Koperasi dan UKM"]];
const JUSTICE: Renamed = [[0, "Kementerian Hukum dan Hak Asasi Manusia"]];

type Renamed = [from: number, name: string][];

// Today's ministries are of October 2024; before, the task was under another name.
const NEW_SINCE = 2025;
const BEFORE: Record<string, Renamed> = {
  "Kementerian Pendidikan Dasar dan Menengah": EDUCATION,
  "Kementerian Kebudayaan": EDUCATION,
  "Kementerian Kehutanan": FORESTS,
  "Kementerian Lingkungan Hidup/Badan Pengendalian Lingkungan Hidup": FORESTS,
  "Kementerian Usaha Mikro, Kecil, dan Menengah": SMALL_BUSINESS,
  "Kementerian Koperasi": SMALL_BUSINESS,
  "Kementerian Hukum": JUSTICE,
  "Kementerian Hak Asasi Manusia": JUSTICE,
  "Kementerian Desa dan Pembangunan Daerah Tertinggal": [
    [0, "Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi"],
  ],
  "Kementerian Kependudukan dan Pembangunan Keluarga/BKKBN": [
    [0, "Badan Kependudukan dan Keluarga Berencana Nasional"],
  ],
  "Kementerian Pekerjaan Umum": [[0, "Kementerian Pekerjaan Umum dan Perumahan Rakyat"]],
  "Kementerian Komunikasi dan Digital": [[0, "Kementerian Komunikasi dan Informatika"]],
  "Kementerian Pelindungan Pekerja Migran Indonesia/BP2MI": [
    [2020, "Badan Pelindungan Pekerja Migran Indonesia"],
    [0, "Badan Nasional Penempatan dan Perlindungan Tenaga Kerja Indonesia"],
  ],
};

/** The name a ministry of today had in that year. */
function ministryIn(year: number, today: string): string {
  if (year >= NEW_SINCE) return today;
  return BEFORE[today]?.find(([from]) => year >= from)?.[1] ?? today;
}

// Kinds of givers, not names: a real one would be said to have paid for something that never was.
const DONORS = [
  ...[
    "Donor pembangunan internasional",
    "Donor pembangunan internasional",
    "Yayasan filantropi nasional",
  ],
  ...["Yayasan filantropi internasional", "Program hibah kemitraan internasional"],
  "Donasi masyarakat",
];
const COMPANIES = [
  "Perusahaan energi (program tanggung jawab sosial)",
  "Bank swasta (program tanggung jawab sosial)",
  "Perusahaan swasta setempat (program tanggung jawab sosial)",
];

const PLANTATION = "Perusahaan perkebunan swasta (program tanggung jawab sosial)";

// Papua's youngest provinces have governments of their own since the end of 2022.
const YOUNG: Record<string, string> = { 93: "Papua", 94: "Papua", 95: "Papua", 96: "Papua Barat" };
const provinceIn = (year: number, { provinceCode, province }: Place) =>
  year < 2023 ? (YOUNG[provinceCode] ?? province) : province;

// Offices with a narrower task than their field: only for works whose title is about it.
const ONLY_FOR: [office: RegExp, title: RegExp][] = [
  [/Perpustakaan/, /perpustakaan|membaca|literasi/i],
  [/Penduduk|Kependudukan/, /stunting|ibu|balita|keluarga/i],
  [/Pekerjaan Umum/, /\bair\b|sarana/i],
  [/Kehutanan/, /hutan|lahan|mangrove|mata air/i],
  [/Kepemudaan|Pemuda dan/, /pemuda|remaja/i],
  [/Perindustrian/, /usaha|perajin/i],
  [/Kementerian Koperasi$/, /koperasi/i],
  [/Bagian Organisasi/, /standar pelayanan|kartu penilaian|perangkat/i],
  [/Pekerja Migran/, /migran/i],
  [/Dinas Sosial/, /disabilitas|korban|aksesibilitas|lansia|sosial|keluarga/i],
  [/Inspektorat|Korupsi/, /antikorupsi|pemantauan/i],
];

const suited = (offices: string[], title: string) => {
  const may = offices.filter(
    (office) => ONLY_FOR.find(([name]) => name.test(office))?.[1].test(title) ?? true,
  );
  return may.length > 0 ? may : offices.slice(0, 1);
};

// A company pays for books and wells, not for court cases or budget analysis.
const FOR_COMPANIES = new Set(
  "kesehatan pendidikan umkm lingkungan air-sanitasi desa anak-pemuda seni-budaya kebencanaan".split(
    " ",
  ),
);
const OF_GOVERNMENT = /peraturan daerah|APBD|standar pelayanan|rencana pembangunan|penetapan|RPJM/;

/** Which kind of client buys such a work. */
export function clientKindFor(random: Random, title: string, field: Field, place: Place) {
  const [village, company, others] = [
    // A kelurahan has no purse of its own.
    !place.isCity &&
      title.includes(` ${villageOf(place)} `) &&
      !/penetapan|peraturan daerah/.test(title),
    FOR_COMPANIES.has(field.issue) && !OF_GOVERNMENT.test(title),
    !OF_GOVERNMENT.test(title),
  ];
  return random.weighted<Work["clientKind"]>([
    ["regency", 4],
    ["province", 1.6],
    ["ministry", 0.8],
    ["village", village ? 2.4 : 0],
    ["donor", 3],
    ["company", company ? 0.9 : 0],
    ["university", others ? 0.3 : 0],
    ["organisation", others ? 0.6 : 0],
  ]);
}

/** Who paid for a work of this field, here and in that year. */
export function clientName(
  random: Random,
  kind: Work["clientKind"],
  { title, field, place, year }: { title: string; field: Field; place: Place; year: number },
): string {
  switch (kind) {
    case "regency":
      return regencyOffice(random.pick(suited(field.clients.regency, title)), place);
    case "province":
      return `${random.pick(suited(field.clients.province, title))} Provinsi ${provinceIn(year, place)}`;
    case "ministry":
      return ministryIn(year, random.pick(suited(field.clients.ministry, title)));
    case "village":
      return `Pemerintah ${villageOf(place)} se-${districtWord(place)} ${random.pick(place.districts).name}`;
    case "donor":
      return random.pick(DONORS);
    case "company":
      return random.pick(place.isCity ? COMPANIES : [...COMPANIES, PLANTATION]);
    case "university":
      return `Universitas ${random.pick(["negeri", "swasta"])} di ${place.province}`;
    case "organisation":
      return random.pick([
        `Konsorsium organisasi masyarakat sipil ${place.province}`,
        "Jaringan organisasi masyarakat sipil nasional",
      ]);
  }
}

/** Jakarta's cities have no offices of their own, only branches of the province's. */
const regencyOffice = (office: string, { provinceCode, regency, province }: Place) => {
  if (provinceCode !== "31") return `${office} ${regency}`;
  return office.startsWith("Dinas")
    ? `Suku ${office} ${regency}`
    : `${office.replace(/^Bagian/, "Biro")} Provinsi ${province}`;
};
