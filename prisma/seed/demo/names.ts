import type { LegalForm, ORGANISATION_KINDS } from "@/domain/organisation";
import type { Field } from "./field";
import { CAMPUSES, ENDINGS, EVERYWHERE_WORDS, LONG, localWords, UNUSUAL } from "./name-words";
import type { Place } from "./places";
import type { Random } from "./random";

export type OrganisationDraft = {
  kind: (typeof ORGANISATION_KINDS)[number];
  legalForm: LegalForm | undefined;
  field: Field;
  place: Place;
};

const PREFIX = {
  foundation: ["Yayasan"],
  association: ["Perkumpulan", "Perkumpulan", "Perhimpunan", "Lembaga"],
  other_nonprofit: ["Lembaga"],
  unincorporated: ["Komunitas", "Forum", "Paguyuban"],
  unknown: ["Lembaga", "Kelompok"],
} as const;

const BY_KIND: Partial<Record<OrganisationDraft["kind"], readonly string[]>> = {
  legal_aid: ["Lembaga Bantuan Hukum", "LBH", "Pos Bantuan Hukum"],
  research_institute: ["Pusat Studi", "Lembaga Kajian", "Pusat Kajian", "Pusat Riset Kebijakan"],
  network: ["Jaringan", "Forum", "Koalisi"],
  professional_body: ["Ikatan Fasilitator", "Ikatan Pendamping", "Perhimpunan Penyuluh"],
  community_media: ["Radio Komunitas", "Media Warga"],
  private_university: [
    "Universitas",
    "LPPM Universitas",
    "Lembaga Penelitian dan Pengabdian kepada Masyarakat Universitas",
  ],
};

/** A name that sounds like the place and the work. What exists is refused by real-names.ts. */
export function nameFor(random: Random, draft: OrganisationDraft): string {
  const { place, kind, legalForm, field } = draft;
  const word = random.pick(localWords(place.provinceCode));
  const special = BY_KIND[kind];
  if (kind === "private_university") {
    return `${random.pick(special!)} ${random.pick(CAMPUSES)} ${place.short}`;
  }
  if (special) {
    const theme = kind === "network" ? random.pick(field.names) : word;
    return `${random.pick(special)} ${theme}${random.pick([` ${place.short}`, ` ${place.province}`, ""])}`;
  }
  const unusual = UNUSUAL.filter(
    ([name, codes]) =>
      name.startsWith(PREFIX[legalForm ?? "unknown"][0]) &&
      (!codes || codes.includes(place.provinceCode)),
  );
  if (random.chance(0.085) && unusual.length > 0) {
    return `${random.pick(unusual)[0]} ${place.short}`;
  }
  if (random.chance(0.025) && (legalForm === "foundation" || legalForm === "association")) {
    return `${random.pick(LONG[legalForm])} ${word} ${place.short}`;
  }
  return `${random.pick(PREFIX[legalForm ?? "unknown"])} ${coreOf(random, word, draft)}`;
}

/** "Seulanga Lestari", "Kawan Anak Semarang", "Lentera Sehat", "Rumah Aksara Lontara". */
function coreOf(random: Random, word: string, { field, place }: OrganisationDraft): string {
  const theme = random.pick(field.names);
  const tail = random.weighted([
    ["", 6],
    [` ${place.short}`, 3],
    [" Indonesia", 0.6],
    [" Nusantara", 0.5],
  ]);
  const short = field.names.filter((one) => !one.includes(" "));
  const core = random.weighted([
    [`${word} ${random.pick(ENDINGS)}${tail}`, 4],
    [`${theme} ${place.short}`, 4],
    [`${theme} ${word}${tail}`, 3],
    [`${word}${tail}`, 2],
    [
      `${random.pick(EVERYWHERE_WORDS)} ${random.pick(short.length > 0 ? short : [word])}${tail}`,
      3,
    ],
  ]);
  return core.replace(/^(\S+) \1\b/, "$1");
}

/** What is left of a name without its place: two organisations do not share it here. */
export const stemOf = (name: string, { short, province }: Place) =>
  name
    .replace(` ${short}`, "")
    .replace(` ${province}`, "")
    .replace(/^.* (?=Universitas)/, "");

/** As people make them: initials, or the heads of words. */
export function acronymFor(random: Random, name: string): string | undefined {
  if (random.chance(0.42)) return undefined;
  const words = name
    .replace(/\b(dan|kepada|Dr|H|Hj|St|R\.A)\b\.?/g, "")
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter(Boolean);
  if (words.length < 3) return undefined;
  const plainly = !/^(Yayasan|Perkumpulan|Perhimpunan) /.test(name);
  if (words.length >= 4 || plainly || random.chance(0.5)) {
    return words
      .map((word) => word[0])
      .join("")
      .toUpperCase()
      .slice(0, 7);
  }
  return words
    .slice(1)
    .map((word) => word.slice(0, random.int(2, 3)))
    .join("")
    .toUpperCase();
}
