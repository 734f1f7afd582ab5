import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { declareInterest } from "@/features/packages/commands/declare-interest";
import { receivePackages } from "@/features/packages/commands/receive-packages";
import { uploadPackages } from "@/features/packages/commands/upload-packages";
import { SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { regions } from "../reference/regions";
import { demoMember } from "./accounts";
import { Random } from "./random";

const DAY = 86_400_000;
const HOME_KLPD = { kd_klpd: "D430", nama_klpd: "Kab. Bone", jenis_klpd: "KABUPATEN" };
const HOME = "73.08";

// Kind of work, what is done, by which unit, for how much at most in millions.
const WORKS: [name: string, about: string, unit: string, most: number][] = [
  [
    "Pendampingan keluarga berisiko stunting",
    "Kunjungan rumah dan kelas gizi",
    "DINAS KESEHATAN",
    450,
  ],
  ["Pelatihan kader posyandu", "Pelatihan dan penyuluhan bagi kader", "DINAS KESEHATAN", 180],
  [
    "Penjangkauan populasi kunci HIV",
    "Penjangkauan dan rujukan pemeriksaan",
    "DINAS KESEHATAN",
    600,
  ],
  [
    "Pendampingan pengelolaan sampah rumah tangga",
    "Bank sampah bersama perempuan kepala keluarga",
    "DINAS LINGKUNGAN HIDUP",
    320,
  ],
  [
    "Penanaman dan pemeliharaan mangrove",
    "Konservasi pesisir bersama nelayan",
    "DINAS LINGKUNGAN HIDUP",
    850,
  ],
  [
    "Pendataan partisipatif penyandang disabilitas",
    "Pendataan dan pemetaan bersama warga desa",
    "DINAS SOSIAL",
    240,
  ],
  [
    "Pendampingan korban kekerasan",
    "Konseling dan bantuan hukum",
    "DINAS PEMBERDAYAAN PEREMPUAN",
    380,
  ],
  [
    "Kajian penghidupan buruh migran",
    "Survei, kajian, dan rekomendasi kebijakan",
    "BADAN PERENCANAAN PEMBANGUNAN DAERAH",
    275,
  ],
  [
    "Fasilitasi musrenbang inklusif",
    "Forum warga bagi perempuan, lansia, dan pemuda",
    "BADAN PERENCANAAN PEMBANGUNAN DAERAH",
    150,
  ],
  [
    "Evaluasi layanan air minum perdesaan",
    "Survei dan evaluasi sanitasi desa",
    "BADAN PERENCANAAN PEMBANGUNAN DAERAH",
    220,
  ],
  [
    "Festival literasi anak",
    "Festival, taman baca, dan dokumentasi budaya",
    "DINAS PENDIDIKAN",
    200,
  ],
  [
    "Penyelenggaraan PAUD di daerah terpencil",
    "Layanan pendidikan kesetaraan",
    "DINAS PENDIDIKAN",
    1_200,
  ],
  [
    "Pendampingan usaha mikro perempuan",
    "Koperasi dan keuangan inklusif",
    "DINAS KOPERASI DAN UKM",
    410,
  ],
  [
    "Kesiapsiagaan bencana berbasis desa",
    "Pelatihan mitigasi dan simulasi",
    "BADAN PENANGGULANGAN BENCANA DAERAH",
    500,
  ],
  ["Rehabilitasi sosial lansia terlantar", "Layanan dan kunjungan rumah", "DINAS SOSIAL", 350],
];
const MINISTRIES = [
  ["K27", "Kementerian Sosial", "DIREKTORAT REHABILITASI SOSIAL"],
  ["K24", "Kementerian Kesehatan", "DIREKTORAT PENYAKIT MENULAR"],
  ["K67", "Kementerian Desa dan Pembangunan Daerah Tertinggal", "DIREKTORAT PEMBERDAYAAN"],
] as const;

type Owner = {
  kd_klpd: string;
  nama_klpd: string;
  jenis_klpd: string;
  place: string;
  code: string;
};

/** Agencies that announce: every province, two regencies of each, three ministries. */
function owners(random: Random): Owner[] {
  const all = regions();
  const short = (name: string) => name.replace(/^Kabupaten /, "Kab. ");
  return all
    .filter(({ level }) => level === "province")
    .flatMap((province, at): Owner[] => {
      const inside = all.filter(({ parentCode }) => parentCode === province.code);
      const places = random.some(inside, 2);
      return [
        {
          ...{
            kd_klpd: `D${100 + at}`,
            nama_klpd: `Prov. ${province.name}`,
            jenis_klpd: "PROVINSI",
          },
          ...{ place: short(places[0]?.name ?? province.name), code: province.code },
        },
        ...places
          .filter(({ code }) => code !== HOME)
          .map(({ name, code }, number) => ({
            kd_klpd: `D${500 + at * 2 + number}`,
            nama_klpd: short(name),
            jenis_klpd: name.startsWith("Kota") ? "KOTA" : "KABUPATEN",
            ...{ place: short(name), code },
          })),
      ];
    });
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** A row as SiRUP writes it, invented. */
function rowOf(random: Random, now: Date, number: number, owner: Omit<Owner, "code">) {
  const [name, about, unit, most] = random.pick(WORKS);
  const year = now.getUTCFullYear() + (random.chance(0.35) ? 1 : 0);
  const begins = new Date(Date.UTC(year, random.int(0, 8), 1));
  const ends = new Date(begins.getTime() + random.int(60, 240) * DAY);
  const last = new Date(Date.UTC(year, 11, 20));
  return {
    tahun_anggaran: year,
    ...{ kd_klpd: owner.kd_klpd, nama_klpd: owner.nama_klpd, jenis_klpd: owner.jenis_klpd },
    kd_satker: 900_000 + number,
    nama_satker: unit,
    kd_rup: 39_500_000 + number,
    nama_paket: `${name} di ${owner.place}`,
    pagu: Math.round((most * (0.4 + random.next() * 0.6)) / 5) * 5_000_000,
    tipe_swakelola: random.chance(0.2) ? "3" : 3,
    volume_pekerjaan: random.pick(["1 Paket", "6 Kecamatan", "10 Desa", "120 Orang", "8 Bulan"]),
    uraian_pekerjaan: `${about} di ${owner.place}`,
    tgl_awal_pelaksanaan_kontrak: iso(begins),
    tgl_akhir_pelaksanaan_kontrak: iso(ends < last ? ends : last),
    tgl_pengumuman_paket: iso(new Date(now.getTime() - random.int(3, 250) * DAY)),
    ...{ status_aktif_rup: true, status_delete_rup: false, status_umumkan_rup: "Terumumkan" },
  };
}

async function* rowsOf(rows: object[]) {
  for (const [at, value] of rows.entries()) yield { row: at + 1, value };
}

/**
 * Packages as SiRUP announces them: a file of the whole country brought in by the operator, one of the
 * demo agency uploaded by its planner with rows of others and rows at fault, and organisations that say
 * they are interested.
 */
export async function seedDemoPackages(now: Date): Promise<string> {
  if ((await db.package.count()) > 0) return "unchanged";
  const random = new Random(2026);
  let number = 0;
  const ministries = MINISTRIES.flatMap(([kd_klpd, nama_klpd]) =>
    owners(new Random(7))
      .slice(0, 6)
      .map(({ place }) => ({
        ...{ kd_klpd, nama_klpd, jenis_klpd: "KEMENTERIAN", place },
      })),
  );
  const rows = [...owners(random), ...ministries].flatMap((owner) =>
    Array.from({ length: random.int(1, 2) }, () => rowOf(random, now, ++number, owner)),
  );
  const began = new Date(now.getTime() - 3 * DAY);
  const received = await receivePackages(SYSTEM, { rows: rowsOf(rows), isDemo: true }, began);
  if (!received.ok) throw new Error(received.reason);
  await bringInPackages(SYSTEM, {}, began);

  const planner = await demoMember("perencana@simpul.test");
  const { id: agencyId } = await db.agency.findFirstOrThrow({
    where: { klpdCode: HOME_KLPD.kd_klpd },
  });
  const own = Array.from({ length: 14 }, () =>
    rowOf(random, now, ++number, { ...HOME_KLPD, place: "Kab. Bone" }),
  );
  const broken = [
    { ...own[0], kd_rup: 39_599_001, pagu: "seratus juta" },
    { ...own[1], kd_rup: 39_599_002, tgl_awal_pelaksanaan_kontrak: "31/02/2026" },
  ];
  const file = [...own, ...broken, ...rows.slice(0, 9), { ...own[2], tipe_swakelola: 1 }];
  const uploaded = await uploadPackages(planner, { agencyId, rows: rowsOf(file) }, now);
  if (!uploaded.ok) throw new Error(uploaded.reason);
  await bringInPackages(SYSTEM, {}, now);

  await seedInterests(now);
  return `${await db.package.count()} packages`;
}

/** Organisations with people of their own say that packages of the demo agency interest them. */
async function seedInterests(now: Date) {
  const packages = await db.package.findMany({
    where: { klpdCode: HOME_KLPD.kd_klpd },
    orderBy: { rupCode: "asc" },
    take: 3,
    select: { id: true },
  });
  const members = await db.membership.findMany({
    where: {
      ...{ role: "oms_admin", state: "active", person: { isDemo: true } },
      organisation: { listing: "published" },
    },
    orderBy: { organisation: { publicId: "asc" } },
    take: 4,
    select: { organisationId: true, person: { select: { email: true } } },
  });
  for (const [at, { organisationId, person }] of members.entries()) {
    const actor = await demoMember(person.email ?? "");
    for (const { id } of packages.slice(0, 1 + (at % packages.length))) {
      const note = at === 0 ? "Kami pernah mengerjakan kegiatan serupa di dua kecamatan." : "";
      const said = { packageId: id, organisationId: organisationId ?? "", note };
      const result = await declareInterest(actor, said, now);
      if (!result.ok) throw new Error(result.reason);
    }
  }
}
