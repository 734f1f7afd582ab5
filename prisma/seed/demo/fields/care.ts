import type { Field } from "../field";

export const care: Field[] = [
  {
    issue: "kesehatan",
    names: ["Sehat", "Waras", "Bunda Sehat", "Posyandu Mandiri", "Gizi Keluarga", "Napas Sehat"],
    does: [
      [
        "Mendampingi posyandu dan kader di {tempat} agar balita yang berisiko stunting dikenali lebih awal.",
        "Kader kami mengunjungi rumah, mencatat di kertas yang sama dengan bidan desa, lalu membahasnya setiap bulan.",
      ],
      [
        "Bekerja bersama puskesmas mencari dan mendampingi pasien TB sampai sembuh.",
        "Setiap dusun punya relawan yang tahu siapa yang harus dihubungi ketika ada rujukan.",
      ],
      [
        "Membantu keluarga miskin di {tempat} memakai haknya atas layanan kesehatan dasar.",
        "Data yang kami kumpulkan dikembalikan ke desa supaya dipakai menyusun anggaran.",
      ],
      [
        "Menjangkau orang dengan HIV dan kelompok yang jarang tersentuh layanan kesehatan.",
        "Setiap dusun punya relawan yang tahu siapa yang harus dihubungi ketika ada rujukan.",
      ],
      [
        "Menguatkan ibu hamil dan ibu menyusui di desa-desa yang jauh dari puskesmas.",
        "Kami mulai dari dapur: menu dari pangan setempat, dihitung bersama ahli gizi.",
      ],
    ],
    english: [
      "Works with village health posts and cadres in {tempat} so that children at risk of stunting are found early.",
      "Accompanies tuberculosis and HIV patients until their treatment is complete, together with public health centres.",
    ],
    services: {
      DAMPING: [
        "Pendampingan posyandu, kader, dan tim percepatan penurunan stunting desa",
        "Pendampingan minum obat dan dukungan sebaya bagi pasien TB dan HIV",
      ],
      LATIH: [
        "Kelas ibu, pelatihan kader pembangunan manusia, pengolahan pangan lokal",
        "Pelatihan konseling menyusui dan pemberian makan bayi",
      ],
      DATA: ["Pendataan balita, pengukuran ulang, dan papan data desa"],
      LAYANAN: ["Penjangkauan dan rujukan ke layanan tes dan pengobatan"],
    },
    works: {
      DAMPING: [
        "Pendampingan {n} posyandu untuk penurunan stunting di {tempat}",
        "Pendampingan {n} pasien TB resisten obat sampai selesai pengobatan",
      ],
      LATIH: [
        "Pelatihan {n} kader pembangunan manusia se-{tempat}",
        "Kelas ibu dan olahan pangan lokal di {n} desa",
      ],
      DATA: ["Pendataan balita dan ibu hamil di {n} desa di {tempat}"],
      RISET: ["Kajian penyebab stunting dan pola asuh di {tempat}"],
      LAYANAN: ["Penjangkauan populasi kunci dan rujukan tes HIV di {tempat}"],
    },
    targets: ["anak", "perempuan", "keluarga-miskin", "populasi-kunci-hiv"],
    expertise: ["Gizi", "Kesehatan masyarakat", "Kebidanan", "Penyuluhan kesehatan"],
    clause: "menyelenggarakan kegiatan di bidang kesehatan masyarakat dan perbaikan gizi",
    offices: ["Dinas Kesehatan", "Bappeda"],
  },
  {
    issue: "pendidikan",
    names: [
      "Aksara",
      "Pelita Ilmu",
      "Taman Baca",
      "Cendekia",
      "Sekolah Rakyat Kecil",
      "Tunas Aksara",
    ],
    does: [
      [
        "Membuka taman bacaan dan kelas membaca bagi anak di {tempat} yang tertinggal di kelas awal.",
        "Relawan muda mengajar tiga sore dalam seminggu di balai kampung.",
        "Kami memakai penilaian sederhana sehingga orang tua pun dapat melihat kemajuannya.",
      ],
      [
        "Menyelenggarakan pendidikan kesetaraan dan PAUD di kampung yang belum punya sekolah.",
        "Relawan muda mengajar tiga sore dalam seminggu di balai kampung.",
      ],
      [
        "Melatih guru sekolah dasar mengajar membaca dan berhitung dengan bahasa ibu.",
        "Bukunya ditulis dan digambar oleh penulis setempat, lalu diuji di kelas.",
        "Guru, orang tua, dan pemerintah desa memantau kemajuan anak tiap semester.",
      ],
      [
        "Menggerakkan perpustakaan desa menjadi tempat belajar seumur hidup.",
        "Guru, orang tua, dan pemerintah desa memantau kemajuan anak tiap semester.",
        "Kami memakai penilaian sederhana sehingga orang tua pun dapat melihat kemajuannya.",
      ],
    ],
    english: [
      "Runs reading rooms and catch-up classes for children in {tempat} who fall behind in the early grades.",
      "Trains primary teachers to teach reading and numeracy in the mother tongue.",
    ],
    services: {
      LATIH: ["Pelatihan guru kelas awal dan pengelola perpustakaan desa"],
      LAYANAN: ["PAUD, kejar paket A, B, C, dan kelas membaca sore hari"],
      BUDAYA: ["Taman bacaan, festival literasi, dan penerbitan buku anak"],
      DAMPING: ["Pendampingan sekolah dan komite dalam manajemen berbasis sekolah"],
    },
    works: {
      LATIH: [
        "Pelatihan literasi kelas awal bagi {n} guru di {tempat}",
        "Pelatihan pengelola perpustakaan di {n} desa",
      ],
      LAYANAN: ["Penyelenggaraan pendidikan kesetaraan bagi {n} warga belajar di {tempat}"],
      BUDAYA: ["Gerakan membaca dan festival literasi {tempat}"],
      RISET: ["Pemetaan kemampuan membaca siswa kelas awal di {n} sekolah"],
    },
    targets: ["anak", "pemuda", "keluarga-miskin"],
    expertise: ["Pendidikan dasar", "Literasi", "PAUD", "Penulisan buku anak"],
    clause: "menyelenggarakan pendidikan nonformal, taman bacaan, dan pelatihan pendidik",
    offices: ["Dinas Pendidikan", "Dinas Perpustakaan dan Kearsipan"],
  },
  {
    issue: "gedsi",
    names: ["Perempuan Berdaya", "Setara", "Puan", "Inklusi", "Rumah Puan", "Mitra Perempuan"],
    does: [
      [
        "Mengorganisasi kelompok perempuan di {tempat} agar suaranya sampai ke musrenbang dan anggaran desa.",
        "Setiap kelompok punya fasilitator dari kampungnya sendiri.",
        "Hasilnya diukur bersama: siapa yang hadir, siapa yang bicara, apa yang masuk anggaran.",
      ],
      [
        "Mendampingi perempuan korban kekerasan dari laporan pertama sampai pulih.",
        "Kami bekerja dengan rumah aman, psikolog, dan unit perlindungan perempuan dan anak.",
      ],
      [
        "Membuat kantor layanan di {tempat} dapat dipakai penyandang disabilitas, mulai dari loket sampai formulirnya.",
        "Penyandang disabilitas memimpin audit akses dan menulis rekomendasinya.",
      ],
      [
        "Membangun sekolah perempuan desa sebagai tempat belajar hak, usaha, dan kepemimpinan.",
        "Setiap kelompok punya fasilitator dari kampungnya sendiri.",
        "Hasilnya diukur bersama: siapa yang hadir, siapa yang bicara, apa yang masuk anggaran.",
      ],
    ],
    english: [
      "Organises women's groups in {tempat} so that their priorities reach village planning and budgets.",
      "Makes public offices accessible for people with disabilities, led by people with disabilities themselves.",
    ],
    services: {
      DAMPING: [
        "Pendampingan kelompok perempuan dan penyandang disabilitas di desa",
        "Pendampingan korban kekerasan berbasis gender",
      ],
      LATIH: ["Pelatihan anggaran responsif gender dan desa inklusif"],
      PARTISIPASI: ["Musrenbang inklusif dan audit sosial layanan publik"],
      RISET: ["Kajian dampak gender dan audit aksesibilitas"],
    },
    works: {
      DAMPING: [
        "Pendampingan {n} kelompok perempuan desa di {tempat}",
        "Layanan pendampingan korban kekerasan di {tempat}",
      ],
      LATIH: ["Pelatihan anggaran responsif gender bagi {n} organisasi perangkat daerah"],
      PARTISIPASI: ["Audit aksesibilitas {n} kantor layanan publik di {tempat}"],
      RISET: ["Analisis situasi perempuan dan penyandang disabilitas di {tempat}"],
    },
    targets: ["perempuan", "disabilitas", "korban-kekerasan"],
    expertise: ["Gender dan inklusi", "Psikologi", "Pengorganisasian", "Aksesibilitas"],
    clause: "memperjuangkan kesetaraan gender dan pemenuhan hak penyandang disabilitas",
    offices: ["Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Dinas Sosial"],
  },
  {
    issue: "anak-pemuda",
    names: ["Sahabat Anak", "Tunas Muda", "Karya Pemuda", "Cerlang", "Rumah Remaja"],
    does: [
      [
        "Membuat anak di {tempat} aman di rumah, di sekolah, dan di gawai.",
        "Kami bekerja dengan sekolah, penghulu, dan orang tua sekaligus.",
        "Kasus dirujuk dalam dua hari dan dicatat sampai selesai.",
      ],
      [
        "Mencegah perkawinan anak melalui kelompok remaja dan tokoh kampung.",
        "Remaja merancang sendiri kampanyenya dan orang dewasa menjaga ruangnya.",
        "Kami bekerja dengan sekolah, penghulu, dan orang tua sekaligus.",
      ],
      [
        "Menyiapkan pemuda putus sekolah untuk bekerja lewat magang di usaha setempat.",
        "Setiap peserta didampingi mentor selama enam bulan setelah pelatihan.",
      ],
      [
        "Menghidupkan forum anak supaya pendapatnya dipakai dalam pembangunan desa.",
        "Remaja merancang sendiri kampanyenya dan orang dewasa menjaga ruangnya.",
      ],
    ],
    english: [
      "Keeps children in {tempat} safe at home, at school and online.",
      "Prepares young people who left school for work through apprenticeships with local businesses.",
    ],
    services: {
      DAMPING: ["Pendampingan forum anak dan perlindungan anak berbasis masyarakat"],
      LATIH: ["Pelatihan kerja dan kecakapan hidup bagi pemuda"],
      LAYANAN: ["Ruang aman dan rujukan kasus anak"],
    },
    works: {
      DAMPING: [
        "Pencegahan perkawinan anak di {n} desa di {tempat}",
        "Pendampingan forum anak {tempat}",
      ],
      LATIH: ["Pelatihan dan magang kerja bagi {n} pemuda putus sekolah"],
      LAYANAN: ["Layanan rujukan kasus anak terpadu di {tempat}"],
    },
    targets: ["anak", "pemuda"],
    expertise: ["Perlindungan anak", "Kecakapan hidup", "Psikologi", "Fasilitasi remaja"],
    clause: "melindungi anak dan mengembangkan potensi pemuda",
    offices: [
      "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
      "Dinas Kepemudaan dan Olahraga",
    ],
  },
];
