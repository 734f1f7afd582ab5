import type { Field } from "../field";

export const anakPemuda: Field = {
  issue: "anak-pemuda",
  topic: ["perlindungan anak dan pemuda", "the protection of children and young people"],
  names: ["Kawan Anak", "Tunas Muda", "Karya Pemuda", "Cerlang", "Rumah Remaja"],
  does: [
    [
      [
        "Membuat anak di {tempat} aman di rumah, di sekolah, dan di gawai.",
        "Keeps children in {tempat} safe at home, at school and online.",
      ],
      [
        "Kasus dirujuk dalam dua hari dan dicatat sampai selesai.",
        "Cases are referred within two days and followed until they are closed.",
      ],
    ],
    [
      [
        "Mencegah perkawinan anak melalui kelompok remaja dan tokoh masyarakat.",
        "Prevents child marriage through youth groups and community leaders.",
      ],
      [
        "Remaja merancang sendiri kampanyenya dan orang dewasa menjaga ruangnya.",
        "Teenagers design their own campaigns, and adults protect their space.",
      ],
      [
        "Kami bekerja dengan sekolah, kantor urusan agama, dan orang tua sekaligus.",
        "We work with schools, religious affairs offices and parents at the same time.",
      ],
    ],
    [
      [
        "Menyiapkan pemuda putus sekolah untuk bekerja lewat magang di usaha setempat.",
        "Prepares young people who left school for work through apprenticeships in local businesses.",
      ],
      [
        "Setiap peserta didampingi mentor selama enam bulan setelah pelatihan.",
        "Each has a mentor for six months after the training.",
      ],
    ],
    [
      [
        "Menghidupkan forum anak supaya pendapatnya dipakai dalam pembangunan {desa}.",
        "Brings children's forums to life so that their views count in {desa} development.",
      ],
      [
        "Usulan anak ditulis, dijawab, dan ditempel di kantor {desa}.",
        "Children's proposals are written down, answered and posted at the {desa} office.",
      ],
    ],
    [
      [
        "Menemani remaja {tempat} membuat usaha, karya, dan organisasinya sendiri.",
        "Accompanies teenagers in {tempat} in building businesses, works and organisations of their own.",
      ],
      [
        "Modal awal diputuskan oleh dewan remaja dan dipertanggungjawabkan kepada mereka.",
        "A youth council decides on the first capital and receives the accounts.",
      ],
    ],
    [
      [
        "Mencegah pekerja anak di {tempat} dengan mengembalikan anak ke sekolah dan menolong penghasilan orang tuanya.",
        "Prevents child labour in {tempat} by bringing children back to school and helping their parents to earn.",
      ],
      [
        "Setiap keluarga dikunjungi sebulan sekali selama setahun.",
        "Every family is visited once a month for a year.",
      ],
    ],
  ],
  services: {
    DAMPING: ["Pendampingan forum anak dan perlindungan anak berbasis masyarakat"],
    LATIH: ["Pelatihan kerja dan kecakapan hidup bagi pemuda"],
    LAYANAN: ["Ruang aman dan rujukan kasus anak"],
  },
  works: {
    DAMPING: [
      "Pencegahan perkawinan anak di {few} {desa} di {wilayah}",
      "Pendampingan forum anak {wilayah}",
    ],
    LATIH: ["Pelatihan dan magang kerja bagi {n} pemuda putus sekolah di {wilayah}"],
    LAYANAN: ["Layanan rujukan kasus anak terpadu di {wilayah}"],
    RISET: ["Survei pengasuhan dan keamanan anak di ruang digital di {wilayah}"],
  },
  targets: ["anak", "pemuda"],
  expertise: ["Perlindungan anak", "Kecakapan hidup", "Psikologi", "Fasilitasi remaja"],
  clause: "melindungi anak dan mengembangkan potensi pemuda",
  clients: {
    regency: [
      "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
      "Dinas Kepemudaan dan Olahraga",
    ],
    province: ["Dinas Kepemudaan dan Olahraga"],
    ministry: [
      "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak",
      "Kementerian Pemuda dan Olahraga",
    ],
  },
};
