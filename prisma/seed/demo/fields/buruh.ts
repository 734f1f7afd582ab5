import type { Field } from "../field";

export const buruh: Field = {
  issue: "buruh",
  topic: ["pekerja migran dan hak pekerja", "migrant workers and workers' rights"],
  names: ["Rumah Migran", "Sahabat Pekerja", "Kawan Pekerja"],
  does: [
    [
      [
        "Membekali calon pekerja migran dari {tempat} dan mendampingi mereka yang bermasalah.",
        "Prepares future migrant workers from {tempat} and supports those in trouble.",
      ],
      [
        "Keluarga yang ditinggal bergabung dalam kelompok usaha dan pengasuhan.",
        "Families left behind join groups for business and child care.",
      ],
      [
        "Setiap pengaduan dicatat, dirujuk, dan dikabarkan kembali.",
        "Every complaint is recorded, referred and answered.",
      ],
    ],
    [
      [
        "Melatih pekerja rumahan dan buruh harian mengenal hak dan jaminan sosialnya.",
        "Trains home workers and day labourers in their rights and social security.",
      ],
      [
        "Kelasnya diadakan pada malam hari, dekat tempat mereka bekerja.",
        "Classes are held in the evening, close to where they work.",
      ],
    ],
    [
      [
        "Mendampingi nelayan dan awak kapal dari {tempat} sejak kontrak sampai upah terakhir.",
        "Stands by fishers and ship crews from {tempat} from the contract to the last wage.",
      ],
      [
        "Salinan kontrak disimpan keluarga dan pos kami.",
        "Copies of the contract stay with the family and with our post.",
      ],
    ],
  ],
  services: {
    DAMPING: ["Pendampingan {desa} peduli pekerja migran"],
    LAYANAN: ["Pengaduan dan pendampingan pemulangan pekerja migran"],
    LATIH: ["Pelatihan hak pekerja dan jaminan sosial"],
  },
  works: {
    DAMPING: ["Pembentukan {few} {desa} peduli pekerja migran di {wilayah}"],
    LAYANAN: ["Layanan pengaduan pekerja migran {wilayah}"],
    LATIH: [
      "Pembekalan {n} calon pekerja migran dari {wilayah}",
      "Pelatihan jaminan sosial bagi {n} pekerja rumahan di {wilayah}",
    ],
  },
  targets: ["buruh-migran", "perempuan"],
  expertise: ["Ketenagakerjaan", "Migrasi", "Hukum"],
  clause: "melindungi dan memberdayakan pekerja dan pekerja migran",
  clients: {
    regency: ["Dinas Tenaga Kerja"],
    province: ["Dinas Tenaga Kerja dan Transmigrasi"],
    ministry: [
      "Kementerian Pelindungan Pekerja Migran Indonesia/BP2MI",
      "Kementerian Ketenagakerjaan",
    ],
  },
};
