import type { Field } from "../field";

export const bantuanHukum: Field = {
  issue: "bantuan-hukum",
  topic: ["akses keadilan", "access to justice"],
  names: ["Sahabat Hukum", "Keadilan Warga", "Posko Hukum", "Pembela Warga"],
  does: [
    [
      [
        "Memberi bantuan hukum tanpa biaya kepada warga miskin di {tempat}.",
        "Gives free legal aid to poor citizens in {tempat}.",
      ],
      [
        "Posko kami buka dua kali seminggu di kantor {desa} dan lembaga pemasyarakatan.",
        "Our desk is open twice a week in {desa} offices and in prison.",
      ],
      [
        "Setiap klien dapat membaca catatan perkaranya sendiri.",
        "Every client can read the file of their own case.",
      ],
    ],
    [
      [
        "Melatih paralegal {desa} menyelesaikan sengketa sebelum sampai ke pengadilan.",
        "Trains {desa} paralegals to settle disputes before they reach the court.",
      ],
      [
        "Paralegal kami tersebar di tiap {kecamatan} dan bertemu setiap bulan.",
        "Our paralegals live in every district and meet every month.",
      ],
    ],
    [
      [
        "Mendampingi perempuan dan anak yang berhadapan dengan hukum.",
        "Accompanies women and children in conflict with the law.",
      ],
      [
        "Pendamping hadir sejak pemeriksaan pertama, tidak hanya di ruang sidang.",
        "Somebody is with them from the first interview, not only in the courtroom.",
      ],
    ],
  ],
  services: {
    LAYANAN: ["Konsultasi, pendampingan, dan bantuan hukum bagi warga miskin"],
    LATIH: ["Pelatihan paralegal dan penyuluhan hukum"],
    RISET: ["Kajian peraturan daerah dan peraturan {desa}"],
  },
  works: {
    LAYANAN: [
      "Bantuan hukum bagi {n} warga miskin di {wilayah}",
      "Konsultasi hukum keliling di {kec} di {wilayah}",
    ],
    LATIH: [
      "Pelatihan {n} paralegal {desa} di {wilayah}",
      "Penyuluhan hukum di {few} {desa} di {wilayah}",
    ],
    RISET: ["Naskah akademik rancangan peraturan daerah {pemda} tentang bantuan hukum"],
  },
  targets: ["keluarga-miskin", "korban-kekerasan", "perempuan"],
  expertise: ["Hukum", "Mediasi", "Penyuluhan hukum"],
  clause: "memberikan bantuan hukum kepada orang atau kelompok orang miskin",
  clients: {
    regency: ["Bagian Hukum Sekretariat Daerah"],
    province: ["Biro Hukum Sekretariat Daerah"],
    ministry: ["Kementerian Hukum"],
  },
};
