type Term = [code: string, labelId: string, labelEn: string];

const terms = (rows: Term[]) =>
  rows.map(([code, labelId, labelEn], position) => ({ code, labelId, labelEn, position }));

/** Strategic issues of Open Government Indonesia's action plan. */
export const themes = terms([
  ["layanan-inklusif", "Pelayanan publik inklusif", "Inclusive public services"],
  [
    "lingkungan-sda",
    "Energi, lingkungan & sumber daya alam",
    "Energy, environment & natural resources",
  ],
  ["akses-keadilan", "Akses keadilan", "Access to justice"],
  ["gedsi", "GEDSI", "Gender, disability & social inclusion"],
  ["ruang-sipil", "Ruang sipil", "Civic space"],
  ["antikorupsi-anggaran", "Antikorupsi & anggaran", "Anti-corruption & budgets"],
]);

const ISSUES: [...Term, themes: string[]][] = [
  ["agraria", "Agraria & sumber daya alam", "Land & natural resources", ["lingkungan-sda"]],
  ["buruh", "Buruh & migran", "Labour & migrants", ["layanan-inklusif"]],
  ["umkm", "UMKM & ekonomi inklusif", "Small business & inclusive economy", ["layanan-inklusif"]],
  ["anggaran", "Tata kelola & anggaran", "Governance & budgets", ["antikorupsi-anggaran"]],
  [
    "antikorupsi",
    "Antikorupsi & keterbukaan informasi",
    "Anti-corruption & open information",
    ["antikorupsi-anggaran"],
  ],
  ["kesehatan", "Kesehatan & gizi", "Health & nutrition", ["layanan-inklusif"]],
  ["pendidikan", "Pendidikan & literasi", "Education & literacy", ["layanan-inklusif"]],
  [
    "perlindungan-sosial",
    "Perlindungan & bantuan sosial",
    "Social protection",
    ["layanan-inklusif"],
  ],
  ["gedsi", "GEDSI (gender, disabilitas, inklusi)", "Gender, disability & inclusion", ["gedsi"]],
  ["anak-pemuda", "Anak & pemuda", "Children & youth", ["gedsi", "layanan-inklusif"]],
  [
    "bantuan-hukum",
    "Bantuan hukum & akses keadilan",
    "Legal aid & access to justice",
    ["akses-keadilan"],
  ],
  ["ruang-sipil", "Ruang sipil & HAM", "Civic space & human rights", ["ruang-sipil"]],
  ["lingkungan", "Lingkungan, iklim & energi", "Environment, climate & energy", ["lingkungan-sda"]],
  ["kebencanaan", "Kebencanaan", "Disaster risk", ["layanan-inklusif"]],
  [
    "air-sanitasi",
    "Air, sanitasi & persampahan",
    "Water, sanitation & waste",
    ["layanan-inklusif", "lingkungan-sda"],
  ],
  [
    "desa",
    "Desa & pemberdayaan masyarakat",
    "Villages & community empowerment",
    ["layanan-inklusif"],
  ],
  ["seni-budaya", "Seni & budaya", "Arts & culture", ["ruang-sipil"]],
  ["masyarakat-adat", "Masyarakat adat", "Indigenous peoples", ["gedsi", "lingkungan-sda"]],
  ["perdamaian", "Perdamaian & kebebasan beragama", "Peace & freedom of religion", ["ruang-sipil"]],
];

export const issues = terms(ISSUES.map(([code, labelId, labelEn]) => [code, labelId, labelEn]));
export const issueThemes = ISSUES.flatMap(([issueCode, , , codes]) =>
  codes.map((themeCode) => ({ issueCode, themeCode })),
);

const WORK_KINDS: [...Term, descriptionId: string, descriptionEn: string][] = [
  [
    "RISET",
    "Riset & kajian",
    "Research & studies",
    "Kajian, survei, evaluasi, naskah akademik",
    "Studies, surveys, evaluations, policy drafts",
  ],
  [
    "LATIH",
    "Pelatihan",
    "Training",
    "Pelatihan, penyuluhan, pelatihan untuk pelatih",
    "Training, extension, training of trainers",
  ],
  [
    "DAMPING",
    "Pendampingan",
    "Assistance",
    "Pendampingan warga, desa, dan kelompok",
    "Accompanying citizens, villages and groups",
  ],
  [
    "LAYANAN",
    "Layanan langsung",
    "Direct services",
    "Penjangkauan, rehabilitasi, bantuan hukum, PAUD dan kesetaraan",
    "Outreach, rehabilitation, legal aid, early and equivalent education",
  ],
  [
    "LINGK",
    "Lingkungan",
    "Environmental work",
    "Sampah, konservasi, air, iklim",
    "Waste, conservation, water, climate",
  ],
  [
    "BUDAYA",
    "Budaya & literasi",
    "Culture & literacy",
    "Festival, dokumentasi, literasi",
    "Festivals, documentation, literacy",
  ],
  [
    "DATA",
    "Pendataan & sistem informasi",
    "Data & information systems",
    "Pendataan, pemetaan partisipatif, sistem informasi",
    "Data collection, participatory mapping, information systems",
  ],
  [
    "BENCANA",
    "Kebencanaan",
    "Disaster work",
    "Kesiapsiagaan dan respons",
    "Preparedness and response",
  ],
  [
    "EKONOMI",
    "Ekonomi warga",
    "Local economy",
    "UMKM, koperasi, keuangan inklusif",
    "Small business, cooperatives, inclusive finance",
  ],
  [
    "PARTISIPASI",
    "Partisipasi & pengawasan",
    "Participation & oversight",
    "Musrenbang, forum warga, kartu penilaian warga",
    "Development planning forums, citizen forums, citizen report cards",
  ],
];

export const workKinds = WORK_KINDS.map(
  ([code, labelId, labelEn, descriptionId, descriptionEn], position) => ({
    ...{ code, labelId, labelEn, descriptionId, descriptionEn, position },
  }),
);

export const targetGroups = terms([
  ["perempuan", "Perempuan", "Women"],
  ["anak", "Anak", "Children"],
  ["pemuda", "Pemuda", "Young people"],
  ["lansia", "Lansia", "Older people"],
  ["disabilitas", "Penyandang disabilitas", "People with disabilities"],
  ["masyarakat-adat", "Masyarakat adat", "Indigenous peoples"],
  ["petani-nelayan", "Petani & nelayan", "Farmers & fishers"],
  ["buruh-migran", "Buruh & pekerja migran", "Workers & migrant workers"],
  ["keluarga-miskin", "Keluarga miskin / PBI JKN", "Poor households"],
  ["populasi-kunci-hiv", "Populasi kunci HIV", "Key populations for HIV"],
  ["korban-kekerasan", "Korban kekerasan", "Survivors of violence"],
  ["penyintas-bencana", "Penyintas bencana", "Disaster survivors"],
  ["usaha-mikro", "Pelaku usaha mikro", "Micro-entrepreneurs"],
  ["warga-umum", "Warga umum", "The general public"],
]);
