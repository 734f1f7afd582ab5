import { SECTIONS } from "@/domain/organisation";
import type { ProfileInput } from "@/features/organisations/schema";
import type { Field } from "./field";
import type { Place } from "./places";
import type { Random } from "./random";
import { fill } from "./works";

export function seat(
  random: Random,
  place: Place,
  imported: boolean,
  full: number,
): Partial<ProfileInput> {
  if (imported && random.chance(0.18)) return {};
  if (random.chance(imported ? 0.35 : 0.03)) return { provinceCode: place.provinceCode };
  const district = random.pick(place.districts);
  return {
    provinceCode: place.provinceCode,
    regencyCode: place.regencyCode,
    ...(full > 0.3 && {
      districtCode: district.code,
      street: `Jalan ${random.pick(["Contoh", "Umpama", "Misal", "Teladan", "Rekaan", "Percontohan"])} No. ${random.int(1, 180)}`,
      postcode: String(random.int(10_000, 98_999)),
    }),
  };
}

const CLOSING = [
  "Kami terbuka bagi siapa saja yang mau belajar bersama.",
  "Hasil kerja kami dapat dibaca di kantor desa.",
  "Berdiri dari pertemuan warga, kami tetap dipimpin oleh anggota.",
  "Sebagian besar pengurus kami berasal dari kampung dampingan.",
];

export function mission(
  random: Random,
  field: Field,
  place: Place,
): Pick<ProfileInput, "mission" | "missionEn"> {
  const [what, ...how] = random.pick(field.does);
  const sentences = [
    what,
    ...(random.chance(0.85) ? [random.pick(how)] : []),
    ...(random.chance(0.25) ? [random.pick(CLOSING)] : []),
  ];
  return {
    mission: fill(random, sentences.join(" "), place),
    ...(random.chance(0.4) && { missionEn: fill(random, random.pick(field.english), place) }),
  };
}

/** Before the name it has now: another word in front, or without its place. */
export const formerName = (random: Random, name: string, place: Place) => {
  const words = name.split(" ").slice(1).join(" ").replace(` ${place.short}`, "");
  return `${random.pick(["Kelompok", "Forum", "Komunitas", "Lembaga"])} ${words}`;
};

export function services(random: Random, fields: Field[], place: Place) {
  const offered = new Map(fields.flatMap((field) => Object.entries(field.services)));
  return random
    .some([...offered], random.int(1, Math.min(5, offered.size)))
    .map(([code, texts]) => ({ code, description: fill(random, random.pick(texts), place) }));
}

const HOLDS: Record<(typeof SECTIONS)[number], (profile: ProfileInput) => boolean> = {
  identity: () => true,
  legal: (profile) => Boolean(profile.legal),
  office: (profile) => Boolean(profile.street),
  people: (profile) => (profile.people?.length ?? 0) > 0,
  fields: (profile) => (profile.issues?.length ?? 0) > 0,
  services: (profile) => (profile.services?.length ?? 0) > 0,
  work_areas: (profile) => (profile.workAreas?.length ?? 0) > 0,
  experience: (profile) => (profile.experiences?.length ?? 0) > 0,
  finance: (profile) => (profile.finances?.length ?? 0) > 0,
  contacts: (profile) => (profile.contacts?.length ?? 0) > 0,
};

export function sections(
  random: Random,
  profile: ProfileInput,
  provenance: "self" | "imported",
  place: Place,
): ProfileInput["sections"] {
  const source =
    provenance === "imported" ? { source: `Daftar Kesbangpol ${place.regency}, 2025` } : {};
  return SECTIONS.flatMap((section): NonNullable<ProfileInput["sections"]> => {
    if (HOLDS[section](profile)) return [{ section, answer: "given", provenance, ...source }];
    const saysNone =
      provenance === "self" && ["experience", "finance"].includes(section) && random.chance(0.4);
    return saysNone ? [{ section, answer: "none", provenance }] : [];
  });
}
