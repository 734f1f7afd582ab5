import type { Field } from "../field";

export const kebencanaan: Field = {
  issue: "kebencanaan",
  topic: ["pengurangan risiko bencana", "disaster risk reduction"],
  names: ["Tanggap", "Siaga", "Sigap Bencana", "Kentongan", "Posko Siaga"],
  does: [
    [
      [
        "Menyiapkan warga {tempat} menghadapi banjir dan gempa.",
        "Prepares people in {tempat} for floods and earthquakes.",
      ],
      [
        "Jalur evakuasi dipilih warga, termasuk pengguna kursi roda, lalu diuji pada malam hari.",
        "Residents, wheelchair users among them, choose the escape routes and test them at night.",
      ],
    ],
    [
      [
        "Menolong penyintas pada hari-hari pertama lalu tinggal sampai rumahnya berdiri lagi.",
        "Helps survivors in the first days and stays until their houses stand again.",
      ],
      [
        "Gudang logistik kami ada di tiga {kecamatan} dan isinya diperiksa tiap bulan.",
        "We keep supplies in three districts and check them every month.",
      ],
      [
        "Kami bekerja di bawah komando BPBD dan melaporkan setiap bantuan secara terbuka.",
        "We work under the command of the disaster agency and report all aid openly.",
      ],
    ],
    [
      [
        "Mendampingi sekolah dan puskesmas di {tempat} berlatih evakuasi dua kali setahun.",
        "Helps schools and health centres in {tempat} to practise evacuation twice a year.",
      ],
      [
        "Murid menggambar sendiri peta bahaya di sekitar sekolahnya.",
        "Pupils draw their own map of the dangers around their school.",
      ],
    ],
  ],
  services: {
    BENCANA: ["{Desa} tangguh bencana, respons darurat, dan pemulihan"],
    LATIH: ["Pelatihan relawan dan simulasi evakuasi"],
    DATA: ["Peta risiko bencana bersama warga"],
  },
  works: {
    BENCANA: [
      "Pembentukan {few} {desa} tangguh bencana di {wilayah}",
      "Respons darurat banjir di {kec} di {wilayah}",
    ],
    LATIH: ["Pelatihan {n} relawan siaga bencana di {wilayah}"],
    DATA: ["Penyusunan peta risiko bencana partisipatif {few} {desa} di {wilayah}"],
  },
  targets: ["penyintas-bencana", "warga-umum", "disabilitas"],
  expertise: ["Manajemen bencana", "Logistik", "Pertolongan pertama"],
  clause: "menyelenggarakan penanggulangan bencana dan bantuan kemanusiaan",
  clients: {
    regency: ["Badan Penanggulangan Bencana Daerah"],
    province: ["Badan Penanggulangan Bencana Daerah"],
    ministry: ["Badan Nasional Penanggulangan Bencana"],
  },
};
