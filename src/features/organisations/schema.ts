import { z } from "zod";
import { COMPARISON_GROUPS, type ComparisonGroup } from "@/domain/comparison";
import {
  CLIENT_KINDS,
  CONTACT_CHANNELS,
  EXPERIENCE_ROLES,
  INTEGRITY_ANSWERS,
  INTEGRITY_TOPICS,
  LEGAL_FORMS,
  OFFICE_TENURES,
  ORGANISATION_KINDS,
  PERSON_GROUPS,
  PROVENANCES,
  SECTIONS,
} from "@/domain/organisation";
import { npwpDigits } from "@/domain/identifiers";

const line = (max: number) => z.string().trim().min(1).max(max);
const paragraph = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();
const rupiah = z.bigint().min(0n).max(1_000_000_000_000_000n);
const year = z.int().min(1800).max(2200);

const notBefore = (
  from: string,
  until: string,
): [(value: Record<string, unknown>) => boolean, { path: string[]; message: string }] => [
  (value) => !value[from] || !value[until] || String(value[until]) >= String(value[from]),
  { path: [until], message: `${until} is before ${from}` },
];

const legalSchema = z
  .object({
    deedNumber: line(60),
    deedDate: day,
    notary: line(120),
    notaryPlace: line(80),
    approvalNumber: line(60),
    approvalDate: day,
    amendmentNumber: line(60),
    amendmentDate: day,
    sktNumber: z.string().trim().min(5).max(60),
    sktIssuer: line(120),
    sktFrom: day,
    sktUntil: day,
    /** Fifteen digits, or sixteen that begin with 0; spaces, dots and dashes are accepted. */
    npwp: z.string().refine((typed) => npwpDigits(typed) !== null),
  })
  .partial()
  .refine(...notBefore("sktFrom", "sktUntil"));

const personSchema = z
  .object({
    group: z.enum(PERSON_GROUPS),
    name: line(120),
    role: line(120),
    expertise: line(200).optional(),
    permanent: z.boolean().default(false),
    termFrom: day.optional(),
    termUntil: day.optional(),
  })
  .refine(...notBefore("termFrom", "termUntil"));

const experienceSchema = z
  .object({
    title: line(200),
    client: line(200),
    clientKind: z.enum(CLIENT_KINDS),
    issueCode: z.string().optional(),
    workKindCode: z.string().optional(),
    regionCode: z.string().optional(),
    startedOn: day,
    endedOn: day.optional(),
    value: rupiah.optional(),
    role: z.enum(EXPERIENCE_ROLES),
    isTypeThree: z.boolean(),
    provenance: z.enum(PROVENANCES),
    source: line(200).optional(),
  })
  .refine(...notBefore("startedOn", "endedOn"));

const financeYearSchema = z.object({
  year: z.int().min(1950).max(2200),
  income: rupiah,
  spending: rupiah,
  publicShare: z.int().min(0).max(100).optional(),
  audited: z.boolean(),
});

const sectionSchema = z.object({
  section: z.enum(SECTIONS),
  /** "none": "tidak ada / belum punya" is an answer too. */
  answer: z.enum(["given", "none"]),
  provenance: z.enum(PROVENANCES),
  source: line(200).optional(),
});

/**
 * A whole profile as a list, an import or the demo data brings it. Every part may be missing: what is
 * not there is shown as unknown. Money in whole rupiah (bigint), days as ISO dates, places and fields
 * by their codes, contacts as the organisation publishes them.
 */
