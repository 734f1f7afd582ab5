import type { Field } from "../field";

export const agraria: Field = {
  issue: "agraria",
  topic: ["pertanahan dan penghidupan petani", "land and farmers' livelihoods"],
  names: ["Tanah Garapan", "Ladang", "Lumbung Pangan", "Pematang"],
  does: [
    [
      [
        "Mendampingi petani di {tempat} memperoleh kepastian atas tanah garapannya.",
        "Helps farmers in {tempat} to gain secure rights to the land they work.",
      ],
      [
        "Petanya dibuat warga dan diuji bersama kantor pertanahan.",
        "Residents make the maps and test them with the land office.",
      ],
      [
        "Setelah tanahnya pasti, kelompok dibantu menanam dan menjual bersama.",
        "Once the land is secure, we help the groups to plant and to sell together.",
      ],
    ],
    [
      [
        "Mendorong perhutanan sosial dan penyelesaian sengketa lahan di {tempat}.",
        "Promotes social forestry and the settlement of land disputes in {tempat}.",
      ],
      [
        "Kami mendahulukan perundingan dan mencatat setiap kesepakatan.",
        "We put negotiation first and record every agreement.",
      ],
    ],
  ],
  services: {
    DAMPING: ["Pendampingan perhutanan sosial dan reforma agraria"],
    DATA: ["Pemetaan partisipatif tanah garapan"],
    RISET: ["Kajian konflik dan tata guna tanah"],
  },
  works: {
    DAMPING: [
      "Pendampingan {few} kelompok perhutanan sosial di {wilayah}",
      "Pendampingan {few} kelompok tani penerima redistribusi tanah di {wilayah}",
    ],
    DATA: ["Pemetaan tanah garapan {few} {desa} di {wilayah}"],
    RISET: ["Kajian sengketa lahan di {wilayah}"],
    LATIH: ["Pelatihan pemetaan tanah bagi {n} petani {wilayah}"],
  },
  targets: ["petani-nelayan", "masyarakat-adat"],
  expertise: ["Agraria", "Pemetaan", "Mediasi"],
  clause: "memperjuangkan hak petani atas tanah dan sumber daya alam",
  clients: {
    regency: ["Dinas Pertanian"],
    province: ["Dinas Kehutanan", "Dinas Pertanian"],
    ministry: ["Kementerian Agraria dan Tata Ruang/BPN", "Kementerian Kehutanan"],
  },
};
