import type { LegalForm, ORGANISATION_KINDS } from "@/domain/organisation";
import type { Field } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";

export type OrganisationDraft = {
  kind: (typeof ORGANISATION_KINDS)[number];
  legalForm: LegalForm | undefined;
  field: Field;
  place: Place;
};

// Words of the land and the language, by the first digits of the province code.
const LOCAL: [codes: string[], words: string][] = [
  [
    ["73", "76", "74"],
    "Walasuji Siri Sipakatau Lontara Mappatuo Massiddi Tellu Assamaturu Sipurennu Malaqbi Pabbiring Tudang Mattirobulu Lasusua Bajeng Galesong",
  ],
  [
    ["72", "71", "75"],
    "Nosarara Mapalus Torang Huyula Dulohupa Masagena Tumou Sintuvu Poso Wentira Minaesa Lokon",
  ],
  [
    ["32", "36"],
    "Sauyunan Cipta Walagri Silih Tatar Kujang Leuwi Pasundan Manglayang Ciremai Mekar Gandaria Rancage Walungan Saung Tampian",
  ],
  [
    ["33", "34", "35"],
    "Sekar Guyub Kridha Wiji Lumbung Tirtamaya Griya Rukunarta Mugi Wasis Sembada Pamomong Paguyuban Sumber Gayatri Anggrek Kinasih Widyatama",
  ],
  [
    ["31"],
    "Ciliwung Betara Kampung Cakrawala Lingkar Titik Sudut Nusa Kawan Teras Serambi Langkah Jejak Muara",
  ],
  [["13"], "Nagari Sarumpun Salingka Lapau Minangsaiyo Rantau Gonjong Talang Batagak"],
  [["12"], "Sinalsal Dalihan Martabe Parsaoran Toba Deli Hasonangan Sinabungan"],
  [["11"], "Seulanga Meunasah Gampong Rencong Pasee Seudati Beudoh"],
  [
    ["14", "15", "16", "17", "18", "19", "21"],
    "Melayu Batanghari Musi Sriwijayanta Siak Rejang Saburai Timahan Serumpun Seligi Pucuk Kelapa Lembayung",
  ],
  [["51"], "Tri Hita Sarwa Banjar Subak Taksu Purnamasari Menyama"],
  [["52"], "Gumi Sasak Rinjani Samawa Mbojo Gawah Sembalun Beriuk"],
  [["53"], "Flobamora Tafena Lamaholot Sandalwood Kelimutu Timoris Ile Ina Soe Nusa Tenun"],
  [
    ["61", "62", "63", "64", "65"],
    "Betang Huma Kapuas Mahakam Meratus Rumah Panjang Enggang Belian Banua Kayan Handil",
  ],
  [["81", "82"], "Pela Gandong Salawaku Kieraha Masohi Larvul Cengkih"],
  [
    ["91", "92", "93", "94", "95", "96"],
    "Cenderawasih Honai Noken Mansinam Kasuari Sagu Asei Yahukita Arfak",
  ],
];
const EVERYWHERE =
  "Lentera Mitra Tunas Cahaya Harapan Insan Karya Bina Jejaring Suluh Matahari Benih Pelangi Titian Sinergi Gema Pijar Gerbang Sahabat Langit".split(
    " ",
  );

const localWords = (provinceCode: string) =>
  (LOCAL.find(([codes]) => codes.includes(provinceCode))?.[1] ?? "Nusantara").split(" ");

const PREFIX = {
  foundation: ["Yayasan"],
  association: ["Perkumpulan", "Perkumpulan", "Perhimpunan", "Lembaga"],
  other_nonprofit: ["Universitas"],
  unincorporated: ["Komunitas", "Forum", "Paguyuban"],
  unknown: ["Lembaga", "Kelompok"],
} as const;

const BY_KIND: Partial<Record<OrganisationDraft["kind"], readonly string[]>> = {
  legal_aid: ["Lembaga Bantuan Hukum", "LBH", "Pos Bantuan Hukum"],
  research_institute: ["Pusat Studi", "Lembaga Kajian", "Pusat Kajian"],
  network: ["Jaringan", "Forum", "Koalisi"],
  professional_body: ["Ikatan Fasilitator", "Ikatan Pendamping", "Perhimpunan Penyuluh"],
  community_media: ["Radio Komunitas", "Media Warga"],
};

/** A name that sounds like the place and the work. Never one that exists, as far as anybody knows. */
export function nameFor(random: Random, draft: OrganisationDraft): string {
  const { place, kind, legalForm, field } = draft;
  const local = random.chance(0.62);
  const own = random.pick(local ? localWords(place.provinceCode) : EVERYWHERE);
  const theme = random.pick(field.names);
  const prefix = random.pick(BY_KIND[kind] ?? PREFIX[legalForm ?? "unknown"]);
  if (kind === "private_university") return `Universitas ${own} ${place.short}`;
  const tail = random.weighted([
    ["", 5],
    [` ${place.short}`, 3],
    [" Indonesia", 0.7],
    [" Nusantara", 0.6],
  ]);
  const core = random.weighted([
    [`${own} ${theme}`, 5],
    [`${theme} ${own}`, 2],
    [local ? own : `${own} ${theme}`, 1.2],
  ]);
  return `${prefix} ${core}${tail}`.replace(/\b(\S+) \1\b/g, "$1");
}

/** As people make them: initials, or the heads of words. */
export function acronymFor(random: Random, name: string): string | undefined {
  if (random.chance(0.42)) return undefined;
  const words = name
    .replace(/\bdan\b/g, "")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length >= 4 || random.chance(0.5)) {
    return words
      .map((word) => word[0])
      .join("")
      .toUpperCase()
      .slice(0, 7);
  }
  return words
    .slice(1)
    .map((word) => word.slice(0, random.int(2, 3)))
    .join("")
    .toUpperCase();
}