export const profileSchema = z.object({
  name: z.string().trim().min(2).max(200),
  acronym: line(40).optional(),
  formerNames: z
    .array(z.object({ name: line(200), untilYear: year.optional() }))
    .max(10)
    .default([]),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  legalForm: z.enum(LEGAL_FORMS).optional(),
  foundingYear: year.optional(),
  mission: paragraph(2000).optional(),
  missionEn: paragraph(2000).optional(),
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  regencyCode: z
    .string()
    .regex(/^\d{2}\.\d{2}$/)
    .optional(),
  districtCode: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}$/)
    .optional(),
  street: line(200).optional(),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  officeTenure: z.enum(OFFICE_TENURES).optional(),
  legal: legalSchema.optional(),
  people: z.array(personSchema).max(100).default([]),
  issues: z
    .array(z.object({ code: z.string(), clause: paragraph(500).optional() }))
    .max(19)
    .default([]),
  targetGroups: z.array(z.string()).max(14).default([]),
  services: z
    // A kind of work may be named before anything is said of it.
    .array(z.object({ code: z.string(), description: z.string().trim().max(1000) }))
    .max(10)
    .default([]),
  workAreas: z.array(z.string()).max(600).default([]),
  experiences: z.array(experienceSchema).max(200).default([]),
  finances: z.array(financeYearSchema).max(30).default([]),
  integrity: z
    .array(z.object({ topic: z.enum(INTEGRITY_TOPICS), answer: z.enum(INTEGRITY_ANSWERS) }))
    .max(INTEGRITY_TOPICS.length)
    .default([]),
  contacts: z
    .array(z.object({ channel: z.enum(CONTACT_CHANNELS), value: line(200) }))
    .max(CONTACT_CHANNELS.length)
    .default([]),
  sections: z.array(sectionSchema).max(SECTIONS.length).default([]),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileInput = z.input<typeof profileSchema>;

/** What an operator decides about a registration; a refusal says why. */
export const settleRegistrationSchema = z
  .object({
    organisationId: z.uuid({ error: "form-broken" }),
    move: z.enum(["confirm", "refuse"], { error: "form-broken" }),
    reason: z
      .string()
      .trim()
      .max(1_000, "too-long")
      .default("")
      .transform((text) => text || null),
    version: z.coerce.number({ error: "form-broken" }).int("form-broken"),
  })
  .refine(({ move, reason }) => move === "confirm" || (reason?.length ?? 0) >= 5, {
    path: ["reason"],
    message: "reason-missing",
  });

/** What `kelompok` says in an address: the same Indonesian words in both languages. */
export const GROUP_WORDS = {
  identity: "identitas",
  standing: "tanda",
  fields: "bidang",
  experience: "pengalaman",
  people: "orang",
  finance: "keuangan",
  contacts: "kontak",
} as const satisfies Record<ComparisonGroup, string>;

/** A name that could be a slug or a public id; anything else is not looked for. */
const organisationKey = z.string().regex(/^[a-z0-9-]{1,120}$/);
const MOST_KEYS = 20;
const LONGEST_QUERY = 200;

export type Comparison = {
  /** Slugs and public ids, as asked, each once. */
  keys: string[];
  /** What was asked for but cannot be the name of an organisation. */
  mistyped: string[];
  onlyDifferent: boolean;
  /** The group that phones show. */
  group: ComparisonGroup;
  /** What is searched for to be added. */
  add: string;
};

/** Reads a comparison from a URL; whatever is wrong falls back. `oms`: repeated, a comma list, or both. */
export function readComparison(
  parameters: Record<string, string | string[] | undefined>,
): Comparison {
  const last = (name: string) => [parameters[name] ?? []].flat().at(-1) ?? "";
  const asked = [parameters.oms ?? []]
    .flat()
    .flatMap((one) => one.split(","))
    .map((one) =>
      one
        .replace(/\p{Cc}/gu, "")
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean);
  const distinct = [...new Set(asked)].slice(0, MOST_KEYS);
  const known = (key: string) => organisationKey.safeParse(key).success;
  return {
    keys: distinct.filter(known),
    mistyped: distinct.filter((key) => !known(key)).map((key) => key.slice(0, 60)),
    onlyDifferent: last("beda") === "1",
    group: COMPARISON_GROUPS.find((group) => GROUP_WORDS[group] === last("kelompok")) ?? "identity",
    add: last("tambah")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, LONGEST_QUERY),
  };
}

/** The address of a comparison, nothing in it that is the default. */
export function comparisonPath(
  slugs: string[],
  { onlyDifferent, group }: Partial<Pick<Comparison, "onlyDifferent" | "group">> = {},
): string {
  const url = new URLSearchParams(slugs.map((slug) => ["oms", slug]));
  if (onlyDifferent) url.set("beda", "1");
  if (group && group !== COMPARISON_GROUPS[0]) url.set("kelompok", GROUP_WORDS[group]);
  return `/bandingkan${url.size > 0 ? `?${url}` : ""}`;
}
