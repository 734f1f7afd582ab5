import type { Field } from "../field";

export const ruangSipil: Field = {
  issue: "ruang-sipil",
  topic: ["hak warga dan ruang sipil", "civil rights and civic space"],
  names: ["Suara Warga", "Ruang Bersama", "Hak Kita", "Warga Merdeka"],
  does: [
    [
      [
        "Menjaga ruang warga di {tempat} untuk berkumpul, berpendapat, dan mengawasi.",
        "Protects the space of citizens in {tempat} to meet, to speak and to hold power to account.",
      ],
      [
        "Forum warga bertemu setiap bulan dan notulanya terbuka.",
        "The citizens' forum meets every month, and its minutes are open.",
      ],
      [
        "Kami melatih keamanan digital bagi organisasi kecil.",
        "We train small organisations in digital security.",
      ],
    ],
    [
      [
        "Mendokumentasikan pelanggaran hak dan mendampingi korbannya mencari pemulihan.",
        "Documents violations of rights and accompanies victims in seeking redress.",
      ],
      [
        "Persetujuan korban diminta pada setiap langkah.",
        "The victim's consent is asked at every step.",
      ],
    ],
    [
      [
        "Mempertemukan warga, kepolisian, dan pemerintah daerah sebelum sengketa membesar.",
        "Brings citizens, the police and local government together before disputes grow.",
      ],
      [
        "Kesepakatannya ditulis dan ditinjau lagi setelah tiga bulan.",
        "Agreements are written down and reviewed after three months.",
      ],
    ],
    [
      [
        "Menemani organisasi kecil di {tempat} mengurus badan hukum, pembukuan, dan laporannya.",
        "Helps small organisations in {tempat} with their legal form, books and reports.",
      ],
      [
        "Klinik keuangan kami buka setiap Rabu, tanpa perjanjian.",
        "Our finance clinic is open every Wednesday, without appointment.",
      ],
    ],
  ],
  services: {
    PARTISIPASI: ["Forum warga dan dialog kebijakan"],
    LATIH: ["Pelatihan hak warga dan keamanan digital"],
    RISET: ["Dokumentasi dan kajian hak asasi manusia"],
  },
  works: {
    PARTISIPASI: ["Dialog warga dan pemerintah daerah di {kec} di {wilayah}"],
    LATIH: ["Pelatihan hak warga bagi {n} pengurus organisasi di {wilayah}"],
    RISET: ["Laporan tahunan keadaan ruang sipil di {wilayah}"],
  },
  targets: ["warga-umum", "pemuda", "korban-kekerasan"],
  expertise: ["Hak asasi manusia", "Advokasi", "Dokumentasi"],
  clause: "memajukan hak asasi manusia dan partisipasi warga",
  clients: {
    regency: ["Badan Kesatuan Bangsa dan Politik"],
    province: ["Badan Kesatuan Bangsa dan Politik"],
    ministry: ["Kementerian Hak Asasi Manusia"],
  },
};
