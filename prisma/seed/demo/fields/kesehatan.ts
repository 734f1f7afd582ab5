import type { Field } from "../field";

export const kesehatan: Field = {
  issue: "kesehatan",
  topic: ["kesehatan ibu dan anak", "maternal and child health"],
  names: ["Sehat", "Waras", "Bunda Sehat", "Posyandu Mandiri", "Gizi Keluarga", "Napas Sehat"],
  does: [
    [
      [
        "Mendampingi posyandu dan kader di {tempat} agar balita yang berisiko stunting dikenali lebih awal.",
        "Supports health posts and their volunteers in {tempat} so that children at risk of stunting are recognised early.",
      ],
      [
        "Kader mengunjungi rumah, mencatat pada lembar yang sama dengan bidan, lalu membahasnya setiap bulan.",
        "Volunteers visit homes, write on the same sheet as the midwife, and discuss it every month.",
      ],
    ],
    [
      [
        "Bersama puskesmas mencari orang dengan gejala TB dan mendampingi pasiennya sampai sembuh.",
        "Works with public health centres to find people with symptoms of tuberculosis and stays with patients until they are cured.",
      ],
      [
        "Di setiap {dusun} ada relawan yang tahu siapa yang harus dihubungi ketika pasien perlu dirujuk.",
        "Every neighbourhood has a volunteer who knows whom to call when a patient needs referral.",
      ],
    ],
    [
      [
        "Membantu keluarga miskin di {tempat} memakai haknya atas layanan kesehatan dasar.",
        "Helps poor families in {tempat} to use their right to basic health care.",
      ],
      [
        "Data yang terkumpul dikembalikan kepada pemerintah {desa} untuk menyusun anggaran.",
        "The data go back to the {desa} government for its budget.",
      ],
    ],
    [
      [
        "Menjangkau orang dengan HIV dan kelompok yang jarang tersentuh layanan kesehatan.",
        "Reaches people with HIV and groups that health services seldom reach.",
      ],
      [
        "Pendamping sebaya menemani dari tes pertama sampai pengobatan berjalan teratur.",
        "Peers accompany each person from the first test until treatment is steady.",
      ],
    ],
    [
      [
        "Menguatkan ibu hamil dan ibu menyusui di desa-desa yang jauh dari puskesmas.",
        "Supports pregnant women and nursing mothers in villages far from a health centre.",
      ],
      [
        "Kami mulai dari dapur: menu dari pangan setempat yang dihitung bersama ahli gizi.",
        "We begin in the kitchen: menus of local food, worked out with a nutritionist.",
      ],
    ],
    [
      [
        "Menimbang ulang balita di setiap posyandu {tempat} dan mencari sebab gizi buruk dari rumah ke rumah.",
        "Weighs children again at every health post in {tempat} and looks for the causes of malnutrition from house to house.",
      ],
      [
        "Timbangan kami tera sendiri setiap tiga bulan.",
        "We calibrate our own scales every three months.",
      ],
    ],
    [
      [
        "Menggerakkan ayah di {tempat} ikut mengasuh dan menjaga kehamilan istrinya.",
        "Moves fathers in {tempat} to share in child care and to look after their wives in pregnancy.",
      ],
      [
        "Kelas ayah diadakan malam hari, di tempat mereka biasa berkumpul.",
        "Fathers' classes are held in the evening, where the men already meet.",
      ],
    ],
    [
      [
        "Merawat orang dengan gangguan jiwa di {tempat} tanpa pasung, bersama keluarga dan puskesmas.",
        "Cares for people with mental illness in {tempat} without shackles, together with families and health centres.",
      ],
      [
        "Obat diantar kader sehingga tidak ada yang putus berobat karena jarak.",
        "Volunteers bring the medicine, so that nobody stops treatment because of distance.",
      ],
    ],
    [
      [
        "Melatih remaja {tempat} mengenal anemia, kesehatan reproduksi, dan gizi sebelum menikah.",
        "Trains teenagers in {tempat} about anaemia, reproductive health and nutrition before marriage.",
      ],
      [
        "Tablet tambah darah diminum bersama setiap Rabu di sekolah.",
        "Iron tablets are taken together at school every Wednesday.",
      ],
    ],
  ],
  services: {
    DAMPING: [
      "Pendampingan posyandu, kader, dan tim percepatan penurunan stunting {desa}",
      "Pendampingan minum obat dan dukungan sebaya bagi pasien TB dan orang dengan HIV",
    ],
    LATIH: [
      "Kelas ibu, pelatihan kader posyandu, dan pengolahan pangan lokal",
      "Pelatihan konseling menyusui dan pemberian makan bayi dan anak",
    ],
    DATA: ["Pendataan balita, pengukuran ulang, dan papan data {desa}"],
    LAYANAN: ["Penjangkauan dan rujukan ke layanan tes dan pengobatan"],
  },
  works: {
    DAMPING: [
      "Pendampingan {few} posyandu untuk percepatan penurunan stunting di {wilayah}",
      "Pendampingan {n} pasien TB resisten obat sampai selesai pengobatan di {wilayah}",
    ],
    LATIH: [
      "Pelatihan {n} kader posyandu se-{wilayah}",
      "Kelas ibu dan olahan pangan lokal di {few} {desa} di {wilayah}",
    ],
    DATA: ["Pendataan balita dan ibu hamil di {few} {desa} di {wilayah}"],
    RISET: ["Kajian penyebab stunting dan pola asuh di {wilayah}"],
    LAYANAN: ["Penjangkauan populasi kunci dan rujukan tes HIV di {wilayah}"],
  },
  targets: ["anak", "perempuan", "keluarga-miskin", "populasi-kunci-hiv"],
  expertise: ["Gizi", "Kesehatan masyarakat", "Kebidanan", "Penyuluhan kesehatan"],
  clause: "menyelenggarakan kegiatan di bidang kesehatan masyarakat dan perbaikan gizi",
  clients: {
    regency: ["Dinas Kesehatan", "Dinas Pengendalian Penduduk dan Keluarga Berencana"],
    province: ["Dinas Kesehatan"],
    ministry: ["Kementerian Kesehatan", "Kementerian Kependudukan dan Pembangunan Keluarga/BKKBN"],
  },
};
