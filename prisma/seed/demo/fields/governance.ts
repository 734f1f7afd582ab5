import type { Field } from "../field";

export const governance: Field[] = [
  {
    issue: "anggaran",
    names: [
      "Sahabat Anggaran",
      "Bina Tata Kelola",
      "Rumah Data",
      "Sinar Anggaran",
      "Pijar Otonomi",
    ],
    does: [
      [
        "Membaca anggaran daerah bersama warga dan menunjukkan siapa yang memperoleh manfaatnya.",
        "Lembar anggaran kami terbitkan dalam bahasa yang dipakai di warung kopi.",
        "Setiap temuan disertai rekomendasi yang dapat dikerjakan tahun itu juga.",
      ],
      [
        "Mendampingi desa di {tempat} menyusun rencana dan anggaran dari data, bukan dari perkiraan.",
        "Papan data desa diperbarui tiap bulan oleh perangkat desa sendiri.",
      ],
      [
        "Menguatkan organisasi perangkat daerah dalam menyusun standar pelayanan bersama penggunanya.",
        "Kami melatih warga menilai layanan dengan kartu sederhana dan membahas hasilnya bersama kepala kantor.",
      ],
    ],
    english: [
      "Reads local budgets together with citizens and shows who benefits from them.",
      "Helps villages in {tempat} to plan and budget from data.",
    ],
    services: {
      RISET: ["Analisis APBD dan APBDes, kajian kebijakan daerah"],
      LATIH: ["Pelatihan perencanaan dan penganggaran desa"],
      DATA: ["Pendataan partisipatif, papan data desa, sistem informasi desa"],
      PARTISIPASI: ["Kartu penilaian warga, forum warga, pendampingan musrenbang"],
    },
    works: {
      RISET: [
        "Analisis APBD {tempat} bidang layanan dasar",
        "Kajian standar pelayanan minimal di {tempat}",
      ],
      DATA: [
        "Pendataan partisipatif dan pemetaan sosial {n} desa di {tempat}",
        "Sistem informasi desa untuk {n} desa",
      ],
      LATIH: ["Pelatihan penganggaran desa bagi {n} perangkat desa"],
      PARTISIPASI: ["Kartu penilaian warga di {n} puskesmas di {tempat}"],
    },
    targets: ["warga-umum", "perempuan", "keluarga-miskin"],
    expertise: ["Analisis anggaran", "Statistik", "Kebijakan publik", "Sistem informasi"],
    clause: "melakukan kajian dan pendampingan tata kelola pemerintahan dan anggaran",
    offices: ["Bappeda", "Badan Perencanaan Pembangunan Daerah"],
  },
  {
    issue: "antikorupsi",
    names: ["Mata Warga", "Terang", "Simpul Jernih", "Buka Data", "Kawal Publik"],
    does: [
      [
        "Melatih warga di {tempat} meminta informasi publik dan memeriksa pengadaan.",
        "Permintaan informasi, jawaban, dan keberatannya kami simpan dalam arsip terbuka.",
        "Sekolah antikorupsi kami terbuka bagi guru, jurnalis, dan pengurus RT.",
      ],
      [
        "Memantau belanja daerah dan menerbitkan temuannya secara terbuka.",
        "Temuan diperiksa dua orang sebelum diterbitkan.",
      ],
      [
        "Mendampingi pemerintah desa membuka data anggarannya.",
        "Permintaan informasi, jawaban, dan keberatannya kami simpan dalam arsip terbuka.",
      ],
    ],
    english: [
      "Trains citizens in {tempat} to request public information and to look into procurement.",
    ],
    services: {
      RISET: ["Pemantauan pengadaan dan kajian keterbukaan informasi"],
      LATIH: ["Sekolah antikorupsi dan kelas permintaan informasi publik"],
      PARTISIPASI: ["Pemantauan warga atas proyek dan layanan"],
    },
    works: {
      RISET: ["Penilaian keterbukaan informasi {n} badan publik di {tempat}"],
      LATIH: ["Sekolah antikorupsi bagi {n} warga {tempat}"],
      PARTISIPASI: ["Pemantauan warga atas {n} proyek desa di {tempat}"],
    },
    targets: ["warga-umum", "pemuda"],
    expertise: ["Keterbukaan informasi", "Investigasi", "Hukum", "Analisis pengadaan"],
    clause: "mendorong keterbukaan informasi dan pencegahan korupsi",
    offices: ["Inspektorat", "Dinas Komunikasi dan Informatika"],
  },
  {
    issue: "bantuan-hukum",
    names: ["Bantuan Hukum Rakyat", "Keadilan Warga", "Posko Hukum", "Pembela Warga"],
    does: [
      [
        "Memberi bantuan hukum tanpa biaya kepada warga miskin di {tempat}.",
        "Posko kami buka dua kali seminggu di kantor desa dan lapas.",
        "Setiap perkara punya catatan terbuka bagi kliennya sendiri.",
      ],
      [
        "Melatih paralegal kampung menyelesaikan sengketa sebelum sampai ke pengadilan.",
        "Paralegal kami tersebar di tiap kecamatan dan bertemu setiap bulan.",
      ],
      [
        "Mendampingi perempuan dan anak yang berhadapan dengan hukum.",
        "Setiap perkara punya catatan terbuka bagi kliennya sendiri.",
      ],
    ],
    english: ["Gives free legal aid to poor citizens in {tempat} and trains village paralegals."],
    services: {
      LAYANAN: ["Konsultasi, pendampingan, dan bantuan hukum bagi warga miskin"],
      LATIH: ["Pelatihan paralegal dan penyuluhan hukum"],
      RISET: ["Kajian peraturan desa dan peraturan daerah"],
    },
    works: {
      LAYANAN: [
        "Bantuan hukum bagi {n} warga miskin di {tempat}",
        "Posbakum di pengadilan {tempat}",
      ],
      LATIH: ["Pelatihan {n} paralegal desa di {tempat}"],
      RISET: ["Naskah akademik peraturan daerah tentang bantuan hukum {tempat}"],
    },
    targets: ["keluarga-miskin", "korban-kekerasan", "perempuan"],
    expertise: ["Hukum", "Mediasi", "Penyuluhan hukum"],
    clause: "memberikan bantuan hukum kepada orang atau kelompok orang miskin",
    offices: ["Bagian Hukum Sekretariat Daerah"],
  },
  {
    issue: "ruang-sipil",
    names: ["Suara Warga", "Ruang Bersama", "Hak Kita", "Warga Merdeka"],
    does: [
      [
        "Menjaga ruang warga di {tempat} untuk berkumpul, berpendapat, dan mengawasi.",
        "Forum warga bertemu setiap bulan dan notulanya terbuka.",
        "Kami melatih keamanan digital bagi organisasi kecil.",
      ],
      [
        "Mendokumentasikan pelanggaran hak dan mendampingi korbannya mencari pemulihan.",
        "Dokumentasi kami memakai persetujuan korban di setiap langkah.",
      ],
      [
        "Mempertemukan warga, kepolisian, dan pemerintah daerah sebelum sengketa membesar.",
        "Forum warga bertemu setiap bulan dan notulanya terbuka.",
      ],
    ],
    english: [
      "Keeps space in {tempat} for citizens to meet, to speak and to hold power to account.",
    ],
    services: {
      PARTISIPASI: ["Forum warga dan dialog kebijakan"],
      LATIH: ["Pelatihan hak warga dan keamanan digital"],
      RISET: ["Dokumentasi dan kajian hak asasi manusia"],
    },
    works: {
      PARTISIPASI: ["Dialog warga dan pemerintah daerah di {n} kecamatan di {tempat}"],
      LATIH: ["Pelatihan hak warga bagi {n} pengurus organisasi"],
      RISET: ["Laporan keadaan ruang sipil {tempat}"],
    },
    targets: ["warga-umum", "pemuda", "korban-kekerasan"],
    expertise: ["Hak asasi manusia", "Advokasi", "Dokumentasi"],
    clause: "memajukan hak asasi manusia dan partisipasi warga",
    offices: ["Badan Kesatuan Bangsa dan Politik"],
  },
  {
    issue: "desa",
    names: [
      "Bina Desa",
      "Lumbung Kampung",
      "Swadaya",
      "Membangun Desa",
      "Karya Kampung",
      "Bale Warga",
    ],
    does: [
      [
        "Mendampingi desa di {tempat} merencanakan pembangunannya dari musyawarah dusun.",
        "Kami tinggal di desa selama pendampingan, paling sedikit satu musim.",
        "Rencana ditulis di papan besar yang dapat dikoreksi siapa saja.",
        "Setelah dua tahun desa berjalan sendiri dan kami hanya datang bila diundang.",
      ],
      [
        "Menghidupkan badan usaha milik desa yang untungnya kembali kepada warga.",
        "Setelah dua tahun desa berjalan sendiri dan kami hanya datang bila diundang.",
        "Perempuan dan pemuda memimpin separuh dari kelompok kerja.",
      ],
      [
        "Menguatkan kelompok tani dan nelayan supaya menjual bersama dan meminjam dengan murah.",
        "Kami tinggal di desa selama pendampingan, paling sedikit satu musim.",
        "Perempuan dan pemuda memimpin separuh dari kelompok kerja.",
      ],
    ],
    english: [
      "Accompanies villages in {tempat} in planning their development from neighbourhood meetings upward.",
    ],
    services: {
      DAMPING: ["Pendampingan perencanaan desa, BUM Desa, dan kelompok usaha"],
      LATIH: ["Pelatihan perangkat desa dan kader pemberdayaan"],
      EKONOMI: ["Pengembangan usaha desa dan simpan pinjam"],
      DATA: ["Pemetaan desa dan penyusunan profil desa"],
    },
    works: {
      DAMPING: [
        "Pendampingan penyusunan RPJM Desa di {n} desa di {tempat}",
        "Pendampingan {n} BUM Desa di {tempat}",
      ],
      LATIH: ["Pelatihan {n} kader pemberdayaan masyarakat desa"],
      EKONOMI: ["Pengembangan usaha kelompok di {n} desa di {tempat}"],
      DATA: ["Pemetaan batas dan potensi {n} desa di {tempat}"],
    },
    targets: ["warga-umum", "petani-nelayan", "perempuan"],
    expertise: ["Fasilitasi desa", "Usaha desa", "Pemetaan", "Akuntansi"],
    clause: "melakukan pemberdayaan masyarakat desa",
    offices: ["Dinas Pemberdayaan Masyarakat dan Desa", "Bappeda"],
  },
];
