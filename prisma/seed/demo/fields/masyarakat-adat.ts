import type { Field } from "../field";

export const masyarakatAdat: Field = {
  issue: "masyarakat-adat",
  topic: ["hak masyarakat adat", "the rights of indigenous peoples"],
  names: ["Tanah Leluhur", "Tapak Leluhur", "Rumah Adat", "Tetua Kampung"],
  does: [
    [
      [
        "Mendampingi masyarakat adat di {tempat} memetakan wilayahnya dan memperoleh pengakuan.",
        "Helps indigenous communities in {tempat} to map their territories and gain recognition.",
      ],
      [
        "Keputusan diambil dalam musyawarah adat, dengan persetujuan lebih dahulu.",
        "Decisions are taken in customary assemblies, with prior consent.",
      ],
      [
        "Peta dan sejarah kampung disimpan para tetua dan salinannya di kantor bupati.",
        "The elders keep the maps and the history, with a copy in the regent's office.",
      ],
    ],
    [
      [
        "Menghidupkan sekolah adat supaya bahasa dan pengetahuan leluhur diajarkan lagi.",
        "Revives indigenous schools so that the language and knowledge of the ancestors are taught again.",
      ],
      [
        "Gurunya para tetua; ruang kelasnya kebun, sungai, dan hutan.",
        "The elders are the teachers; gardens, rivers and forests are the classrooms.",
      ],
    ],
  ],
  services: {
    DATA: ["Pemetaan wilayah adat"],
    DAMPING: ["Pendampingan pengakuan dan perlindungan masyarakat adat"],
    BUDAYA: ["Sekolah adat dan dokumentasi bahasa"],
  },
  works: {
    DATA: ["Pemetaan wilayah adat {few} komunitas di {wilayah}"],
    DAMPING: ["Pendampingan penetapan masyarakat hukum adat di {wilayah}"],
    BUDAYA: ["Sekolah adat di {few} {desa} di {wilayah}"],
    RISET: ["Kajian rancangan peraturan daerah {pemda} tentang masyarakat hukum adat"],
  },
  targets: ["masyarakat-adat", "anak"],
  expertise: ["Antropologi", "Pemetaan", "Hukum adat"],
  clause: "melindungi hak dan memberdayakan masyarakat adat",
  clients: {
    regency: ["Dinas Pemberdayaan Masyarakat dan Desa"],
    province: ["Dinas Lingkungan Hidup", "Dinas Pemberdayaan Masyarakat dan Desa"],
    ministry: ["Kementerian Dalam Negeri", "Kementerian Kehutanan"],
  },
};
