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
    [
      [
        "Membuka pos hukum di pasar dan terminal {tempat} bagi pekerja harian.",
        "Runs legal desks in the markets and bus stations of {tempat} for day labourers.",
      ],
      [
        "Perkara upah dan sewa diselesaikan lewat mediasi dalam empat minggu.",
        "Cases on wages and rent are settled by mediation within four weeks.",
      ],
    ],
    [
      [
        "Mengurus akta lahir, buku nikah, dan identitas warga {tempat} yang terlewat.",
        "Obtains birth and marriage certificates and identity papers for people in {tempat} who were left out.",
      ],
      [
        "Sidang keliling diusulkan bersama pengadilan dan dinas kependudukan.",
        "Mobile court sessions are proposed together with the court and the civil registry.",
      ],
    ],
    [
      [
        "Mendampingi tahanan di {tempat} agar proses hukumnya berjalan menurut aturan.",
        "Accompanies detainees in {tempat} so that their cases follow the rules.",
      ],
      [
        "Relawan mahasiswa hukum mencatat lama penahanan setiap pekan.",
        "Law students record the length of detention every week.",
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
