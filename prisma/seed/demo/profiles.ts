import { createHash } from "node:crypto";
import type { LegalForm, Listing, ORGANISATION_KINDS } from "@/domain/organisation";
import { slugOf } from "@/domain/slug";
import type { ProfileInput } from "@/features/organisations/schema";
import { characters } from "./characters";
import { contacts } from "./contacts";
import { besides, FIELDS, fieldOf } from "./fields/all";
import { KINDS } from "./kinds";
import { acronymFor, nameFor, type OrganisationDraft, stemOf } from "./names";
import { fromAList, legal } from "./papers";
import { people } from "./people";
import {
  anyCountryside,
  anyRegency,
  type Place,
  placeOf,
  provinceCodes,
  weightedProvince,
} from "./places";
import { conduct, formerName, mission, seat, sections, services } from "./parts";
import { Random } from "./random";
import { resemblesReal } from "./real-names";
import { workAreas } from "./work-areas";
import { works, years } from "./works";

export type DemoProfile = { profile: ProfileInput; listing: Listing; publicId: string; at: Date };

const LISTED = 300;
const HIDDEN: Listing[] = ["draft", "draft", "draft", "draft", "archived", "archived"];

const SHARES: [(typeof ORGANISATION_KINDS)[number], number][] = [
  ["general", 74],
  ["research_institute", 7],
  ["legal_aid", 4.5],
  ["network", 5],
  ["private_university", 4],
  ["professional_body", 4],
  ["community_media", 4],
];

const FORMS: [LegalForm | undefined, number][] = [
  ["foundation", 64],
  ["association", 26],
  ["unincorporated", 5],
  [undefined, 4],
];

const OF_MEMBERS: typeof FORMS = [
  ["association", 85],
  ["unincorporated", 15],
];

const FORMS_OF: Partial<Record<OrganisationDraft["kind"], typeof FORMS>> = {
  private_university: [["other_nonprofit", 1]],
  professional_body: OF_MEMBERS,
  network: OF_MEMBERS,
  community_media: OF_MEMBERS,
};

const publicIdOf = (key: string) =>
  [...createHash("sha256").update(`simpul demo ${key}`).digest()]
    .slice(0, 10)
    .map((byte) => "0123456789abcdefghijklmnopqrstuvwxyz"[byte % 36])
    .join("");

/** A working day from 2024 to October 2026, most of them lately, in office hours of WIB. */
function toldAt(random: Random): Date {
  const daysBefore = Math.floor(random.next() ** 2.2 * 1000);
  const day = new Date(Date.UTC(2026, 9, 2 - daysBefore, random.int(1, 9), random.int(0, 59)));
  const weekend = day.getUTCDay() % 6 === 0 ? 2 : 0;
  return new Date(day.getTime() + weekend * 86_400_000);
}

// Fields that need farmland and villages around the office.
const OF_VILLAGES = new Set(["desa", "agraria", "masyarakat-adat"]);

const inJava = ({ provinceCode }: Place) => provinceCode.startsWith("3");

function draftFor(random: Random, provinceCode: string): OrganisationDraft {
  const kind = random.weighted(SHARES);
  const first = kind === "legal_aid" ? fieldOf("bantuan-hukum") : random.weighted(FIELDS);
  const rural = OF_VILLAGES.has(first.issue);
  const place = (rural ? anyCountryside : anyRegency)(random, provinceCode);
  const fit = !(rural && place.isCity) && !(first.issue === "masyarakat-adat" && inJava(place));
  const field = fit ? first : fieldOf(place.isCity ? "umkm" : "seni-budaya");
  const legalForm = random.weighted(FORMS_OF[kind] ?? FORMS);
  return { kind, legalForm, field, place };
}

/** What a list holds of an organisation that has not confirmed anything yet. */
function listedProfile(random: Random, draft: OrganisationDraft, name: string): ProfileInput {
  const { field, place, legalForm } = draft;
  const profile: ProfileInput = {
    name,
    acronym: random.chance(0.3) ? acronymFor(random, name) : undefined,
    legalForm: random.chance(0.8) ? legalForm : undefined,
    ...seat(random, place, true),
    legal: random.chance(0.3) ? fromAList(random, legalForm, place) : undefined,
    issues: random.chance(0.6) ? [{ code: field.issue }] : [],
  };
  return { ...profile, sections: sections(random, profile, "imported") };
}

const INCOME: Partial<Record<OrganisationDraft["kind"], number>> = {
  private_university: 2.6e9,
  research_institute: 900e6,
  community_media: 140e6,
};

