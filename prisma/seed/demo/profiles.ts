import { createHash } from "node:crypto";
import { type LegalForm, type Listing, type ORGANISATION_KINDS } from "@/domain/organisation";
import { slugOf } from "@/domain/slug";
import type { ProfileInput } from "@/features/organisations/schema";
import { characters } from "./characters";
import { contacts } from "./contacts";
import type { Field } from "./field";
import { care } from "./fields/care";
import { governance } from "./fields/governance";
import { nature } from "./fields/nature";
import { society } from "./fields/society";
import { acronymFor, nameFor, type OrganisationDraft } from "./names";
import { legal } from "./papers";
import { people } from "./people";
import { anyRegency, provinceCodes, weightedProvince } from "./places";
import { formerName, mission, seat, sections, services } from "./parts";
import { Random } from "./random";
import { works, years } from "./works";

export type DemoProfile = { profile: ProfileInput; listing: Listing; publicId: string; at: Date };

const LISTED = 300;
const HIDDEN: Listing[] = ["draft", "draft", "draft", "draft", "archived", "archived"];

// The commonest first: health, education and villages have many, peace and labour few.
const FIELDS: [Field, number][] = [...care, ...governance, ...society, ...nature].map((field) => [
  field,
  {
    kesehatan: 7,
    pendidikan: 6,
    desa: 6,
    gedsi: 5,
    lingkungan: 5,
    "anak-pemuda": 4,
    anggaran: 4,
    umkm: 3,
  }[field.issue] ?? 2,
]);

const KINDS: [(typeof ORGANISATION_KINDS)[number], number][] = [
  ["general", 70],
  ["research_institute", 7],
  ["legal_aid", 6],
  ["network", 6],
  ["private_university", 4],
  ["professional_body", 3],
  ["community_media", 4],
];

const FORMS: [LegalForm | undefined, number][] = [
  ["foundation", 64],
  ["association", 26],
  ["unincorporated", 5],
  [undefined, 4],
];

const publicIdOf = (key: string) =>
  [...createHash("sha256").update(`simpul demo ${key}`).digest()]
    .slice(0, 10)
    .map((byte) => "0123456789abcdefghijklmnopqrstuvwxyz"[byte % 36])
    .join("");

/** A working day between January 2024 and October 2026, in office hours of WIB. */
function listedAt(random: Random): Date {
  const day = new Date(
    Date.UTC(2024, 0, 2 + random.int(0, 1000), random.int(1, 9), random.int(0, 59)),
  );
  const weekend = day.getUTCDay() % 6 === 0 ? 2 : 0;
  return new Date(day.getTime() + weekend * 86_400_000);
}

function draftFor(random: Random, provinceCode: string): OrganisationDraft {
  const kind = random.weighted(KINDS);
  const place = anyRegency(random, provinceCode);
  const wanted = {
    legal_aid: "bantuan-hukum",
    research_institute: "anggaran",
    private_university: "pendidikan",
  }[kind as string];
  const field =
    FIELDS.map(([one]) => one).find(({ issue }) => issue === wanted && random.chance(0.8)) ??
    random.weighted(FIELDS);
  const legalForm = kind === "private_university" ? "other_nonprofit" : random.weighted(FORMS);
  return { kind, legalForm, field, place };
}

/** How much of a profile is there: most are half full, some nearly empty, some complete. */
const fullness = (random: Random, imported: boolean) =>
  imported ? random.next() * 0.35 : 0.3 + Math.sqrt(random.next()) * 0.75;

function profileFor(
  random: Random,
  draft: OrganisationDraft,
  name: string,
  listing: Listing,
): ProfileInput {
  const { field, place, kind, legalForm } = draft;
  const imported = listing === "imported";
  const full = fullness(random, imported);
  const has = (from: number) => full > from || random.chance(full * 0.4);
  const founded = Math.min(
    2025,
    Math.max(1968, Math.round(2006 + (random.next() + random.next() - 1) * 22)),
  );
  const second = random.weighted(FIELDS);
  const fields = [
    ...new Set([
      field,
      ...(has(0.4) ? [second] : []),
      ...(random.chance(0.25) ? [random.weighted(FIELDS)] : []),
    ]),
  ];
  const others = anyRegency(random, place.provinceCode);
  const provenance = imported ? "imported" : "self";

  const profile: ProfileInput = {
    name,
    acronym: acronymFor(random, name),
    kind: has(0.1) ? kind : undefined,
    legalForm,
    foundingYear: has(0.15) ? founded : undefined,
    ...seat(random, place, imported, full),
    ...(has(0.2) && mission(random, field, place)),
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
      ? people(
          random,
          Math.round(random.skewed(6, 0.7)) % 26,
          field.expertise,
          legalForm === "foundation",
        )
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
    services: has(0.25) ? services(random, fields, place) : [],
    workAreas: has(0.3)
      ? [
          ...new Set([
            place.regencyCode,
            ...(has(0.6) ? [others.regencyCode] : []),
            ...(random.chance(0.15) ? [place.provinceCode] : []),
            ...(random.chance(0.3) ? random.some(place.districts, 2).map(({ code }) => code) : []),
          ]),
        ]
      : [],
    experiences: has(0.45)
      ? works(random, {
          count: Math.min(14, Math.round(random.skewed(4, 0.8))),
          field,
          place,
          since: founded,
          provenance,
        })
      : [],
    finances: has(0.6) ? years(random, random.int(1, 5), random.skewed(480e6, 0.9)) : [],
    contacts: has(0.15)
      ? contacts(
          random,
          slugOf(name)
            .replace(/^(yayasan|perkumpulan|lembaga)-/, "")
            .slice(0, 28)
            .replace(/-$/, ""),
        )
      : [],
  };
  return { ...profile, sections: sections(random, profile, provenance, place) };
}

/** The whole demonstration: the same on every machine and every day. */
export function demoProfiles(): DemoProfile[] {
  const random = new Random(20261124);
  const fixed = characters();
  const taken = new Set(fixed.map(({ profile }) => profile.name));
  const generated: DemoProfile[] = [];
  // Every province has one before chance decides about the rest.
  const queue = [...provinceCodes];
  for (let key = 0; generated.length < LISTED - fixed.length + HIDDEN.length; key++) {
    const draft = draftFor(random, queue[generated.length] ?? weightedProvince(random));
    const name = nameFor(random, draft);
    const listing =
      HIDDEN[generated.length - (LISTED - fixed.length)] ??
      (random.chance(0.095) && generated.length >= queue.length ? "imported" : "published");
    if (taken.has(name)) continue;
    taken.add(name);
    generated.push({
      profile: profileFor(random, draft, name, listing),
      listing,
      publicId: publicIdOf(`${key} ${name}`),
      at: listedAt(random),
    });
  }
  return [
    ...fixed.map((one) => ({ ...one, publicId: publicIdOf(String(one.profile.name)) })),
    ...generated,
  ];
}
