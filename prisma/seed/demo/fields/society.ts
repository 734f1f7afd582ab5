import type { Field } from "../field";

export const society: Field[] = [
  {
    issue: "umkm",
    names: ["Usaha Rakyat", "Koperasi Kita", "Niaga Kecil", "Karya Tangan", "Pasar Rakyat"],
    does: [
      [
        "Mendampingi usaha mikro di {tempat} mencatat keuangan, mengurus izin, dan memperluas pasar.",
        "Setiap usaha didampingi satu tahun, dari buku kas sampai pemasaran.",
        "Kami melatih di tempat usaha, bukan di hotel.",
      ],
      [
        "Mengembangkan koperasi perempuan yang meminjamkan tanpa jaminan dengan bunga ringan.",
        "Pembukuan koperasi terbuka bagi semua anggotanya setiap bulan.",
      ],
      [
        "Menghubungkan perajin dan petani kecil di {tempat} dengan pembeli yang membayar layak.",
        "Setiap usaha didampingi satu tahun, dari buku kas sampai pemasaran.",
        "Kami melatih di tempat usaha, bukan di hotel.",
      ],
    ],
    english: ["Helps micro-businesses in {tempat} with bookkeeping, permits and markets."],
    services: {
      EKONOMI: ["Pendampingan usaha mikro, koperasi, dan keuangan inklusif"],
      LATIH: ["Pelatihan kewirausahaan dan literasi keuangan"],
    },
    works: {
      EKONOMI: [
        "Pendampingan {n} usaha mikro perempuan di {tempat}",
        "Penguatan {n} koperasi simpan pinjam di {tempat}",
      ],
      LATIH: ["Pelatihan literasi keuangan bagi {n} pelaku usaha di {tempat}"],
    },
    targets: ["usaha-mikro", "perempuan", "pemuda"],
    expertise: ["Kewirausahaan", "Akuntansi", "Koperasi", "Pemasaran"],
    clause: "mengembangkan ekonomi kerakyatan dan koperasi",
    offices: ["Dinas Koperasi dan UKM", "Dinas Perindustrian dan Perdagangan"],
  },
  {
    issue: "buruh",
    names: ["Rumah Migran", "Sahabat Pekerja", "Solidaritas Buruh"],
    does: [
      [
        "Membekali calon pekerja migran dari {tempat} dan mendampingi mereka yang bermasalah.",
        "Desa kami bantu menyusun peraturan perlindungan pekerja migran.",
        "Keluarga yang ditinggal bergabung dalam kelompok usaha dan pengasuhan.",
        "Setiap pengaduan dicatat, dirujuk, dan dikabarkan kembali.",
      ],
      [
        "Melatih pekerja rumahan dan buruh harian mengenal hak dan jaminan sosialnya.",
        "Setiap pengaduan dicatat, dirujuk, dan dikabarkan kembali.",
      ],
    ],
    english: ["Prepares and protects migrant workers from {tempat} and their families."],
    services: {
      DAMPING: ["Pendampingan desa peduli pekerja migran"],
      LAYANAN: ["Pengaduan dan pemulangan pekerja migran"],
      LATIH: ["Pelatihan hak pekerja dan jaminan sosial"],
    },
    works: {
      DAMPING: ["Pembentukan {n} desa peduli pekerja migran di {tempat}"],
      LAYANAN: ["Layanan terpadu pekerja migran {tempat}"],
      LATIH: ["Pembekalan {n} calon pekerja migran dari {tempat}"],
    },
    targets: ["buruh-migran", "perempuan"],
    expertise: ["Ketenagakerjaan", "Migrasi", "Hukum"],
    clause: "melindungi dan memberdayakan pekerja dan pekerja migran",
    offices: ["Dinas Tenaga Kerja"],
  },
  {
    issue: "seni-budaya",
    names: ["Sanggar Budaya", "Warisan", "Gelar Seni", "Rumah Tenun", "Gamelan Desa"],
    does: [
      [
        "Merawat tari, tenun, dan tutur lama di {tempat} bersama para maestro dan anak muda.",
        "Sanggar kami terbuka tiap sore dan pentasnya keliling desa.",
        "Festival disiapkan warga sendiri dari dapur sampai panggung.",
      ],
      [
        "Mendokumentasikan pengetahuan setempat sebelum hilang bersama penuturnya.",
        "Setiap rekaman disimpan di kampung asalnya dan dapat dipakai sekolah.",
      ],
    ],
    english: [
      "Keeps dance, weaving and oral traditions of {tempat} alive with masters and young people.",
    ],
    services: {
      BUDAYA: ["Festival, dokumentasi, dan sanggar seni"],
      LATIH: ["Pelatihan seni bagi anak dan guru"],
      RISET: ["Kajian dan inventarisasi budaya takbenda"],
    },
    works: {
      BUDAYA: ["Festival budaya {tempat}", "Dokumentasi {n} cerita rakyat {tempat}"],
      RISET: ["Inventarisasi warisan budaya takbenda {tempat}"],
      LATIH: ["Pelatihan tenun pewarna alam bagi {n} perajin"],
    },
    targets: ["pemuda", "anak", "warga-umum"],
    expertise: ["Seni pertunjukan", "Antropologi", "Dokumentasi", "Tenun"],
    clause: "melestarikan dan mengembangkan kebudayaan",
    offices: ["Dinas Kebudayaan dan Pariwisata"],
  },
  {
    issue: "masyarakat-adat",
    names: ["Tanah Ulayat", "Pusaka", "Rumah Adat", "Tetua Kampung"],
    does: [
      [
        "Mendampingi masyarakat adat di {tempat} memetakan wilayahnya dan memperoleh pengakuan.",
        "Keputusan diambil dalam musyawarah adat, dengan persetujuan lebih dahulu.",
        "Peta dan sejarah kampung disimpan para tetua dan salinannya di kantor bupati.",
      ],
      [
        "Menghidupkan sekolah adat supaya bahasa dan pengetahuan leluhur diajarkan lagi.",
        "Keputusan diambil dalam musyawarah adat, dengan persetujuan lebih dahulu.",
      ],
    ],
    english: [
      "Accompanies indigenous communities in {tempat} in mapping their territories and gaining recognition.",
    ],
    services: {
      DATA: ["Pemetaan wilayah adat"],
      DAMPING: ["Pendampingan pengakuan dan perlindungan masyarakat adat"],
      BUDAYA: ["Sekolah adat dan dokumentasi bahasa"],
    },
    works: {
      DATA: ["Pemetaan wilayah adat {n} komunitas di {tempat}"],
      DAMPING: ["Pendampingan penetapan masyarakat hukum adat di {tempat}"],
      BUDAYA: ["Sekolah adat di {n} kampung di {tempat}"],
    },
    targets: ["masyarakat-adat", "anak"],
    expertise: ["Antropologi", "Pemetaan", "Hukum adat"],
    clause: "melindungi hak dan memberdayakan masyarakat adat",
    offices: ["Dinas Pemberdayaan Masyarakat dan Desa"],
  },
  {
    issue: "perdamaian",
    names: ["Rukun", "Jembatan Damai", "Lintas Iman", "Sauh Damai"],
    does: [
      [
        "Merajut kembali warga {tempat} yang pernah terbelah dengan kerja bersama dan dialog.",
        "Kami mulai dari urusan sehari-hari: air, pasar, dan lapangan bola.",
        "Tokoh agama dan tokoh perempuan memimpin bersama.",
      ],
      [
        "Mempertemukan anak muda lintas iman untuk belajar dan melayani kampungnya.",
        "Tokoh agama dan tokoh perempuan memimpin bersama.",
        "Kerukunan diukur dari kejadian, bukan dari jumlah acara.",
      ],
    ],
    english: ["Brings together people of {tempat} across faiths through shared work and dialogue."],
    services: {
      PARTISIPASI: ["Dialog lintas iman dan forum kerukunan"],
      LATIH: ["Pelatihan penengah sengketa bagi pemuda"],
    },
    works: {
      PARTISIPASI: ["Dialog kerukunan di {n} kecamatan di {tempat}"],
      LATIH: ["Sekolah perdamaian bagi {n} pemuda {tempat}"],
      RISET: ["Kajian potensi konflik di {tempat}"],
    },
    targets: ["pemuda", "warga-umum"],
    expertise: ["Mediasi", "Dialog lintas iman", "Pengorganisasian"],
    clause: "memelihara perdamaian dan kerukunan antarumat beragama",
    offices: ["Badan Kesatuan Bangsa dan Politik"],
  },
  {
    issue: "perlindungan-sosial",
    names: ["Peduli Sesama", "Kasih Warga", "Lansia Bahagia", "Rumah Harapan", "Tangan Terbuka"],
    does: [
      [
        "Membantu lansia dan keluarga miskin di {tempat} tercatat dan menerima bantuan sosial yang menjadi haknya.",
        "Warga memeriksa sendiri daftar penerima di balai desa sebelum ditetapkan.",
      ],
      [
        "Merawat lansia yang hidup sendiri melalui kunjungan tetangga yang terlatih.",
        "Kami bekerja dengan pendamping PKH, puskesmas, dan pengurus RT.",
      ],
      [
        "Memulihkan anak jalanan dan orang dengan gangguan jiwa bersama keluarganya.",
        "Tidak ada rumah singgah tanpa rencana pulang: keluarga dilibatkan sejak hari pertama.",
      ],
    ],
    english: [
      "Helps older people and poor households in {tempat} to be registered for the social assistance they are entitled to.",
    ],
    services: {
      DAMPING: ["Pendampingan pemutakhiran data kemiskinan dan pengaduan bantuan sosial"],
      LAYANAN: ["Perawatan lansia di rumah dan rehabilitasi sosial berbasis keluarga"],
      DATA: ["Verifikasi data penerima bantuan bersama warga"],
    },
    works: {
      DATA: ["Verifikasi data penerima bantuan sosial di {n} desa di {tempat}"],
      LAYANAN: ["Perawatan {n} lansia sebatang kara di {tempat}"],
      DAMPING: ["Pendampingan keluarga penerima manfaat di {n} desa"],
    },
    targets: ["lansia", "keluarga-miskin", "disabilitas"],
    expertise: ["Pekerjaan sosial", "Pendataan", "Perawatan lansia"],
    clause: "menyelenggarakan kesejahteraan sosial bagi warga yang rentan",
    offices: ["Dinas Sosial"],
  },
];
