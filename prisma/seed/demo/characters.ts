import { ofElsewhere } from "./characters-elsewhere";
import { fieldOf } from "./fields/all";
import { type Character, full } from "./full-profile";

/** Organisations that tests, screenshots and guides know by name. */
export function characters(): Character[] {
  return [...ofSulawesi(), ...ofElsewhere()];
}

function ofSulawesi(): Character[] {
  return [
    full(1, {
      name: "Yayasan Tunas Walasuji",
      acronym: "YTW",
      kind: "general",
      legalForm: "foundation",
      foundingYear: 2009,
      regencyCode: "73.08",
      mission:
        "Mendampingi posyandu dan pemerintah desa menurunkan stunting, dari pendataan balita sampai kelas ibu.",
      missionEn:
        "Helps village health posts and village governments to reduce stunting, from counting children under five to classes for mothers.",
      issues: [
        { code: "kesehatan", clause: "Pasal 3 huruf a: kesehatan masyarakat dan perbaikan gizi" },
        { code: "anak-pemuda", clause: "Pasal 3 huruf c: pendidikan dan perlindungan anak" },
        { code: "desa", clause: "Pasal 3 huruf d: pemberdayaan masyarakat desa" },
      ],
      targetGroups: ["anak", "perempuan", "keluarga-miskin"],
      services: [
        {
          code: "DAMPING",
          description: "Posyandu, kader, dan tim percepatan penurunan stunting desa",
        },
        {
          code: "LATIH",
          description: "Kelas ibu, kader pembangunan manusia, pengolahan pangan lokal",
        },
        { code: "DATA", description: "Pendataan balita, pengukuran ulang, papan data desa" },
      ],
      workAreas: ["73.08", "73.12", "73.13", "73.08.01", "73.08.02"],
      field: fieldOf("kesehatan"),
      size: 14,
      count: 9,
      income: 412e6,
      handle: "walasuji",
    }),
    full(2, {
      name: "Perkumpulan Rumah Data Lamuru",
      acronym: "RDL",
      kind: "general",
      legalForm: "association",
      foundingYear: 2016,
      regencyCode: "73.08",
      mission:
        "Pendataan partisipatif dan pemetaan sosial desa, termasuk data balita dan keluarga berisiko stunting.",
      issues: [
        { code: "anggaran", clause: "Pasal 4: pendataan dan perencanaan" },
        { code: "kesehatan" },
      ],
      targetGroups: ["warga-umum", "anak"],
      services: [
        {
          code: "DATA",
          description: "Pendataan balita, pemetaan sosial desa, sistem informasi desa",
        },
        { code: "DAMPING", description: "Pendampingan papan data desa dan musyawarah rencana" },
      ],
      workAreas: ["73.08", "73.08.10"],
      field: fieldOf("anggaran"),
      size: 7,
      count: 5,
      income: 230e6,
      handle: "rumahdatalamuru",
    }),
    full(3, {
      name: "Yayasan Perempuan Tana Ogi Berdaya",
      acronym: "YPTOB",
      kind: "general",
      legalForm: "foundation",
      foundingYear: 2012,
      regencyCode: "73.12",
      mission: "Kelompok perempuan, pangan lokal, dan kelas gizi di lima kabupaten.",
      missionEn: "Women's groups, local food and nutrition classes in five regencies.",
      issues: [
        { code: "gedsi", clause: "Pasal 3: pemberdayaan perempuan" },
        { code: "kesehatan" },
        { code: "umkm" },
      ],
      targetGroups: ["perempuan", "usaha-mikro"],
      services: [
        { code: "DAMPING", description: "Kelompok perempuan dan kelas gizi di desa" },
        { code: "LATIH", description: "Pelatihan olahan pangan lokal" },
        { code: "EKONOMI", description: "Usaha pangan kelompok perempuan" },
      ],
      workAreas: ["73.12", "73.08", "73.13", "73.11", "73.10"],
      field: fieldOf("gedsi"),
      size: 9,
      count: 6,
      income: 300e6,
      handle: "tanaogi",
    }),
    full(4, {
      name: "Perkumpulan Difabel Bergerak Makassar",
      acronym: "PDBM",
      kind: "general",
      legalForm: "association",
      foundingYear: 2013,
      regencyCode: "73.71",
      mission:
        "Difabel memimpin audit jalan, sekolah, dan kantor layanan, lalu mendampingi pemerintah kota memperbaikinya.",
      issues: [{ code: "gedsi", clause: "Pasal 5: hak difabel" }, { code: "ruang-sipil" }],
      targetGroups: ["warga-umum"],
      services: [{ code: "PARTISIPASI", description: "Audit akses oleh difabel dan forum warga" }],
      workAreas: ["73.71", "73.06"],
      field: fieldOf("ruang-sipil"),
      size: 6,
      count: 4,
      income: 180e6,
      handle: "difabelbergerak",
    }),
    {
      listing: "published",
      at: new Date("2024-05-06T03:10:00Z"),
      profile: {
        name: "Perkumpulan Sahabat Posyandu Ajangale",
        legalForm: "association",
        kind: "general",
        foundingYear: 2021,
        provinceCode: "73",
        regencyCode: "73.08",
        mission: "Kader muda yang menguatkan posyandu di empat kecamatan dan mencegah stunting.",
        issues: [{ code: "kesehatan" }],
        services: [{ code: "DAMPING", description: "Pendampingan kader posyandu" }],
        contacts: [{ channel: "whatsapp", value: "628110000021" }],
        sections: [
          { section: "identity", answer: "given", provenance: "self" },
          { section: "fields", answer: "given", provenance: "self" },
          { section: "services", answer: "given", provenance: "self" },
          { section: "contacts", answer: "given", provenance: "self" },
          { section: "finance", answer: "none", provenance: "self" },
        ],
      },
    },
  ];
}
