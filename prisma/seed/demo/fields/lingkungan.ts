import type { Field } from "../field";

export const lingkungan: Field = {
  issue: "lingkungan",
  topic: ["lingkungan hidup dan iklim", "the environment and climate"],
  names: ["Rimba Lestari", "Bumi Hijau", "Jaga Bumi", "Jaga Alam", "Daun Muda", "Embun Pagi"],
  does: [
    [
      [
        "Memulihkan hutan dan mata air di {tempat} bersama warga yang hidup darinya.",
        "Restores forests and springs in {tempat} together with the people who live from them.",
      ],
      [
        "Bibitnya disemai ibu-ibu setempat dan dihitung lagi setelah dua musim.",
        "Local women raise the seedlings, and we count the survivors after two seasons.",
      ],
      [
        "Kesepakatan menjaga ditulis menjadi peraturan desa.",
        "The agreement to protect them is written into a village regulation.",
      ],
    ],
    [
      [
        "Menanam dan menjaga mangrove bersama kelompok nelayan.",
        "Plants and guards mangroves together with groups of fishers.",
      ],
      [
        "Kelompok hidup dari hasil yang tidak merusak: kepiting, madu, dan wisata.",
        "The groups live from what does no harm: crabs, honey and visitors.",
      ],
    ],
    [
      [
        "Membantu warga {tempat} memakai listrik surya dan biogas.",
        "Helps people in {tempat} to use solar power and biogas.",
      ],
      [
        "Satu teknisi dari tiap {desa} dilatih merawatnya.",
        "One technician from every {desa} is trained to maintain it.",
      ],
    ],
    [
      [
        "Mencatat perubahan iklim yang dirasakan petani dan mencari cara menanam yang tahan.",
        "Records the climate change that farmers feel and looks for ways of growing that withstand it.",
      ],
      [
        "Petani mencatat hujan di buku yang sama setiap pagi.",
        "Farmers write down the rainfall in one book every morning.",
      ],
    ],
    [
      [
        "Menghidupkan kembali sungai dan ruang hijau {tempat} bersama warga di sekitarnya.",
        "Revives rivers and green spaces in {tempat} together with those who live beside them.",
      ],
      [
        "Mutu airnya diukur siswa setiap bulan dan hasilnya terbuka.",
        "Students measure the water every month, and the results are open.",
      ],
    ],
    [
      [
        "Mengurangi plastik sekali pakai di pasar dan sekolah {tempat}.",
        "Reduces single-use plastic in the markets and schools of {tempat}.",
      ],
      [
        "Wadah pakai ulang dipinjamkan pedagang dan dicuci di satu tempat.",
        "Traders lend reusable containers, which are washed in one place.",
      ],
    ],
    [
      [
        "Melatih warga {tempat} menghitung dan mengurangi emisi dari dapur, kendaraan, dan sampahnya.",
        "Trains people in {tempat} to count and cut the emissions of their kitchens, vehicles and waste.",
      ],
      [
        "Hasilnya ditempel di papan RT, bukan di laporan saja.",
        "The results hang on the neighbourhood board, not only in a report.",
      ],
    ],
  ],
  services: {
    LINGK: [
      "Rehabilitasi hutan dan mata air bersama warga",
      "Pemulihan sungai dan ruang hijau bersama warga",
    ],
    LATIH: ["Sekolah iklim dan pelatihan energi terbarukan"],
    DATA: ["Pemetaan partisipatif dan pemantauan mutu lingkungan"],
    EKONOMI: ["Usaha hasil hutan bukan kayu"],
  },
  works: {
    LINGK: [
      "Penanaman {n} hektare lahan kritis di {wilayah}",
      "Perlindungan {few} mata air di {wilayah}",
      "Rehabilitasi {few} hektare mangrove di {wilayah}",
      "Pemulihan bantaran sungai di {few} {desa} di {wilayah}",
    ],
    LATIH: [
      "Sekolah lapang iklim bagi {n} petani {wilayah}",
      "Pelatihan {n} kader iklim di {few} {desa} di {wilayah}",
    ],
    DATA: ["Pemetaan partisipatif hutan desa di {few} desa di {wilayah}"],
    RISET: ["Kajian kerentanan iklim {wilayah}"],
  },
  targets: ["petani-nelayan", "warga-umum", "masyarakat-adat"],
  expertise: ["Kehutanan", "Pemetaan", "Energi terbarukan", "Perikanan"],
  clause: "melestarikan lingkungan hidup dan sumber daya alam",
  clients: {
    regency: ["Dinas Lingkungan Hidup"],
    province: ["Dinas Kehutanan", "Dinas Lingkungan Hidup"],
    ministry: [
      "Kementerian Kehutanan",
      "Kementerian Lingkungan Hidup/Badan Pengendalian Lingkungan Hidup",
    ],
  },
};
