/**
 * Words of the directory's search, as data. Synonyms widen a query: each word of a row also finds
 * the others. Phrases are written with their words joined by "_".
 */

/** Words that carry no meaning in a search, in both languages. */
export const STOP_WORDS = new Set(
  `yang dan di untuk dengan dari pada dalam ke oleh ini itu sebagai serta bagi melalui secara
   kepada adalah para atau agar antara hingga akan telah juga the of and in for to a an with on by
   kab kabupaten kota provinsi prov`.split(/\s+/),
);

/** Legal forms and the like: in so many names that they say nothing unless nothing else was typed. */
export const FORM_WORDS = new Set(["yayasan", "perkumpulan", "lembaga", "organisasi", "pt", "cv"]);

export const SYNONYMS: readonly (readonly string[])[] = [
  ["difabel", "disabilitas", "disability", "penyandang_cacat", "tuna_daksa"],
  ["lsm", "oms", "ornop", "ngo", "cso", "organisasi_masyarakat_sipil"],
  ["perempuan", "wanita", "women", "woman"],
  ["anak", "children", "child"],
  ["pemuda", "remaja", "youth", "kaum_muda"],
  ["lansia", "lanjut_usia", "elderly"],
  ["kesehatan", "health"],
  ["gizi", "nutrition"],
  ["stunting", "tengkes"],
  ["tb", "tbc", "tuberkulosis", "tuberculosis"],
  ["hiv", "aids", "odha", "odhiv"],
  ["pendidikan", "education"],
  ["literasi", "literacy"],
  ["paud", "pendidikan_anak_usia_dini"],
  ["lingkungan", "environment"],
  ["sampah", "limbah", "waste"],
  ["iklim", "climate"],
  ["hutan", "forest", "forestry"],
  ["air", "water"],
  ["sanitasi", "sanitation", "stbm"],
  ["bencana", "kebencanaan", "disaster"],
  ["hukum", "legal", "law"],
  ["bantuan_hukum", "legal_aid", "lbh"],
  ["ham", "hak_asasi_manusia", "human_rights"],
  ["desa", "village", "kampung", "nagari", "gampong"],
  ["pemberdayaan", "empowerment"],
  ["pendampingan", "assistance"],
  ["pelatihan", "training", "diklat", "bimtek"],
  ["riset", "penelitian", "kajian", "research", "studi"],
  ["survei", "survey"],
  ["pendataan", "data_collection"],
  ["pemetaan", "mapping"],
  ["umkm", "ukm", "usaha_mikro", "msme"],
  ["koperasi", "cooperative"],
  ["petani", "farmer", "farmers", "tani"],
  ["nelayan", "fisher", "fishers"],
  ["buruh", "pekerja", "labour", "worker", "workers"],
  ["migran", "migrant", "tki", "pmi"],
  ["adat", "indigenous", "masyarakat_adat"],
  ["budaya", "culture", "kebudayaan"],
  ["seni", "arts", "kesenian"],
  ["anggaran", "budget", "apbd"],
  ["korupsi", "antikorupsi", "corruption"],
  ["musrenbang", "perencanaan_pembangunan"],
  ["jogja", "yogya", "yogyakarta", "diy", "jogjakarta"],
  ["jabar", "jawa_barat", "west_java"],
  ["jateng", "jawa_tengah", "central_java"],
  ["jatim", "jawa_timur", "east_java"],
  ["sulsel", "sulawesi_selatan", "south_sulawesi"],
  ["sulut", "sulawesi_utara"],
  ["sulteng", "sulawesi_tengah"],
  ["sultra", "sulawesi_tenggara"],
  ["sulbar", "sulawesi_barat"],
  ["sumut", "sumatera_utara", "sumatra_utara"],
  ["sumbar", "sumatera_barat", "sumatra_barat"],
  ["sumsel", "sumatera_selatan", "sumatra_selatan"],
  ["kalbar", "kalimantan_barat"],
  ["kaltim", "kalimantan_timur"],
  ["kalteng", "kalimantan_tengah"],
  ["kalsel", "kalimantan_selatan"],
  ["kaltara", "kalimantan_utara"],
  ["ntb", "nusa_tenggara_barat"],
  ["ntt", "nusa_tenggara_timur"],
  ["jakarta", "dki"],
  ["makassar", "ujung_pandang"],
];
