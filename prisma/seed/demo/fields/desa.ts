import type { Field } from "../field";

export const desa: Field = {
  issue: "desa",
  topic: ["pembangunan {desa}", "{desa} development"],
  names: ["Tata Desa", "Lumbung Kampung", "Kerja Bersama", "Karya Kampung", "Bale Warga"],
  does: [
    [
      [
        "Mendampingi {desa} di {tempat} merencanakan pembangunannya dari musyawarah {dusun}.",
        "Helps {desa}s in {tempat} to plan their development from neighbourhood meetings upward.",
      ],
      [
        "Pendamping tinggal bersama warga paling sedikit satu musim.",
        "Our facilitators live with the residents for at least one season.",
      ],
      [
        "Rencana ditulis di papan besar yang dapat dikoreksi siapa saja.",
        "The plan is written on a large board that anybody may correct.",
      ],
      [
        "Setelah dua tahun {desa} berjalan sendiri dan kami hanya datang bila diundang.",
        "After two years each {desa} goes on by itself, and we come only when invited.",
      ],
    ],
    [
      [
        "Menghidupkan badan usaha milik desa yang untungnya kembali kepada warga.",
        "Builds village-owned enterprises whose profit returns to the residents.",
      ],
      [
        "Pembukuannya dibacakan di musyawarah setiap akhir tahun.",
        "The accounts are read aloud at the village assembly at the end of every year.",
      ],
      [
        "Perempuan dan pemuda memimpin separuh dari kelompok kerja.",
        "Women and young people lead half of the working groups.",
      ],
    ],
    [
      [
        "Menguatkan kelompok tani supaya menjual bersama dan meminjam dengan murah.",
        "Helps farmers' groups to sell together and to borrow cheaply.",
      ],
      [
        "Perempuan dan pemuda memimpin separuh dari kelompok kerja.",
        "Women and young people lead half of the working groups.",
      ],
    ],
    [
      [
        "Menguatkan kelompok nelayan supaya menjual bersama dan meminjam dengan murah.",
        "Helps fishers' groups to sell together and to borrow cheaply.",
      ],
      [
        "Harga ikan harian dipasang di tempat pelelangan dan dikirim lewat pesan singkat.",
        "Daily fish prices are posted at the auction place and sent by text message.",
      ],
    ],
    [
      [
        "Membantu {desa} di {tempat} menata aset, batas, dan arsipnya.",
        "Helps {desa}s in {tempat} to put their assets, boundaries and archives in order.",
      ],
      [
        "Peta dan daftar aset diperiksa dalam musyawarah terbuka.",
        "Maps and lists of assets are checked in an open meeting.",
      ],
    ],
    [
      [
        "Mengajak pemuda {tempat} pulang dan bekerja di {desa} asalnya.",
        "Invites young people from {tempat} to come home and work in the {desa} they come from.",
      ],
      [
        "Setiap gagasan usaha dicoba tiga bulan sebelum diberi modal.",
        "Every business idea is tried for three months before it is given capital.",
      ],
    ],
  ],
  services: {
    DAMPING: ["Pendampingan perencanaan {desa} dan kelompok usaha warga"],
    LATIH: ["Pelatihan perangkat {desa} dan kader pemberdayaan"],
    EKONOMI: ["Pengembangan usaha {desa} dan simpan pinjam"],
    DATA: ["Pemetaan dan penyusunan profil {desa}"],
  },
  works: {
    DAMPING: [
      "Pendampingan penyusunan RPJM Desa di {few} {desa} di {wilayah}",
      "Pendampingan {few} BUM Desa di {wilayah}",
      "Pendampingan {few} kelompok masyarakat {desa} di {wilayah}",
    ],
    LATIH: ["Pelatihan {n} kader pemberdayaan masyarakat {desa} di {wilayah}"],
    EKONOMI: ["Pengembangan usaha kelompok di {few} {desa} di {wilayah}"],
    DATA: ["Pemetaan batas dan potensi {few} {desa} di {wilayah}"],
  },
  targets: ["warga-umum", "petani-nelayan", "perempuan"],
  expertise: ["Fasilitasi masyarakat", "Usaha desa", "Pemetaan", "Akuntansi"],
  clause: "melakukan pemberdayaan masyarakat desa dan kelurahan",
  clients: {
    regency: ["Dinas Pemberdayaan Masyarakat dan Desa"],
    province: ["Dinas Pemberdayaan Masyarakat dan Desa"],
    ministry: ["Kementerian Desa dan Pembangunan Daerah Tertinggal"],
  },
};
