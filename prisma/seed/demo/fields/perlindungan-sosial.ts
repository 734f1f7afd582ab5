import type { Field } from "../field";

export const perlindunganSosial: Field = {
  issue: "perlindungan-sosial",
  topic: ["perlindungan sosial", "social protection"],
  names: ["Peduli Sesama", "Kasih Warga", "Lansia Bahagia", "Rumah Teduh", "Tangan Terbuka"],
  does: [
    [
      [
        "Membantu lansia dan keluarga miskin di {tempat} tercatat dan menerima bantuan sosial yang menjadi haknya.",
        "Helps older people and poor households in {tempat} to be registered and to receive the social assistance they are entitled to.",
      ],
      [
        "Warga memeriksa sendiri daftar penerima sebelum ditetapkan.",
        "Residents check the list of recipients themselves before it is final.",
      ],
    ],
    [
      [
        "Merawat lansia yang hidup sendiri melalui kunjungan tetangga yang terlatih.",
        "Cares for older people who live alone through visits by trained neighbours.",
      ],
      [
        "Kami bekerja dengan pendamping PKH, puskesmas, dan pengurus RT.",
        "We work with social assistance facilitators, health centres and neighbourhood heads.",
      ],
    ],
    [
      [
        "Memulihkan anak jalanan dan orang dengan gangguan jiwa bersama keluarganya.",
        "Helps street children and people with mental illness to recover together with their families.",
      ],
      [
        "Tidak ada rumah singgah tanpa rencana pulang: keluarga dilibatkan sejak hari pertama.",
        "There is no shelter without a plan for going home: families are involved from the first day.",
      ],
    ],
  ],
  services: {
    DAMPING: ["Pendampingan pemutakhiran data kemiskinan dan pengaduan bantuan sosial"],
    LAYANAN: ["Perawatan lansia di rumah dan rehabilitasi sosial berbasis keluarga"],
    DATA: ["Verifikasi data penerima bantuan bersama warga"],
  },
  works: {
    DATA: ["Verifikasi data penerima bantuan sosial di {few} {desa} di {wilayah}"],
    LAYANAN: ["Perawatan {n} lansia sebatang kara di {wilayah}"],
    DAMPING: ["Pendampingan keluarga penerima manfaat di {few} {desa} di {wilayah}"],
    LATIH: ["Pelatihan {n} pendamping lansia di {wilayah}"],
  },
  targets: ["lansia", "keluarga-miskin", "disabilitas"],
  expertise: ["Pekerjaan sosial", "Pendataan", "Perawatan lansia"],
  clause: "menyelenggarakan kesejahteraan sosial bagi warga yang rentan",
  clients: {
    regency: ["Dinas Sosial"],
    province: ["Dinas Sosial"],
    ministry: ["Kementerian Sosial"],
  },
};
