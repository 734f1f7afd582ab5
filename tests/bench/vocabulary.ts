import { STOP_WORDS } from "@/domain/search-words";
import { randomOf } from "./random";

/** Words of the field, most frequent first, then made-up ones that sound like them. */
const FIELD =
  `masyarakat program desa kegiatan warga anak perempuan kesehatan pendidikan lingkungan ekonomi pelatihan
  pemberdayaan pendampingan kelompok pemerintah daerah usaha keluarga hutan air sampah petani nelayan guru sekolah
  difabel lansia pemuda kader posyandu stunting gizi sanitasi bencana mitigasi iklim energi pangan pertanian
  perikanan laut sungai kebun tanah adat budaya seni hukum bantuan advokasi hak korban kekerasan buruh migran
  koperasi modal pasar dana anggaran laporan audit evaluasi riset data survei kajian modul fasilitator relawan
  mitra jaringan forum komunitas dusun kampung wilayah nasional lokal rumah layanan klinik obat ibu bayi balita
  imunisasi tuberkulosis malaria hiv narkoba rehabilitasi konseling psikologi terapi inklusi literasi membaca buku
  perpustakaan digital teknologi internet media radio film kampanye sosialisasi edukasi penyuluhan lokakarya seminar
  musyawarah perencanaan pembangunan infrastruktur jalan jembatan irigasi bibit pupuk organik ternak sapi kambing
  ayam ikan mangrove terumbu karang konservasi satwa penyu reboisasi karbon surya biogas plastik daur ulang kompos
  zakat wakaf santunan yatim piatu dhuafa pesantren santri agama toleransi perdamaian konflik demokrasi pemilu
  partisipasi transparansi korupsi pengawasan kebijakan regulasi keadilan gender kesetaraan aksesibilitas mobilitas
  olahraga musik tari batik tenun kerajinan kuliner wisata pemandu bahari gunung danau pantai pulau perbatasan
  pedalaman terpencil tertinggal miskin rentan marginal pengungsi kumuh permukiman perumahan transportasi sepeda
  taman ruang publik hijau keuangan akuntansi pajak kontrak swakelola pengadaan kurikulum beasiswa magang
  sertifikasi kompetensi keterampilan menjahit komputer bahasa`.split(/\s+/);
const ENDS = ["", "an", "i", "kan"];
const STARTS = ["", "ber", "ke", "pe", "me", "ter", "di"];
const ONSETS = "b d g h j k l m n p r s t w c ng ny sy tr pr".split(" ");
const VOWELS = "a a a i u e o ai".split(" ");
const CODAS = ["", "", "", "n", "ng", "r", "s", "t", "k", "l", "m", "h"];

function madeUp(count: number, syllables: number, seed: number, taken: Set<string>): string[] {
  const random = randomOf(seed);
  const one = (from: string[]) => from[Math.floor(random() * from.length)] as string;
  const words: string[] = [];
  while (words.length < count) {
    const length = syllables + Math.floor(random() * 2);
    let word = "";
    for (let at = 0; at < length; at++) word += one(ONSETS) + one(VOWELS);
    word += one(CODAS);
    if (taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  return words;
}

const taken = new Set<string>(STOP_WORDS);
const derived = STARTS.flatMap((start) =>
  ENDS.flatMap((end) => FIELD.map((word) => `${start}${word}${end}`)),
).filter((word) => !taken.has(word) && taken.add(word));

/** About 11,000 words of texts, most frequent first. */
export const TEXT_WORDS = [...derived, ...madeUp(5_000, 2, 11, taken)];
/** Words that stand in few names each. */
export const NAME_WORDS = madeUp(60_000, 3, 12, taken);
/** Words that stand in many names. */
export const COMMON_NAMES =
  `bina insan mandiri sejahtera nurul iman hikmah peduli bangsa nusantara harapan cahaya umat kasih karya bakti
  mulia cinta sahabat pelita lentera bumi lestari rakyat berdaya sentosa maju bersama amanah rahmah ihsan hidayah
  salam ulum dharma widya santo persada pertiwi garuda merdeka putra putri tani sosial kemanusiaan dakwah pusaka
  warisan singgah sanggar aliansi gerakan solidaritas suara samudra rimba tunas bangkit gemilang abadi jaya utama
  prima asih tulus murni bening fajar bintang purnama mentari embun mata akar rumput`.split(/\s+/);
