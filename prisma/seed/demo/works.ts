import type { ProfileInput } from "@/features/organisations/schema";
import type { Field } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";

type Works = NonNullable<ProfileInput["experiences"]>;
type Years = NonNullable<ProfileInput["finances"]>;

const DONORS = [
  "Yayasan Donor Sejiwa",
  "Dana Mitra Persada",
  "Lembaga Hibah Samudra",
  "Program Kemitraan Kanaka",
  "Dana Abadi Lestarindo",
];
const COMPANIES = ["PT Tambakraya Contoh", "PT Niaga Sejahtera Contoh", "Koperasi Pegawai Contoh"];
const LAST_YEAR = 2026;
const FIRST_TYPE_THREE = 2019;

const round = (value: number, step: number) => BigInt(Math.round(value / step) * step);
const date = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export const fill = (random: Random, text: string, place: Place) =>
  text
    .replaceAll("{tempat}", place.short)
    .replaceAll(
      "{n}",
      String(random.pick([8, 10, 12, 15, 20, 24, 25, 30, 40, 50, 60, 75, 100, 120])),
    );

/** Past works, more of them the older and larger the organisation is. */
export function works(
  random: Random,
  {
    count,
    field,
    place,
    since,
    provenance,
  }: { count: number; field: Field; place: Place; since: number; provenance: "self" | "imported" },
): Works {
  const kinds = Object.entries(field.works);
  const titles = new Set<string>();
  return Array.from({ length: count * 3 }, () => {
    const [workKindCode, templates] = random.pick(kinds);
    return { workKindCode, title: fill(random, random.pick(templates), place) };
  })
    .filter(({ title }) => !titles.has(title) && titles.add(title))
    .slice(0, count)
    .map(({ workKindCode, title }) => {
      const year = random.int(Math.max(2012, since), LAST_YEAR);
      const clientKind = random.weighted([
        ["regency", 4],
        ["province", 2],
        ["ministry", 0.8],
        ["village", 1.5],
        ["donor", 3],
        ["company", 0.6],
        ["university", 0.4],
        ["organisation", 0.6],
      ] as const);
      const isPublic = ["regency", "province", "ministry"].includes(clientKind);
      const months = random.int(3, 20);
      const start = random.int(1, 9);
      const ended = new Date(Date.UTC(year, start - 1 + months, random.int(1, 28)));
      const ongoing = ended > new Date("2026-10-01T00:00:00Z");
      return {
        title,
        client: clientName(random, clientKind, field, place),
        clientKind,
        issueCode: field.issue,
        workKindCode,
        regionCode: place.regencyCode,
        startedOn: date(year, start, random.int(1, 28)),
        ...(!ongoing && { endedOn: ended.toISOString().slice(0, 10) }),
        ...(random.chance(0.85) && {
          value: round(Math.min(4e9, Math.max(25e6, random.skewed(210e6, 0.95))), 50_000),
        }),
        role: random.weighted([
          ["lead", 6],
          ["member", 3],
          ["subcontractor", 1],
        ] as const),
        isTypeThree: isPublic && year >= FIRST_TYPE_THREE && random.chance(0.55),
        provenance,
      };
    });
}

function clientName(
  random: Random,
  kind: Works[number]["clientKind"],
  field: Field,
  place: Place,
): string {
  const office = random.pick(field.offices);
  switch (kind) {
    case "regency":
      return `${office} ${place.regency}`;
    case "province":
      return `${office} Provinsi ${place.province}`;
    case "ministry":
      return random.pick([
        "Kementerian Desa dan Pembangunan Daerah Tertinggal",
        "Kementerian Sosial",
        "Kementerian Kesehatan",
        "Kementerian Pendidikan Dasar dan Menengah",
      ]);
    case "village":
      return `Pemerintah Desa di Kecamatan ${random.pick(place.districts).name}`;
    case "donor":
      return random.pick(DONORS);
    case "company":
      return random.pick(COMPANIES);
    case "university":
      return `Universitas Contoh ${place.province}`;
    case "organisation":
      return `Konsorsium Mitra ${place.province}`;
  }
}

/** Up to five years of income and spending; some grow, some shrink. */
export function years(random: Random, count: number, scale: number): Years {
  const growth = 0.85 + random.next() * 0.5;
  const publicShare = random.chance(0.8) ? random.int(0, 85) : undefined;
  const fromAudit = random.chance(0.4) ? random.int(2021, 2025) : 2100;
  return Array.from({ length: count }, (_, at) => {
    const year = 2025 - (count - 1 - at);
    const income = Math.max(8e6, scale * growth ** at * (0.85 + random.next() * 0.3));
    return {
      year,
      income: round(income, 10_000),
      spending: round(income * (0.88 + random.next() * 0.14), 10_000),
      ...(publicShare !== undefined && {
        publicShare: Math.min(100, Math.max(0, publicShare + random.int(-8, 8))),
      }),
      audited: year >= fromAudit,
    };
  });
}
