import { fieldOf } from "./fields/all";
import { type Character, full } from "./full-profile";

/** Five of other kinds and places, each with every section filled. */
export function ofElsewhere(): Character[] {
  return [
    full(6, {
      name: "Lembaga Bantuan Hukum Baji Ati",
      acronym: "LBH Baji Ati",
      kind: "legal_aid",
      legalForm: "association",
      foundingYear: 2008,
      regencyCode: "73.71",
      mission:
        "Memberi bantuan hukum tanpa biaya kepada warga miskin Makassar dan sekitarnya, di kantor, di lembaga pemasyarakatan, dan di lorong-lorong tempat mereka tinggal. Setiap perkara didampingi seorang advokat dan seorang paralegal dari lingkungan kliennya.",
      missionEn:
        "Gives free legal aid to poor people in and around Makassar, in its office, in prison and in the alleys where they live. Every case has an advocate and a paralegal from the client's own neighbourhood.",
      issues: [
        {
          code: "bantuan-hukum",
          clause:
            "Pasal 4 huruf a: memberikan bantuan hukum kepada orang atau kelompok orang miskin",
        },
        { code: "gedsi", clause: "Pasal 4 huruf c: pendampingan perempuan korban kekerasan" },
        { code: "ruang-sipil", clause: "Pasal 4 huruf d: pemajuan hak warga" },
      ],
      targetGroups: ["keluarga-miskin", "korban-kekerasan", "perempuan", "anak"],
      services: [
        {
          code: "LAYANAN",
          description:
            "Konsultasi, pendampingan perkara pidana dan perdata, dan rujukan ke rumah aman",
        },
        {
          code: "LATIH",
          description: "Pelatihan paralegal kelurahan selama enam hari dan penyuluhan hukum",
        },
        {
          code: "RISET",
          description: "Kajian rancangan peraturan daerah dan catatan tahunan akses keadilan",
        },
      ],
      workAreas: ["73.71", "73.06", "73.09", "73.05"],
      field: fieldOf("bantuan-hukum"),
      size: 12,
      count: 11,
      income: 640e6,
      handle: "lbhbajiati",
    }),
    full(7, {
      name: "Pusat Studi Kebijakan Manglayang",
      acronym: "PSKM",
      kind: "research_institute",
      legalForm: "foundation",
      foundingYear: 2011,
      regencyCode: "32.73",
      mission:
        "Meneliti bagaimana anggaran dan layanan dasar di Jawa Barat sampai kepada warga, lalu mengembalikan hasilnya kepada pemerintah daerah dalam ringkasan empat halaman. Kuesioner dan datanya dapat diunduh setelah laporan terbit.",
      missionEn:
        "Studies how budgets and basic services in West Java reach citizens and brings the results back to local governments in four-page briefs. Questionnaires and data can be downloaded once a report is out.",
      issues: [
        { code: "anggaran", clause: "Pasal 3 ayat (1): penelitian kebijakan dan anggaran publik" },
        { code: "perlindungan-sosial", clause: "Pasal 3 ayat (2): penelitian kesejahteraan" },
        { code: "pendidikan", clause: "Pasal 3 ayat (3): pendidikan dan pelatihan penelitian" },
      ],
      targetGroups: ["warga-umum", "keluarga-miskin", "lansia"],
      services: [
        {
          code: "RISET",
          description: "Survei rumah tangga, evaluasi program, naskah akademik, analisis anggaran",
        },
        {
          code: "DATA",
          description: "Pengumpulan data lapangan dengan gawai, pengelolaan dan dokumentasi data",
        },
        {
          code: "LATIH",
          description: "Kelas metode survei dan penulisan ringkasan kebijakan bagi pegawai daerah",
        },
      ],
      workAreas: ["32.73", "32.04", "32.05", "32.11", "32"],
      field: fieldOf("anggaran"),
      size: 18,
      count: 14,
      income: 1.9e9,
      handle: "manglayang",
    }),
    full(8, {
      name: "Lembaga Pengabdian kepada Masyarakat Universitas Nusalontar Kupang",
      acronym: "LPM Nusalontar",
      kind: "private_university",
      legalForm: "other_nonprofit",
      foundingYear: 1996,
      regencyCode: "53.71",
      mission:
        "Membawa dosen dan mahasiswa Universitas Nusalontar bekerja bersama warga Timor dan Rote dalam urusan air, gizi, dan pertanian lahan kering. Satu desa didampingi tiga angkatan kuliah kerja nyata berturut-turut, bukan sekali datang.",
      missionEn:
        "Brings lecturers and students of Universitas Nusalontar to work with the people of Timor and Rote on water, nutrition and dryland farming. Three successive student classes work in the same village, rather than coming once.",
      issues: [
        { code: "air-sanitasi", clause: "Statuta Pasal 41: pengabdian di bidang air bersih" },
        { code: "kesehatan", clause: "Statuta Pasal 41: perbaikan gizi masyarakat" },
        { code: "desa", clause: "Statuta Pasal 42: desa binaan" },
      ],
      targetGroups: ["petani-nelayan", "perempuan", "anak", "warga-umum"],
      services: [
        {
          code: "DAMPING",
          description: "Desa binaan dan kuliah kerja nyata tematik selama tiga tahun",
        },
        {
          code: "RISET",
          description: "Penelitian terapan air tanah, pangan lokal, dan evaluasi program daerah",
        },
        {
          code: "LATIH",
          description: "Pelatihan aparatur desa, kader, dan kelompok pengelola air",
        },
        {
          code: "LINGK",
          description: "Pemetaan mata air dan pembangunan embung kecil bersama warga",
        },
      ],
      workAreas: ["53.71", "53.01", "53.02", "53.14", "53.01.05", "53.01.06", "53.01.09"],
      field: fieldOf("air-sanitasi"),
      size: 20,
      count: 12,
      income: 2.4e9,
      handle: "lpm-nusalontar",
      papers: { sktNumber: "017/SK/YPN/IX/1996", sktIssuer: "Yayasan penyelenggara universitas" },
    }),
    full(9, {
      name: "Radio Komunitas Suara Beriuk",
      acronym: "Suara Beriuk",
      kind: "community_media",
      legalForm: "association",
      foundingYear: 2005,
      regencyCode: "52.08",
      mission:
        "Menyiarkan kabar Lombok Utara dalam bahasa Sasak dan Indonesia: harga pasar, peringatan bencana, hasil rapat desa. Penyiarnya lima belas relawan yang bergiliran, dan koreksi dibacakan pada jam siaran yang sama.",
      missionEn:
        "Broadcasts the news of North Lombok in Sasak and Indonesian: market prices, disaster warnings, the outcome of village meetings. Fifteen volunteers take turns at the microphone, and corrections are read out at the same hour as the mistake.",
      issues: [
        { code: "ruang-sipil", clause: "Pasal 5: pemenuhan hak warga atas informasi" },
        { code: "kebencanaan", clause: "Pasal 6: penyebarluasan informasi kebencanaan" },
        { code: "seni-budaya", clause: "Pasal 7: pelestarian bahasa dan budaya Sasak" },
      ],
      targetGroups: ["warga-umum", "perempuan", "pemuda", "penyintas-bencana"],
      services: [
        {
          code: "PARTISIPASI",
          description: "Forum warga di udara bersama kepala desa dan kepala dinas",
        },
        { code: "LATIH", description: "Pelatihan pewarta warga dan periksa fakta bagi pemuda" },
        { code: "BUDAYA", description: "Siaran dan rekaman cerita, tembang, dan bahasa Sasak" },
        { code: "BENCANA", description: "Siaran peringatan dini dan kabar pengungsian" },
      ],
      workAreas: ["52.08", "52.08.01", "52.08.02", "52.08.03", "52.08.04", "52.08.05"],
      field: fieldOf("ruang-sipil"),
      size: 5,
      count: 8,
      income: 120e6,
      handle: "suaraberiuk",
    }),
    full(10, {
      name: "Jaringan Kawal Layanan Dasar",
      acronym: "JKLD",
      kind: "network",
      legalForm: "association",
      foundingYear: 2014,
      regencyCode: "31.71",
      mission:
        "Menghubungkan 46 organisasi warga di dua belas provinsi yang memantau puskesmas, sekolah, dan layanan kependudukan dengan cara yang sama sehingga hasilnya dapat dibandingkan. Keputusan diambil dalam rapat anggota; sekretariat hanya menjalankan.",
      missionEn:
        "Connects 46 citizens' organisations in twelve provinces that monitor health centres, schools and civil registration in the same way, so that results can be compared. The members' assembly decides; the secretariat only carries out.",
      issues: [
        { code: "anggaran", clause: "Pasal 6 huruf a: pemantauan layanan dan anggaran publik" },
        { code: "kesehatan", clause: "Pasal 6 huruf b: pemantauan layanan kesehatan dasar" },
        { code: "pendidikan", clause: "Pasal 6 huruf b: pemantauan layanan pendidikan dasar" },
        { code: "antikorupsi", clause: "Pasal 6 huruf d: keterbukaan informasi publik" },
      ],
      targetGroups: ["warga-umum", "perempuan", "disabilitas", "keluarga-miskin"],
      services: [
        {
          code: "PARTISIPASI",
          description: "Kartu penilaian warga, konsultasi publik, dan forum multipihak",
        },
        { code: "DATA", description: "Pengumpulan data serentak lewat 46 organisasi anggota" },
        {
          code: "LATIH",
          description: "Pelatihan pemantauan layanan dan penguatan keuangan organisasi anggota",
        },
        { code: "RISET", description: "Laporan tahunan layanan dasar di dua belas provinsi" },
      ],
      workAreas: ["11", "13", "18", "31", "32", "33", "35", "52", "53", "61", "73", "94"].concat([
        ...["31.71", "32.01", "33.01", "73.08", "53.01"],
      ]),
      field: fieldOf("anggaran"),
      size: 16,
      count: 13,
      income: 2.8e9,
      handle: "kawallayanan",
    }),
  ];
}
