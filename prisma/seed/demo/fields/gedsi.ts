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
    [
      [
        "Melatih perempuan kepala keluarga di {tempat} mengelola usaha, hak, dan suaranya.",
        "Trains women who head households in {tempat} to manage their businesses, their rights and their voice.",
      ],
      [
        "Kelompok bertemu dua kali sebulan dan menabung pada setiap pertemuan.",
        "The groups meet twice a month and save at every meeting.",
      ],
    ],
    [
      [
        "Menyusun data penyandang disabilitas di {tempat} supaya tidak ada yang tertinggal dari layanan.",
        "Builds the register of people with disabilities in {tempat}, so that no service leaves anybody out.",
      ],
      [
        "Pencacahnya penyandang disabilitas sendiri, berpasangan dengan kader.",
        "People with disabilities do the counting themselves, in pairs with volunteers.",
      ],
    ],
    [
      [
        "Menyiapkan pengasuhan dan alat bantu bagi anak dengan disabilitas di {tempat}.",
        "Provides care and assistive devices for children with disabilities in {tempat}.",
      ],
      [
        "Kursi roda disesuaikan dengan tubuh anak dan jalan di depan rumahnya.",
        "Wheelchairs are fitted to the child and to the road outside the house.",
      ],
    ],
    [
      [
        "Menghapus kekerasan di tempat kerja dan kampus di {tempat} melalui aturan yang dijalankan.",
        "Ends violence at work and on campus in {tempat} through rules that are carried out.",
      ],
      [
        "Setiap aturan diuji dengan satu kasus karangan sebelum disahkan.",
        "Every rule is tried on an invented case before it is adopted.",
      ],
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
