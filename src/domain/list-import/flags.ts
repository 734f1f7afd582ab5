import { plain } from "../search-text";
import type { ReadName } from "./names";

/** Why a row is asked about by what its name says it is. In the order in which they are decided. */
export const KIND_FLAGS = [
  "company",
  "state_body",
  "state_university",
  "university",
  "university_centre",
  "network",
  "business_association",
  "consultancy",
] as const;
type KindFlag = (typeof KIND_FLAGS)[number];

/** Why a row is asked about beside that: it may be there already, in the file or in the directory. */
export const LIKENESS_FLAGS = ["same_name", "same_acronym", "same_number", "like_name"] as const;
export type LikenessFlag = (typeof LIKENESS_FLAGS)[number];

export const LIST_FLAGS = [...KIND_FLAGS, ...LIKENESS_FLAGS] as const;
export type ListFlag = (typeof LIST_FLAGS)[number];

/** `words`: what of the name made us ask. */
export type Found = { flag: KindFlag; words: string };

const any = (...words: string[]) => new RegExp(words.join("|"), "iu");
const begins = (words: string) =>
  new RegExp(`^(?:${words.replace(/\n\s*/g, "")})(?=$|[^\\p{L}])`, "iu");
const holds = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replace(/\n\s*/g, "")})(?![\\p{L}\\p{N}])`, "iu");
/** Matters of case: short words in capitals. */
const inCapitals = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "u");

const COMPANY = [
  begins(
    "PT|P\\.T|CV|C\\.V|UD|U\\.D|Firma|Fa|NV|N\\.V|Perseroan|Perusahaan Umum|Perum|Koperasi|BUMDes|BUMN|BUMD",
  ),
  holds(
    "Tbk|Persero|Ltd|Limited|Pte|LLC|GmbH|Inc|Incorporated|Corp|Corporation|Sdn Bhd|Perseroan Terbatas",
  ),
  /,\s*(?:PT|CV)\.?$/u,
];

const STATE_BODY = [
  begins(
    `Kementerian|Kementrian|Dinas|Pemerintah (?:Kabupaten|Kota|Provinsi|Daerah|Desa|Pusat)|Pemkab|Pemkot|Pemprov|Pemda
     |Bappeda|Bapperida|Bappenas|Kecamatan|Kelurahan|Sekretariat Daerah|Inspektorat|Kantor (?:Kementerian|Wilayah|Urusan Agama|Pertanahan)
     |Badan (?:Perencanaan|Pusat Statistik|Nasional|Pengawas|Penanggulangan Bencana|Kesatuan Bangsa|Pemeriksa|Riset dan Inovasi|Pemberdayaan|Kepegawaian|Pendapatan|Narkotika|Amil Zakat Nasional|Permusyawaratan Desa)
     |Kesbangpol|Badan Kesbangpol|Balai (?:Besar|Penelitian|Pelatihan|Latihan Kerja|Taman Nasional|Konservasi)
     |Komisi (?:Nasional Hak|Pemilihan|Informasi|Pemberantasan|Yudisial|Penyiaran|Perlindungan Anak Indonesia)|Ombudsman
     |DPRD?|MPR|Dewan Perwakilan|Polres|Polda|Polsek|Kodim|Kejaksaan|Pengadilan|RSUD|Puskesmas|Baznas|Bawaslu|KPUD?|BPBD|BNN|BPS
     |Lembaga (?:Kebijakan Pengadaan|Ilmu Pengetahuan Indonesia|Perlindungan Saksi|Administrasi Negara)`,
  ),
];

const UNIVERSITY = begins(
  `(?:The )?(?:Universitas|Univ|University|Politeknik|Poltek|Poltekkes|Sekolah Tinggi|Akademi (?!Jakarta)|Perguruan Tinggi
   |Institut (?:Teknologi|Pertanian|Seni|Agama|Keguruan|Ilmu)|UIN|IAIN|STAIN|UNIV|STIE|STIKES|STKIP|STIA|STISIP|STIH)`,
);
/** A name that says itself that it is the state's. */
const STATE_UNIVERSITY = [
  /^(?:Universitas|Politeknik|Sekolah Tinggi|Institut)\b.*?\bNegeri\b/iu,
  /^(?:UIN|IAIN|STAIN|Poltekkes Kemenkes|Politeknik Kesehatan Kementerian)(?=$|[^\p{L}])/iu,
];

const CENTRE_BEGINS = begins(
  `Pusat (?:Studi|Kajian|Penelitian|Riset|Pengkajian|Pengembangan|Unggulan|Inovasi|Layanan|Pelayanan)|PSKK|Puskapol|Puskakom
   |Lembaga (?:Penelitian|Pengabdian|Demografi|Penyelidikan|Penjaminan)|LPPM|LP3M|LP2M|LPM|LP4M|LPPMP
   |Laboratorium|Lab|Fakultas|Departemen|Program Studi|Prodi|Jurusan|Sekolah Pascasarjana|Pascasarjana|Klinik Hukum|Unit Kajian
   |Cent(?:er|re) (?:for|of)|Institute (?:for|of)|Institut Riset|Badan (?:Penelitian|Eksekutif Mahasiswa)`,
);
/** That it belongs to a university: its name, a faculty, or a shortened name of one at the end. */
const OF_UNIVERSITY = [
  holds(
    "Universitas|University|Univ|Politeknik|Sekolah Tinggi|Institut Teknologi|Institut Pertanian|Fakultas|Perguruan Tinggi",
  ),
  inCapitals(
    "FISIP|FISIPOL|FH|FE|FEB|FEM|FK|FKM|FIB|FMIPA|FT|UIN|IAIN|ITB|IPB|ITS|UI|UGM|UNPAD|UNAIR|UNDIP|UNHAS|UNSRI|UNAND|USU|UNRI|UNILA|UNJ|UPI|UNY|UNS|UNEJ|UNUD|UNRAM|UNDANA|UNTAN|ULM|UNMUL|UNTAD|UNSRAT|UHO|UNPATTI|UNCEN|UNIPA|UMY|UII|UMS|UMM|UKSW|UKDW|UNPAR",
  ),
  /(?<=\s)(?:UN[A-Z]{2,5}|U[A-Z]{1,3})$/u,
];
/** A office that only universities have needs no name of one. */
const CENTRE_ITSELF = begins(
  "LPPM|LP3M|LP2M|LP4M|LPPMP|Puskapol|Fakultas|Program Studi|Prodi|Jurusan|Sekolah Pascasarjana|Pascasarjana",
);

const NETWORK_WORDS =
  "Jaringan|Koalisi|Forum|Aliansi|Konsorsium|Federasi|Konfederasi|Network|Coalition|Alliance|Consortium|Federation";
const NETWORK = [
  begins(
    `(?:Perkumpulan |Perhimpunan |The |Sekretariat (?:Nasional |Bersama )?)?(?:${NETWORK_WORDS})`,
  ),
  // In English the word that says what it is stands last, before the place.
  /(?<![\p{L}\p{N}])(?:Network|Coalition|Alliance|Consortium|Federation)(?=$| (?:Indonesia|for|of|on)(?:$| )| \p{Lu}\p{L}+$)/u,
  /(?<![\p{L}\p{N}])Forum(?=$| Indonesia$| for )/u,
];

const BUSINESS = [
  holds(
    `(?:Asosiasi|Himpunan|Gabungan|Ikatan|Persatuan|Perhimpunan|Perkumpulan|Serikat|Dewan) (?:Para |Seluruh |Nasional )*(?:Pengusaha|Perusahaan|Industri|Kontraktor|Eksportir|Importir|Pedagang|Produsen|Distributor|Pengembang|Pelaksana Konstruksi|Hotel|Kawasan Industri)
     |Kadin|Kamar Dagang|Chamber of Commerce|Business (?:Council|Association|Forum|Network)|Hipmi|Apindo|Gapensi|Gapki|Gapeknas|Inkindo|Gaikindo|Aspekindo|Iwapi`,
  ),
];
const CONSULTANCY = [
  any("(?<![\\p{L}])(?:consulting|consultants?|konsultan|konsultansi|consultancy)(?![\\p{L}])"),
];

const FOUNDATION = begins("Yayasan|Foundation");

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern
      .exec(text)?.[0]
      .replace(/^[,\s]+/, "")
      .trim();
    if (found) return found;
  }
  return null;
}

/** What of a legal form in a column of its own says that it is a company. */
export const companyForm = (form: string): Found | null => {
  const words = firstOf(COMPANY, form);
  return words ? { flag: "company", words } : null;
};

/**
 * What of a name says that a person has to look before it is listed: all that is found, with the
 * words. Only the name is read, so this asks and never decides. A foundation is none of its kind: it
 * has no members, and a company or a state body is not named so.
 */
export function kindFlags({ name, acronym }: ReadName): Found[] {
  const found: Found[] = [];
  const add = (flag: KindFlag, words: string | null) => words && found.push({ flag, words });
  const isFoundation = FOUNDATION.test(name);
  if (!isFoundation) {
    add("company", firstOf(COMPANY, name));
    add("state_body", firstOf(STATE_BODY, name));
    const university = UNIVERSITY.exec(name)?.[0].trim() ?? null;
    const ofState = firstOf(STATE_UNIVERSITY, name);
    if (ofState) add("state_university", ofState);
    else if (university) add("university", university);
    else add("university_centre", centreOf(name));
    const business = firstOf(BUSINESS, name) ?? (acronym && firstOf(BUSINESS, acronym));
    if (business) add("business_association", business);
    else add("network", firstOf(NETWORK, name));
  }
  add("consultancy", firstOf(CONSULTANCY, name));
  return found;
}

function centreOf(name: string): string | null {
  const itself = CENTRE_ITSELF.exec(name)?.[0];
  if (itself) return itself;
  const centre = CENTRE_BEGINS.exec(name)?.[0];
  if (!centre) return null;
  const of = firstOf(OF_UNIVERSITY, name.slice(centre.length));
  return of && plain(of) ? `${centre} … ${of}` : null;
}
