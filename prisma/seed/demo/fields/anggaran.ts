import type { Field } from "../field";

export const anggaran: Field = {
  issue: "anggaran",
  topic: ["tata kelola dan anggaran daerah", "local governance and budgets"],
  names: ["Kawan Anggaran", "Tata Kelola", "Rumah Data", "Sinar Anggaran", "Pijar Otonomi"],
  does: [
    [
      [
        "Membaca anggaran daerah bersama warga dan menunjukkan siapa yang memperoleh manfaatnya.",
        "Reads local budgets together with citizens and shows who benefits from them.",
      ],
      [
        "Ringkasan anggaran kami terbitkan dalam bahasa yang dipakai di warung kopi.",
        "We publish budget summaries in the language people speak in coffee stalls.",
      ],
      [
        "Setiap temuan disertai saran yang dapat dikerjakan tahun itu juga.",
        "Every finding comes with a suggestion that can be carried out that very year.",
      ],
    ],
    [
      [
        "Mendampingi {desa} di {tempat} menyusun rencana dan anggaran dari data, bukan dari perkiraan.",
        "Helps {desa}s in {tempat} to plan and budget from data, not from guesses.",
      ],
      [
        "Papan data {desa} diperbarui tiap bulan oleh perangkatnya sendiri.",
        "The {desa} data board is updated every month by its own staff.",
      ],
    ],
    [
      [
        "Menguatkan perangkat daerah dalam menyusun standar pelayanan bersama penggunanya.",
        "Helps local government offices to write service standards together with their users.",
      ],
      [
        "Kami melatih warga menilai layanan dengan kartu sederhana dan membahas hasilnya bersama kepala kantor.",
        "We train citizens to rate services with a simple card and to discuss the results with the head of the office.",
      ],
    ],
    [
      [
        "Melatih anggota musyawarah perencanaan di {tempat} memilih kegiatan dari data kemiskinan.",
        "Trains those who take part in planning meetings in {tempat} to choose projects from poverty data.",
      ],
      [
        "Daftar usulan yang diterima dan ditolak diumumkan bersama alasannya.",
        "The lists of accepted and refused proposals are published with reasons.",
      ],
    ],
    [
      [
        "Membantu {tempat} menyusun anggaran yang responsif gender dan ramah anak.",
        "Helps {tempat} to draw up budgets that respond to women and children.",
      ],
      [
        "Satu kegiatan ditelusuri dari rencana sampai kuitansi di setiap dinas.",
        "In every office one activity is followed from plan to receipt.",
      ],
    ],
    [
      [
        "Menjembatani pengaduan layanan warga {tempat} dengan kantor yang dapat menyelesaikannya.",
        "Takes complaints about services from people in {tempat} to the office that can settle them.",
      ],
      [
        "Jawaban ditagih pada hari ketujuh dan diumumkan apa adanya.",
        "Answers are due on the seventh day and are published as they are.",
      ],
    ],
  ],
  services: {
    RISET: ["Analisis anggaran daerah dan kajian kebijakan"],
    LATIH: ["Pelatihan perencanaan dan penganggaran bagi {desa} dan perangkat daerah"],
    DATA: ["Pendataan partisipatif, papan data, dan sistem informasi {desa}"],
    PARTISIPASI: ["Kartu penilaian warga, forum warga, dan pendampingan musrenbang"],
  },
  works: {
    RISET: [
      "Analisis APBD {pemda} bidang layanan dasar",
      "Kajian pemenuhan standar pelayanan minimal di {wilayah}",
    ],
    DATA: [
      "Pendataan partisipatif dan pemetaan sosial {few} {desa} di {wilayah}",
      "Pengembangan sistem informasi {desa} di {few} {desa} di {wilayah}",
    ],
    LATIH: ["Pelatihan penganggaran bagi {n} perangkat {desa} di {wilayah}"],
    PARTISIPASI: ["Kartu penilaian warga di {few} puskesmas di {wilayah}"],
  },
  targets: ["warga-umum", "perempuan", "keluarga-miskin"],
  expertise: ["Analisis anggaran", "Statistik", "Kebijakan publik", "Sistem informasi"],
  clause: "melakukan kajian dan pendampingan tata kelola pemerintahan dan anggaran",
  clients: {
    regency: ["Badan Perencanaan Pembangunan Daerah", "Bagian Organisasi Sekretariat Daerah"],
    province: ["Badan Perencanaan Pembangunan Daerah"],
    ministry: ["Kementerian PPN/Bappenas", "Kementerian Dalam Negeri"],
  },
};
