import { z } from "zod";
import { npwpDigits } from "./identifiers";
import { isAddress, addressOf } from "./address";
import { LEGAL_FORMS, ORGANISATION_KINDS } from "./organisation";
import { webAddress } from "./profile-fields";
import { maskPersonalData } from "./personal-data";
import { LONGEST_MISSION, MOST_ISSUES, MOST_WORK_AREAS, MOST_WORK_KINDS } from "./registration";

/** What may be wrong with the form of the basic tier: each has a sentence in both languages. */
export type BasicFault =
  | "form-broken"
  | "name-missing"
  | "name-long"
  | "acronym-long"
  | "form-missing"
  | "kind-missing"
  | "year-wrong"
  | "regency-missing"
  | "street-long"
  | "issues-missing"
  | "issues-many"
  | "work-kinds-many"
  | "groups-wrong"
  | "areas-many"
  | "mission-missing"
  | "mission-long"
  | "mission-personal"
  | "contact-missing"
  | "contact-wrong"
  | "website-wrong"
  | "npwp-wrong"
  | "approval-long";

const fault = (code: BasicFault) => code;

const MARKS = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu;
const tidy = (text: string) =>
  text.normalize("NFC").replace(MARKS, " ").replace(/\s+/g, " ").trim();
const line = z
  .string({ error: fault("form-broken") })
  .max(20_000, fault("form-broken"))
  .default("")
  .transform(tidy);
const optional = (max: number, tooLong: BasicFault) =>
  line.refine((text) => text.length <= max, fault(tooLong)).transform((text) => text || null);

/** Repeated fields of a form: none, one or several. */
const list = (tooMany: BasicFault, max: number) =>
  z
    .union([z.string().max(60), z.array(z.string().max(60)).max(700)], {
      error: fault("form-broken"),
    })
    .default([])
    .transform((all) => [...new Set([all].flat().filter(Boolean))])
    .refine((all) => all.length <= max, fault(tooMany));

const organisationName = line
  .refine((text) => text.length >= 3 && /\p{L}{2}/u.test(text), fault("name-missing"))
  .refine((text) => text.length <= 200, fault("name-long"));

const regencyCode = z
  .string({ error: fault("regency-missing") })
  .regex(/^\d{2}\.\d{2}$/, fault("regency-missing"));

/** "0812-3456-7890" or an address: the organisation's own, as the public may use it. */
const contact = line
  .refine((text) => text !== "", fault("contact-missing"))
  .transform((text) => {
    if (text.includes("@")) return { channel: "email" as const, value: addressOf(text) };
    const digits = text.replace(/[\s.\-()+]/g, "").replace(/^0/, "62");
    return { channel: "whatsapp" as const, value: digits };
  })
  .refine(
    ({ channel, value }) =>
      value === "" || (channel === "email" ? isAddress(value) : /^62\d{8,12}$/.test(value)),
    fault("contact-wrong"),
  );

const website = line
  .refine((text) => text === "" || webAddress(text) !== null, fault("website-wrong"))
  .transform((text) => webAddress(text));

const foundingYear = line
  .refine((text) => text === "" || /^(1[89]|20)\d{2}$/.test(text), fault("year-wrong"))
  .transform((text) => (text === "" ? null : Number(text)));

/** What is looked for before anything is registered. The two numbers are compared, never kept. */
export const lookalikeSchema = z.object({
  name: organisationName,
  regencyCode,
  approvalNumber: optional(60, "approval-long"),
  npwp: line.transform((text, context) => {
    if (text === "") return null;
    const digits = npwpDigits(text);
    if (digits) return digits;
    context.addIssue({ code: "custom", message: fault("npwp-wrong") });
    return z.NEVER;
  }),
});

/**
 * The basic tier: what an organisation says to be found, fourteen fields. Texts are tidied; a mission
 * with a number or address of a person is sent back, not stored.
 */
export const basicTierSchema = z.object({
  requestId: z.uuid({ error: fault("form-broken") }),
  name: organisationName,
  acronym: optional(40, "acronym-long"),
  legalForm: z.enum(LEGAL_FORMS, { error: fault("form-missing") }),
  kind: z.enum(ORGANISATION_KINDS, { error: fault("kind-missing") }),
  foundingYear,
  regencyCode,
  street: optional(200, "street-long"),
  issues: list("issues-many", MOST_ISSUES).refine((all) => all.length > 0, fault("issues-missing")),
  workKinds: list("work-kinds-many", MOST_WORK_KINDS),
  targetGroups: list("groups-wrong", 14),
  workAreas: list("areas-many", MOST_WORK_AREAS).refine(
    (all) => all.every((code) => /^\d{2}(\.\d{2})?$/.test(code)),
    fault("form-broken"),
  ),
  mission: line
    .refine((text) => text.length >= 10, fault("mission-missing"))
    .refine((text) => text.length <= LONGEST_MISSION, fault("mission-long"))
    .refine((text) => maskPersonalData(text) === text, fault("mission-personal")),
  contact,
  website,
  /** Public ids of look-alikes that the person said are others, divided by commas. */
  others: z
    .string()
    .max(400, fault("form-broken"))
    .default("")
    .transform((text) => text.split(",").filter((id) => /^[0-9a-z]{10}$/.test(id))),
});
export type BasicTier = z.infer<typeof basicTierSchema>;
