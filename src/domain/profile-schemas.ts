import { z } from "zod";
import { npwpDigits } from "./identifiers";
import {
  CLIENT_KINDS,
  EXPERIENCE_ROLES,
  INTEGRITY_ANSWERS,
  INTEGRITY_TOPICS,
  LEGAL_FORMS,
  OFFICE_TENURES,
  ORGANISATION_KINDS,
  type IntegrityTopic,
  type Section,
} from "./organisation";
import * as f from "./profile-fields";

const ISSUE_OR_GROUP = f.TERM;
const REGENCY = /^\d{2}\.\d{2}$/;
const PLACE = /^\d{2}(\.\d{2}){0,2}$/;

/** The second day is not before the first; the fault stands at the second. */
const inOrder =
  (first: string, second: string) =>
  (value: Record<string, unknown>, context: z.core.$RefinementCtx) => {
    const [from, until] = [value[first], value[second]];
    if (from && until && String(until) < String(from)) {
      context.addIssue({ code: "custom", path: [second], message: f.fault(second, "order") });
    }
  };

/** "Yayasan Lama (2015)": a former name, with the last year it was used. */
const formerNames = f.paragraph("formerNames").transform((text, context) => {
  const rows = (text ?? "").split("\n").filter(Boolean);
  const found = rows.map((row) => {
    const [, name = row, year] = /^(.+?)[\s,;]*\(?\b((?:18|19|20)\d{2})\)?$/.exec(row) ?? [];
    return { name: name.trim(), untilYear: year ? Number(year) : null };
  });
  const distinct = [...new Map(found.map((one) => [one.name, one])).values()];
  if (distinct.some(({ name }) => name.length > 200))
    context.addIssue({ code: "custom", message: f.fault("formerNames", "long") });
  if (distinct.length > 10)
    context.addIssue({ code: "custom", message: f.fault("formerNames", "many") });
  return distinct;
});

const npwp = f.line("npwp").transform((text, context) => {
  if (text === null) return null;
  const digits = npwpDigits(text);
  if (digits) return digits;
  context.addIssue({ code: "custom", message: f.fault("npwp", "number") });
  return z.NEVER;
});

const name = f.needed("name", f.line("name")).refine((text) => /\p{L}{2}/u.test(text), {
  message: f.fault("name", "missing"),
});

const integrity = Object.fromEntries(
  INTEGRITY_TOPICS.map((topic) => [topic, f.choice(topic, INTEGRITY_ANSWERS)]),
) as Record<IntegrityTopic, ReturnType<typeof f.choice<typeof INTEGRITY_ANSWERS>>>;

const sktNumber = f
  .line("sktNumber")
  .refine((text) => text === null || text.length >= 5, f.fault("sktNumber", "number"));

/**
 * What the form of each section gives, from strings as they were typed: sixty-five fields in all.
 * Texts are tidied, never cut; a fault is `field.kind` (`FAULT_KINDS`). Days are ISO dates, money
 * whole rupiah (bigint); null: not answered.
 */
export const SECTION_SHAPES = {
  identity: z.object({
    name,
    acronym: f.line("acronym"),
    formerNames,
    legalForm: f.choice("legalForm", LEGAL_FORMS),
    kind: f.choice("kind", ORGANISATION_KINDS),
    foundingYear: f.year("foundingYear"),
    mission: f.paragraph("mission"),
    missionEn: f.paragraph("missionEn"),
  }),
  legal: z
    .object({
      deedNumber: f.line("deedNumber"),
      deedDate: f.day("deedDate"),
      notary: f.line("notary"),
      notaryPlace: f.line("notaryPlace"),
      approvalNumber: f.line("approvalNumber"),
      approvalDate: f.day("approvalDate"),
      amendmentNumber: f.line("amendmentNumber"),
      amendmentDate: f.day("amendmentDate"),
      sktNumber,
      sktIssuer: f.line("sktIssuer"),
      sktFrom: f.day("sktFrom"),
      sktUntil: f.day("sktUntil"),
      /** Fifteen digits; null leaves what is kept as it is. */
      npwp,
    })
    .superRefine(inOrder("sktFrom", "sktUntil"))
    .superRefine(inOrder("approvalDate", "amendmentDate")),
  office: z.object({
    regencyCode: f.needed("regencyCode", f.code("regencyCode", REGENCY)),
    districtCode: f.code("districtCode", /^\d{2}\.\d{2}\.\d{2}$/),
    street: f.line("street"),
    postcode: f
      .line("postcode", "phone")
      .refine((text) => text === null || /^\d{5}$/.test(text), f.fault("postcode", "postcode")),
    officeTenure: f.choice("officeTenure", OFFICE_TENURES),
  }),
  board: z
    .object({
      group: f.needed("group", f.choice("group", ["advisory", "supervisory", "executive"])),
      personName: f.needed("personName", f.line("personName")),
      position: f.needed("position", f.line("position")),
      termFrom: f.day("termFrom"),
      termUntil: f.day("termUntil"),
    })
    .superRefine(inOrder("termFrom", "termUntil")),
  people: z.object({
    personName: f.needed("personName", f.line("personName")),
    position: f.needed("position", f.line("position")),
    expertise: f.line("expertise"),
    permanent: f.ticked("permanent"),
  }),
  fields: z.object({
    issues: f.notedCodes("issues", "clause", 19),
    targetGroups: f.codes("targetGroups", ISSUE_OR_GROUP, 14),
  }),
  services: z.object({ services: f.notedCodes("services", "description", 10) }),
  work_areas: z.object({
    /** The province or regency whose places were ticked; the others stay. */
    scope: f.needed("workAreas", f.code("workAreas", /^\d{2}(\.\d{2})?$/)),
    workAreas: f.codes("workAreas", PLACE, 600),
  }),
  experience: z
    .object({
      title: f.needed("title", f.line("title")),
      client: f.needed("client", f.line("client")),
      clientKind: f.needed("clientKind", f.choice("clientKind", CLIENT_KINDS)),
      issueCode: f.code("issueCode", ISSUE_OR_GROUP),
      workKindCode: f.code("workKindCode", ISSUE_OR_GROUP),
      regionCode: f.code("regionCode", PLACE),
      startedOn: f.needed("startedOn", f.day("startedOn")),
      endedOn: f.day("endedOn"),
      value: f.rupiah("value"),
      role: f.needed("role", f.choice("role", EXPERIENCE_ROLES)),
      isTypeThree: f.ticked("isTypeThree"),
    })
    .superRefine(inOrder("startedOn", "endedOn")),
  finance: z.object({
    year: f
      .needed("year", f.year("year"))
      .refine((year) => year >= 1950 && year <= 2200, f.fault("year", "year")),
    income: f.needed("income", f.rupiah("income")),
    spending: f.needed("spending", f.rupiah("spending")),
    publicShare: f.percent("publicShare"),
    audited: f.ticked("audited"),
  }),
  integrity: z.object(integrity),
  contacts: z.object({
    email: f.mail("email"),
    whatsapp: f.phone("whatsapp"),
    phone: f.phone("phone"),
    website: f.website("website"),
    media: f.media("media"),
  }),
} as const satisfies Record<Section, z.ZodType>;

export type SectionValue<Of extends Section> = z.infer<(typeof SECTION_SHAPES)[Of]>;

/** The fields of a section in the order of its form. */
export const fieldsOf = (section: Section): string[] =>
  Object.keys(SECTION_SHAPES[section].shape).filter((field) => field !== "scope");
