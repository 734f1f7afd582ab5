import type { Field } from "../field";

export const airSanitasi: Field = {
  issue: "air-sanitasi",
  topic: ["air bersih dan sanitasi", "clean water and sanitation"],
  names: ["Tirta", "Kampung Resik", "Sungai Jernih", "Pilah", "Banyu Bening"],
  does: [
    [
      [
        "Membangun dan merawat sarana air bersih yang dikelola warga di {tempat}.",
        "Builds and maintains water supplies that residents of {tempat} run themselves.",
      ],
      [
        "Iuran air dihitung bersama sehingga pompa selalu dapat diperbaiki.",
        "The water fee is worked out together, so there is always money to repair the pump.",
      ],
    ],
    [
      [
        "Menjalankan bank sampah dan pengolahan kompos di permukiman padat di {tempat}.",
        "Runs waste banks and composting in the crowded settlements of {tempat}.",
      ],
      [
        "Sampah dipilah di dapur, ditimbang di pos, dan dicatat di buku tabungan.",
        "Waste is sorted in the kitchen, weighed at the post and entered in a savings book.",
      ],
    ],
    [
      [
        "Mengajak warga berhenti buang air besar sembarangan melalui sanitasi total berbasis masyarakat.",
        "Moves communities to end open defecation through community-led total sanitation.",
      ],
      [
        "Kader dan sanitarian memeriksa ulang setiap rumah sebelum {desa} menyatakan diri bebas.",
        "Volunteers and the sanitarian check every house again before a {desa} declares itself free.",
      ],
    ],
  ],
  services: {
    LINGK: ["Bank sampah, pengolahan kompos, dan sarana air bersih kelolaan warga"],
    DAMPING: ["Pendampingan kelompok pengelola air dan sanitasi"],
    LATIH: ["Pemicuan sanitasi total berbasis masyarakat"],
  },
  works: {
    LINGK: [
      "Pengelolaan sampah berbasis warga di {few} {desa} di {wilayah}",
      "Pembangunan sarana air bersih di {few} {dusun} di {wilayah}",
    ],
    DAMPING: [
      "Pendampingan {few} kelompok pengelola air minum perdesaan di {wilayah}",
      "Pendampingan {few} bank sampah di {wilayah}",
    ],
    LATIH: ["Pemicuan sanitasi total berbasis masyarakat di {few} {desa} di {wilayah}"],
  },
  targets: ["warga-umum", "perempuan", "keluarga-miskin"],
  expertise: ["Teknik lingkungan", "Sanitasi", "Pengolahan sampah"],
  clause: "menyelenggarakan kegiatan penyehatan lingkungan dan penyediaan air bersih",
  clients: {
    regency: ["Dinas Lingkungan Hidup", "Dinas Pekerjaan Umum dan Penataan Ruang"],
    province: ["Dinas Lingkungan Hidup", "Dinas Pekerjaan Umum dan Penataan Ruang"],
    ministry: ["Kementerian Pekerjaan Umum"],
  },
};
