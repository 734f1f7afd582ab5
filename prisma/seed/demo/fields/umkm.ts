import type { Field } from "../field";

export const umkm: Field = {
  issue: "umkm",
  topic: ["usaha mikro dan koperasi", "micro-enterprises and cooperatives"],
  names: ["Usaha Bersama", "Niaga Warga", "Niaga Kecil", "Karya Tangan", "Pasar Pagi"],
  does: [
    [
      [
        "Mendampingi usaha mikro di {tempat} mencatat keuangan, mengurus izin, dan memperluas pasar.",
        "Helps micro-businesses in {tempat} to keep accounts, obtain permits and find markets.",
      ],
      [
        "Setiap usaha didampingi satu tahun, dari buku kas sampai pemasaran.",
        "Each business is accompanied for a year, from the cash book to marketing.",
      ],
      [
        "Kami melatih di tempat usaha, bukan di hotel.",
        "We train where people work, not in hotels.",
      ],
    ],
    [
      [
        "Mengembangkan koperasi perempuan yang meminjamkan tanpa jaminan dengan bunga ringan.",
        "Develops women's cooperatives that lend without collateral at low interest.",
      ],
      [
        "Pembukuan koperasi terbuka bagi semua anggotanya setiap bulan.",
        "The books are open to all members every month.",
      ],
    ],
    [
      [
        "Menghubungkan perajin kecil di {tempat} dengan pembeli yang membayar layak.",
        "Connects small craft workers in {tempat} with buyers who pay fairly.",
      ],
      [
        "Harga pokok dihitung bersama sebelum perajin menawar.",
        "The cost is worked out together before the makers name a price.",
      ],
    ],
    [
      [
        "Mendampingi pedagang kaki lima di {tempat} memperoleh tempat, izin, dan kredit yang sah.",
        "Helps street vendors in {tempat} to obtain a place, a permit and lawful credit.",
      ],
      [
        "Penataan dirundingkan bersama kelompok pedagang sebelum diumumkan.",
        "Relocation is negotiated with the vendors before it is announced.",
      ],
    ],
    [
      [
        "Mengurus sertifikat halal dan izin edar bagi pengolah pangan rumahan di {tempat}.",
        "Obtains halal certificates and food permits for home food makers in {tempat}.",
      ],
      [
        "Dapurnya dibenahi dahulu, baru berkasnya.",
        "We put the kitchen in order first, then the papers.",
      ],
    ],
  ],
  services: {
    EKONOMI: ["Pendampingan usaha mikro, koperasi, dan keuangan inklusif"],
    LATIH: ["Pelatihan kewirausahaan dan literasi keuangan"],
  },
  works: {
    EKONOMI: [
      "Pendampingan {n} usaha mikro perempuan di {wilayah}",
      "Penguatan {few} koperasi simpan pinjam di {wilayah}",
    ],
    LATIH: [
      "Pelatihan literasi keuangan bagi {n} pelaku usaha di {wilayah}",
      "Pelatihan pemasaran digital bagi {n} perajin {wilayah}",
    ],
    DATA: ["Pendataan usaha mikro di {kec} di {wilayah}"],
  },
  targets: ["usaha-mikro", "perempuan", "pemuda"],
  expertise: ["Kewirausahaan", "Akuntansi", "Koperasi", "Pemasaran"],
  clause: "mengembangkan ekonomi kerakyatan dan koperasi",
  clients: {
    regency: ["Dinas Koperasi, Usaha Kecil, dan Menengah", "Dinas Perindustrian dan Perdagangan"],
    province: ["Dinas Koperasi, Usaha Kecil, dan Menengah"],
    ministry: ["Kementerian Usaha Mikro, Kecil, dan Menengah", "Kementerian Koperasi"],
  },
};
