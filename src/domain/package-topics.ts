import { wordsOf } from "./search-text";

/**
 * Fields, kinds of work and target groups that a package seems to be about, read from the words of its
 * name and description. A reading, not a statement: pages say "dibaca dari nama paket", and the agency's
 * KAK says it itself. Codes are those of the taxonomies.
 */
export type Topics = { issues: string[]; workKinds: string[]; targetGroups: string[] };

/** Words or phrases, spaces between their words; each stands for its code wherever it occurs. */
type Table = Readonly<Record<string, string>>;

const ISSUES: Table = {
  agraria: "agraria|tanah|sumber daya alam|hutan adat|perhutanan sosial",
  buruh: "buruh|pekerja migran|migran|ketenagakerjaan|pekerja rumahan",
  umkm: "umkm|usaha mikro|koperasi|wirausaha|keuangan inklusif|ekonomi inklusif",
  anggaran: "anggaran|tata kelola|apbd|musrenbang|perencanaan",
  antikorupsi: "antikorupsi|anti korupsi|keterbukaan informasi|gratifikasi",
  kesehatan: "kesehatan|gizi|stunting|hiv|aids|tb|tuberkulosis|posyandu|jkn|ibu hamil|balita",
  pendidikan: "pendidikan|literasi|paud|sekolah|kesetaraan|baca",
  "perlindungan-sosial":
    "bantuan sosial|perlindungan sosial|lansia|kemiskinan|miskin|jaminan sosial",
  gedsi: "gender|disabilitas|difabel|inklusi|perempuan",
  "anak-pemuda": "anak|pemuda|remaja",
  "bantuan-hukum": "bantuan hukum|akses keadilan|paralegal|kekerasan",
  "ruang-sipil": "ruang sipil|hak asasi|ham|demokrasi",
  lingkungan: "lingkungan|iklim|energi|mangrove|konservasi|emisi",
  kebencanaan: "bencana|kebencanaan|kesiapsiagaan|penyintas|mitigasi",
  "air-sanitasi": "air bersih|air minum|sanitasi|sampah|persampahan|bank sampah",
  desa: "desa|pemberdayaan masyarakat|kampung|bumdes",
  "seni-budaya": "budaya|seni|festival|kesenian|adat istiadat",
  "masyarakat-adat": "masyarakat adat|masyarakat hukum adat",
  perdamaian: "perdamaian|kerukunan|beragama|toleransi",
};

const WORK_KINDS: Table = {
  RISET: "riset|kajian|survei|evaluasi|penelitian|naskah akademik|studi",
  LATIH: "pelatihan|penyuluhan|bimbingan teknis|bimtek|lokakarya|kader",
  DAMPING: "pendampingan|fasilitasi|pemberdayaan",
  LAYANAN: "penjangkauan|rehabilitasi|layanan|bantuan hukum|paud|kesetaraan|pemeriksaan|konseling",
  LINGK: "sampah|konservasi|mangrove|rehabilitasi lahan|penghijauan|iklim",
  BUDAYA: "festival|dokumentasi|literasi|kesenian|budaya",
  DATA: "pendataan|pemetaan|sistem informasi|basis data",
  BENCANA: "kesiapsiagaan|tanggap darurat|bencana",
  EKONOMI: "umkm|usaha mikro|koperasi|wirausaha|keuangan inklusif",
  PARTISIPASI: "musrenbang|forum warga|partisipatif|kartu penilaian|pengawasan sosial",
};

const TARGET_GROUPS: Table = {
  perempuan: "perempuan|ibu hamil|ibu|gender",
  anak: "anak|balita|paud",
  pemuda: "pemuda|remaja",
  lansia: "lansia|lanjut usia",
  disabilitas: "disabilitas|difabel|penyandang",
  "masyarakat-adat": "masyarakat adat|masyarakat hukum adat",
  "petani-nelayan": "petani|nelayan|petambak|kelompok tani",
  "buruh-migran": "buruh|pekerja migran|migran",
  "keluarga-miskin": "miskin|kemiskinan|pbi|keluarga penerima manfaat|rentan",
  "populasi-kunci-hiv": "populasi kunci|hiv",
  "korban-kekerasan": "korban kekerasan|kekerasan",
  "penyintas-bencana": "penyintas|korban bencana|pengungsi",
  "usaha-mikro": "usaha mikro|umkm",
  "warga-umum": "warga|masyarakat umum",
};

const compile = (table: Table) =>
  Object.entries(table).map(([code, phrases]) => ({
    code,
    phrases: phrases.split("|").map((phrase) => ` ${wordsOf(phrase).join(" ")} `),
  }));
const [BY_ISSUE, BY_WORK_KIND, BY_TARGET] = [ISSUES, WORK_KINDS, TARGET_GROUPS].map(compile);

/** Every code the tables know, for a test that compares them with the taxonomies. */
export const TOPIC_CODES: Topics = {
  issues: Object.keys(ISSUES),
  workKinds: Object.keys(WORK_KINDS),
  targetGroups: Object.keys(TARGET_GROUPS),
};

/** What the words of a package name, most telling first as the tables have it. Texts may be null. */
export function readTopics(...texts: (string | null)[]): Topics {
  const said = texts.map((text) => ` ${wordsOf(text ?? "").join(" ")} `).join("|");
  const found = (table: typeof BY_ISSUE) =>
    (table ?? []).filter(({ phrases }) => phrases.some((p) => said.includes(p))).map((t) => t.code);
  return {
    issues: found(BY_ISSUE),
    workKinds: found(BY_WORK_KIND),
    targetGroups: found(BY_TARGET),
  };
}

const NAMED_PLACE = /\b(kabupaten|kab\.?|kota|provinsi|prov\.?)\s+((?:[A-Z][\p{L}'-]*\s?){1,4})/giu;
const WORD_FOR: Readonly<Record<string, string>> = {
  kab: "Kabupaten",
  kabupaten: "Kabupaten",
  kota: "Kota",
};

/**
 * Places that a text names with their word ("di Kab. Maros"), as names to compare, the longest reading
 * of each first: "Kabupaten Maros Dalam", "Kabupaten Maros". A province goes without its word.
 */
export function namedPlaces(text: string): string[][] {
  return [...text.matchAll(NAMED_PLACE)].map(([, word, rest]) => {
    const prefix = WORD_FOR[(word ?? "").toLowerCase().replace(".", "")] ?? "";
    const words = (rest ?? "").trim().split(/\s+/);
    return words.map((_, at) => `${prefix} ${words.slice(0, words.length - at).join(" ")}`.trim());
  });
}
