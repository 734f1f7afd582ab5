import type { Field } from "../field";

export const antikorupsi: Field = {
  issue: "antikorupsi",
  topic: ["keterbukaan informasi publik", "public access to information"],
  names: ["Mata Warga", "Terang", "Simpul Jernih", "Buka Data", "Kawal Layanan"],
  does: [
    [
      [
        "Melatih warga di {tempat} meminta informasi publik dan memantau pengadaan.",
        "Trains citizens in {tempat} to request public information and to monitor procurement.",
      ],
      [
        "Permintaan informasi, jawaban, dan keberatannya kami simpan dalam arsip terbuka.",
        "We keep requests, answers and appeals in an open archive.",
      ],
      [
        "Kelas kami terbuka bagi guru, jurnalis, dan pengurus RT.",
        "Our classes are open to teachers, journalists and neighbourhood heads.",
      ],
    ],
    [
      [
        "Memantau belanja daerah dan menerbitkan temuannya secara terbuka.",
        "Monitors local spending and publishes what it finds.",
      ],
      [
        "Setiap temuan diperiksa dua orang dan dimintakan tanggapan sebelum terbit.",
        "Two people check every finding and ask for a response before it is published.",
      ],
    ],
    [
      [
        "Mendampingi pemerintah {desa} membuka data anggarannya kepada warga.",
        "Helps {desa} governments to open their budget data to residents.",
      ],
      [
        "Angkanya dipasang di tempat warga berkumpul, dengan nomor yang dapat ditanyai.",
        "The figures hang where people meet, with a number to call.",
      ],
    ],
  ],
  services: {
    RISET: ["Pemantauan pengadaan dan kajian keterbukaan informasi"],
    LATIH: ["Sekolah antikorupsi dan kelas permintaan informasi publik"],
    PARTISIPASI: ["Pemantauan warga atas proyek dan layanan"],
  },
  works: {
    RISET: ["Penilaian keterbukaan informasi {few} badan publik di {wilayah}"],
    LATIH: ["Sekolah antikorupsi bagi {n} warga {wilayah}"],
    PARTISIPASI: ["Pemantauan warga atas {few} proyek {desa} di {wilayah}"],
    DATA: ["Penyusunan daftar informasi publik {few} perangkat daerah {wilayah}"],
  },
  targets: ["warga-umum", "pemuda"],
  expertise: ["Keterbukaan informasi", "Jurnalisme data", "Hukum", "Analisis pengadaan"],
  clause: "mendorong keterbukaan informasi dan pencegahan korupsi",
  clients: {
    regency: ["Inspektorat", "Dinas Komunikasi dan Informatika"],
    province: ["Inspektorat", "Dinas Komunikasi dan Informatika"],
    ministry: ["Kementerian Komunikasi dan Digital", "Komisi Pemberantasan Korupsi"],
  },
};
