import type { Field } from "../field";

export const seniBudaya: Field = {
  issue: "seni-budaya",
  topic: ["seni dan budaya setempat", "local arts and culture"],
  names: ["Sanggar", "Warisan", "Gelar Seni", "Rumah Tenun", "Tutur Lama"],
  does: [
    [
      [
        "Merawat tari, tenun, dan tutur lama di {tempat} bersama para maestro dan anak muda.",
        "Keeps the dance, weaving and oral traditions of {tempat} alive with masters and young people.",
      ],
      [
        "Sanggar kami terbuka tiap sore dan pentasnya berkeliling dari {desa} ke {desa}.",
        "Our studio is open every afternoon, and its shows travel from {desa} to {desa}.",
      ],
      [
        "Festival disiapkan warga sendiri dari dapur sampai panggung.",
        "Residents prepare the festival themselves, from the kitchen to the stage.",
      ],
    ],
    [
      [
        "Mendokumentasikan pengetahuan setempat bersama penuturnya sebelum hilang.",
        "Documents local knowledge together with those who hold it, before it is lost.",
      ],
      [
        "Setiap rekaman disimpan di tempat asalnya dan dapat dipakai sekolah.",
        "Every recording is kept where it came from, and schools may use it.",
      ],
    ],
  ],
  services: {
    BUDAYA: ["Festival, dokumentasi, dan sanggar seni"],
    LATIH: ["Pelatihan seni bagi anak dan guru"],
    RISET: ["Kajian dan inventarisasi budaya takbenda"],
  },
  works: {
    BUDAYA: ["Festival budaya {wilayah}", "Dokumentasi {few} cerita rakyat {wilayah}"],
    RISET: ["Inventarisasi warisan budaya takbenda {wilayah}"],
    LATIH: [
      "Pelatihan tenun pewarna alam bagi {n} perajin {wilayah}",
      "Kelas tari bagi {n} anak di {wilayah}",
    ],
  },
  targets: ["pemuda", "anak", "warga-umum"],
  expertise: ["Seni pertunjukan", "Antropologi", "Dokumentasi", "Tenun"],
  clause: "melestarikan dan mengembangkan kebudayaan",
  clients: {
    regency: ["Dinas Kebudayaan", "Dinas Pariwisata dan Kebudayaan"],
    province: ["Dinas Kebudayaan"],
    ministry: ["Kementerian Kebudayaan"],
  },
};
