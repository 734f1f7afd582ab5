import { createHash } from "node:crypto";
import { INTEGRITY_ANSWERS, INTEGRITY_TOPICS, SECTIONS } from "@/domain/organisation";
import type { ProfileInput } from "@/features/organisations/schema";
import type { Said, Texts } from "./field";
import { postcode } from "./papers";
import type { Place } from "./places";
import { Random } from "./random";
import { fill, fits, say } from "./wording";

/** Where the office is. A list often knows the regency at most. */
export function seat(random: Random, place: Place, imported: boolean): Partial<ProfileInput> {
  if (imported && random.chance(0.18)) return {};
  if (random.chance(imported ? 0.35 : 0.03)) return { provinceCode: place.provinceCode };
  const known = { provinceCode: place.provinceCode, regencyCode: place.regencyCode };
  if (imported) return known;
  return {
    ...known,
    districtCode: random.pick(place.districts).code,
    street: `Jalan ${random.pick(["Contoh", "Umpama", "Misal", "Teladan", "Rekaan", "Percontohan"])} No. ${random.int(1, 180)}`,
    postcode: postcode(random, place),
  };
}

/** What may stand at the end of any mission: {tahun}, {jumlah}, {beberapa}, {ini} and {itu} are its facts. */
export const CLOSING: Said[] = [
  [
    "Sejak {tahun} kami bekerja di {beberapa} {desa} di {ini} dan {itu}.",
    "Since {tahun} we have worked in {beberapa} {desa}s in {ini} and {itu}.",
  ],
  [
    "Pekerjaan kami bermula di {ini} pada {tahun} dan kini didukung {jumlah} relawan.",
    "Our work began in {ini} in {tahun} and now has {jumlah} volunteers.",
  ],
  [
    "Kami bermula dari {ini} dan kini hadir sampai {itu}.",
    "We began in {ini} and now reach as far as {itu}.",
  ],
  [
    "Laporan kegiatan kami dapat dibaca di kantor {desa}.",
    "Our reports can be read at the {desa} office.",
  ],
  [
    "Lahir dari pertemuan warga pada {tahun}, rapat tahunan kami terbuka bagi siapa saja.",
    "Born of a residents' meeting in {tahun}, we keep our yearly meeting open to all.",
  ],
  [
    "Sebagian besar dari {jumlah} relawan kami tinggal di tempat kami bekerja.",
    "Most of our {jumlah} volunteers live where we work.",
  ],
];

/** One organisation's own facts, the same in both languages; `local`: with roots among residents. */
function closing(random: Random, place: Place, founded: number, local: boolean): Said {
  const [here, there] = random.some(place.districts, 2);
  const facts: Record<string, string> = {
    "{tahun}": String(founded),
    "{jumlah}": String(random.int(6, 48)),
    // Two districts seldom have more than ten villages between them.
    "{beberapa}": String(random.int(3, 7)),
    "{ini}": here!.name,
    "{itu}": (there ?? here!).name,
  };
  const tell = (text: string) =>
    text.replace(/\{(tahun|jumlah|beberapa|ini|itu)\}/g, (mark) => facts[mark]!);
  const [indonesian, english] = local ? random.pick(CLOSING) : CLOSING[0]!;
  return [tell(indonesian), tell(english)];
}

/** A mission in Indonesian, and for some the same sentences in English. */
export function mission(
  random: Random,
  {
    texts,
    topic,
    place,
    founded,
    local,
    turn,
  }: { texts: Texts; topic: Said; place: Place; founded: number; local: boolean; turn: number },
): Pick<ProfileInput, "mission" | "missionEn"> {
  const about = ([indonesian, english]: Said): Said => [
    indonesian.replaceAll("{topik}", topic[0]),
    english.replaceAll("{topik}", topic[1]),
  ];
  const possible = texts.does
    .map((doing) => doing.map(about))
    .filter(([what]) => fits(what![0], place));
  const [what, ...how] = possible[turn % possible.length]!;
  const chosen = random.some(
    how.filter(([indonesian]) => fits(indonesian, place)),
    random.weighted([...HOW_MANY]),
  );
  const said = [
    what!,
    // In the order in which they are written.
    ...how.filter((one) => chosen.includes(one)),
    ...(random.chance(local ? 0.6 : 0.3) ? [closing(random, place, founded, local)] : []),
  ];
  const both = say(random, said, place);
  return random.chance(0.45) ? both : { mission: both.mission };
}

