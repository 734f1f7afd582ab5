import type { Field } from "../field";

export const perdamaian: Field = {
  issue: "perdamaian",
  topic: ["perdamaian dan kerukunan", "peace and harmony between faiths"],
  names: ["Rukun", "Jembatan Damai", "Sapa Warga", "Sauh Damai"],
  does: [
    [
      [
        "Merajut kembali hubungan warga {tempat} yang pernah terbelah lewat kerja bersama dan dialog.",
        "Mends relations between people of {tempat} who were once divided, through shared work and dialogue.",
      ],
      [
        "Kami mulai dari urusan sehari-hari: air, pasar, dan lapangan bola.",
        "We begin with everyday matters: water, the market and the football field.",
      ],
      [
        "Tokoh agama dan tokoh perempuan memimpin bersama.",
        "Religious leaders and women leaders lead together.",
      ],
    ],
    [
      [
        "Mempertemukan anak muda lintas iman untuk belajar dan melayani lingkungannya.",
        "Brings young people of different faiths together to learn and to serve their community.",
      ],
      [
        "Kerukunan diukur dari kejadian, bukan dari jumlah acara.",
        "Harmony is measured by what happens, not by the number of events.",
      ],
    ],
  ],
  services: {
    PARTISIPASI: ["Dialog lintas iman dan forum kerukunan"],
    LATIH: ["Pelatihan penengah sengketa bagi pemuda"],
  },
  works: {
    PARTISIPASI: ["Dialog kerukunan di {kec} di {wilayah}"],
    LATIH: ["Sekolah perdamaian bagi {n} pemuda {wilayah}"],
    RISET: ["Kajian potensi konflik sosial di {wilayah}"],
  },
  targets: ["pemuda", "warga-umum"],
  expertise: ["Mediasi", "Dialog lintas iman", "Pengorganisasian"],
  clause: "memelihara perdamaian dan kerukunan antarumat beragama",
  clients: {
    regency: ["Badan Kesatuan Bangsa dan Politik"],
    province: ["Badan Kesatuan Bangsa dan Politik"],
    ministry: ["Kementerian Agama"],
  },
};