function ownProfile(
  random: Random,
  draft: OrganisationDraft,
  name: string,
  told: Date,
  turn: number,
): ProfileInput {
  const { field, place, kind, legalForm } = draft;
  // Most profiles are half full, some nearly empty, some complete.
  const full = 0.14 + random.next() * 0.86;
  const has = (from: number) => full > from || random.chance(full * 0.35);
  const founded = Math.min(
    2023,
    Math.max(1968, Math.round(2006 + (random.next() + random.next() - 1) * 22)),
  );
  const fields = [
    ...new Set([
      field,
      ...(has(0.4) ? [random.pick(besides(field))] : []),
      ...(random.chance(0.25) ? [random.pick(besides(field))] : []),
    ]),
  ];
  // The books of a year are closed by the middle of the next.
  const lastYear = told.getUTCFullYear() - (told.getUTCMonth() < 5 ? 2 : 1);
  const areas = workAreas(random, kind, place);
  const around = areas.filter((code) => code.length === 5).map(placeOf);
  const own = KINDS[kind] ?? field;

  const profile: ProfileInput = {
    name,
    acronym: acronymFor(random, name),
    kind: has(0.1) ? kind : undefined,
    legalForm,
    foundingYear: has(0.15) ? founded : undefined,
    ...seat(random, place, false),
    ...(has(0.2) &&
      mission(random, {
        texts: own,
        topic: field.topic,
        place,
        founded,
        local: own === field,
        turn,
      })),
    formerNames: random.chance(0.12)
      ? [
          {
            name: formerName(random, name, place),
            untilYear: Math.min(2024, founded + random.int(3, 12)),
          },
        ]
      : [],
    legal: has(0.35) ? legal(random, legalForm, founded, place) : undefined,
    people: has(0.45)
      ? people(random, {
          size: Math.round(random.skewed(6, 0.7)) % 26,
          expertise: field.expertise,
          isFoundation: legalForm === "foundation",
          provinceCode: place.provinceCode,
          founded,
        })
      : [],
    issues: has(0.12)
      ? fields.map((one) => ({
          code: one.issue,
          ...(has(0.6) && { clause: `Pasal ${random.int(2, 5)}: ${one.clause}` }),
        }))
      : [],
    targetGroups: has(0.4)
      ? [...new Set(fields.flatMap((one) => random.some(one.targets, 2)))]
      : [],
    services: has(0.25) ? services(random, [own, ...fields], place) : [],
    workAreas: has(0.3) ? areas : [],
    experiences: has(0.45)
      ? works(random, {
          count: Math.min(14, Math.round(random.skewed(4.5, 0.8))),
          field,
          // A radio broadcasts; others also do what their field does.
          texts: own === field || kind === "community_media" ? [own] : [own, own, field],
          places: [place, ...around],
          since: founded,
          told,
        })
      : [],
    finances: has(0.6)
      ? years(
          random,
          Math.min(random.int(1, 5), lastYear - founded + 1),
          random.skewed(INCOME[kind] ?? 480e6, 0.9),
          lastYear,
        )
      : [],
    contacts: has(0.15) ? contacts(random, handleOf(name)) : [],
    ...conduct(name, full),
  };
  return { ...profile, sections: sections(random, profile, "self") };
}

const handleOf = (name: string) =>
  slugOf(name)
    .replace(/^(yayasan|perkumpulan|lembaga)-/, "")
    .slice(0, 28)
    .replace(/-$/, "");

/** The whole demonstration: the same on every machine and every day. */
export function demoProfiles(): DemoProfile[] {
  const random = new Random(20261124);
  const fixed = characters();
  const taken = new Set(fixed.map(({ profile }) => profile.name));
  const turns = new Map<string, number>();
  const generated: DemoProfile[] = [];
  // Every province has one before chance decides about the rest.
  const queue = [...provinceCodes];
  for (let key = 0; generated.length < LISTED - fixed.length + HIDDEN.length; key++) {
    const draft = draftFor(random, queue[generated.length] ?? weightedProvince(random));
    const name = nameFor(random, draft);
    const listing =
      HIDDEN[generated.length - (LISTED - fixed.length)] ??
      (random.chance(0.11) && generated.length >= queue.length ? "imported" : "published");
    const stem = stemOf(name, draft.place);
    if (taken.has(stem) || resemblesReal(name)) continue;
    taken.add(stem);
    const at = toldAt(random);
    const group = KINDS[draft.kind] ? draft.kind : draft.field.issue;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    generated.push({
      profile: (listing === "imported" ? listedProfile : ownProfile)(random, draft, name, at, turn),
      listing,
      publicId: publicIdOf(`${key} ${name}`),
      at,
    });
  }
  return [
    ...fixed.map((one) => ({ ...one, publicId: publicIdOf(String(one.profile.name)) })),
    ...generated,
  ];
}
