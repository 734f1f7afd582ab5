import type { Field } from "../field";

export const gedsi: Field = {
  issue: "gedsi",
  topic: ["kesetaraan gender dan inklusi", "gender equality and inclusion"],
  names: ["Perempuan Berdaya", "Rumah Puan", "Puan", "Inklusi", "Suara Puan", "Ruang Setara"],
  does: [
    [
      [
        "Mengorganisasi kelompok perempuan di {tempat} agar suaranya sampai ke musrenbang dan anggaran.",
        "Organises women's groups in {tempat} so that their voice reaches planning meetings and budgets.",
      ],
      [
        "Setiap kelompok punya fasilitator dari lingkungannya sendiri.",
        "Every group has a facilitator from its own neighbourhood.",
      ],
      [
        "Hasilnya diukur bersama: siapa yang hadir, siapa yang bicara, apa yang masuk anggaran.",
        "The results are measured together: who came, who spoke, what entered the budget.",
      ],
    ],
    [
      [
        "Mendampingi perempuan korban kekerasan dari laporan pertama sampai pulih.",
        "Accompanies women who survived violence from the first report until they have recovered.",
      ],
      [
        "Kami bekerja dengan rumah aman, psikolog, dan unit perlindungan perempuan dan anak.",
        "We work with shelters, psychologists and the women and children protection unit.",
      ],
    ],
    [
      [
        "Membuat kantor layanan di {tempat} dapat dipakai penyandang disabilitas, dari loket sampai formulirnya.",
        "Makes public offices in {tempat} usable for people with disabilities, from the counter to the form.",
      ],
      [
        "Penyandang disabilitas memimpin audit akses dan menulis rekomendasinya.",
        "People with disabilities lead the access audits and write the recommendations.",
      ],
    ],
    [
      [
        "Membangun sekolah perempuan {desa} sebagai tempat belajar hak, usaha, dan kepemimpinan.",
        "Builds {desa} women's schools, where women learn about rights, business and leadership.",
      ],
      ["Lulusannya menjadi pengajar bagi angkatan berikutnya.", "Graduates teach the next class."],
    ],
  ],
  services: {
    DAMPING: [
      "Pendampingan kelompok perempuan dan penyandang disabilitas di {desa}",
      "Pendampingan korban kekerasan berbasis gender",
    ],
    LATIH: ["Pelatihan anggaran responsif gender dan {desa} inklusif"],
    PARTISIPASI: ["Musrenbang inklusif dan audit sosial layanan publik"],
    RISET: ["Kajian dampak gender dan audit aksesibilitas"],
  },
  works: {
    DAMPING: [
      "Pendampingan {few} kelompok perempuan {desa} di {wilayah}",
      "Layanan pendampingan korban kekerasan di {wilayah}",
    ],
    LATIH: ["Pelatihan anggaran responsif gender bagi {few} perangkat daerah {wilayah}"],
    PARTISIPASI: ["Audit aksesibilitas {few} kantor layanan publik di {wilayah}"],
    RISET: ["Analisis situasi perempuan dan penyandang disabilitas di {wilayah}"],
  },
  targets: ["perempuan", "disabilitas", "korban-kekerasan"],
  expertise: ["Gender dan inklusi", "Psikologi", "Pengorganisasian", "Aksesibilitas"],
  clause: "memperjuangkan kesetaraan gender dan pemenuhan hak penyandang disabilitas",
  clients: {
    regency: ["Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Dinas Sosial"],
    province: ["Dinas Pemberdayaan Perempuan dan Perlindungan Anak"],
    ministry: ["Kementerian Pemberdayaan Perempuan dan Perlindungan Anak"],
  },
};