const HOW_MANY = [
  [0, 1],
  [1, 6],
  [2, 2],
] as const;

/** Before the name it has now: another word in front, or without its place. */
export const formerName = (random: Random, name: string, place: Place) => {
  const words = name.split(" ").slice(1).join(" ").replace(` ${place.short}`, "");
  return `${random.pick(["Kelompok", "Forum", "Komunitas"])} ${words}`;
};

/** Kinds of work with a description: mostly of what it is first of all, then of what is beside. */
export function services(
  random: Random,
  [own, ...beside]: Texts[],
  place: Place,
): NonNullable<ProfileInput["services"]> {
  const possible = (texts: Texts) =>
    Object.entries(texts.services)
      .map(([code, all]) => [code, all.filter((text) => fits(text, place))] as const)
      .filter(([, descriptions]) => descriptions.length > 0);
  const first = random.some(possible(own!), random.int(1, 4));
  const also = beside
    .flatMap(possible)
    .filter(([code]) => !first.some(([taken]) => taken === code));
  const chosen = new Map([...random.some(also, random.int(0, 2)), ...first].reverse());
  return [...chosen].map(([code, descriptions]) => ({
    code,
    description: capital(fill(random, random.pick(descriptions), place)),
  }));
}

/** Its office and what it says of its conduct; drawn beside the rest, which stays as it is. */
export function conduct(
  name: string,
  full: number,
): Pick<ProfileInput, "officeTenure" | "integrity"> {
  const random = new Random(createHash("sha256").update(name).digest().readUInt32BE());
  if (full < 0.35) return {};
  const topics = full > 0.7 ? INTEGRITY_TOPICS : random.some(INTEGRITY_TOPICS, 3);
  return {
    officeTenure: random.weighted([
      ["owned", 25],
      ["rented", 50],
      ["lent", 25],
    ]),
    integrity:
      full < 0.5 ? [] : topics.map((topic) => ({ topic, answer: random.pick(INTEGRITY_ANSWERS) })),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const HOLDS: Record<(typeof SECTIONS)[number], (profile: ProfileInput) => boolean> = {
  identity: () => true,
  legal: (profile) => Boolean(profile.legal),
  office: (profile) => Boolean(profile.street),
  board: (profile) => profile.people?.some(({ group }) => group !== "staff") ?? false,
  people: (profile) => profile.people?.some(({ group }) => group === "staff") ?? false,
  fields: (profile) => (profile.issues?.length ?? 0) > 0,
  services: (profile) => (profile.services?.length ?? 0) > 0,
  work_areas: (profile) => (profile.workAreas?.length ?? 0) > 0,
  experience: (profile) => (profile.experiences?.length ?? 0) > 0,
  finance: (profile) => (profile.finances?.length ?? 0) > 0,
  integrity: (profile) => (profile.integrity?.length ?? 0) > 0,
  contacts: (profile) => (profile.contacts?.length ?? 0) > 0,
};

// Kinds of lists, never one that a certain office is said to have made.
const LISTS = [
  "Daftar organisasi dari instansi daerah (contoh), 2025",
  "Daftar peserta forum multipihak (contoh), 2024",
  "Daftar mitra program pemerintah (contoh), 2026",
];

/** Who says each section that is there; some say of works or finances that they have none yet. */
export function sections(
  random: Random,
  profile: ProfileInput,
  provenance: "self" | "imported",
): ProfileInput["sections"] {
  const source = provenance === "imported" ? { source: random.pick(LISTS) } : {};
  return SECTIONS.flatMap((section): NonNullable<ProfileInput["sections"]> => {
    if (HOLDS[section](profile)) return [{ section, answer: "given", provenance, ...source }];
    const saysNone =
      provenance === "self" && ["experience", "finance"].includes(section) && random.chance(0.4);
    return saysNone ? [{ section, answer: "none", provenance }] : [];
  });
}
