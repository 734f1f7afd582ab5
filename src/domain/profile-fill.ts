import type { ContactChannel, PersonGroup, Section } from "./organisation";

/**
 * "Profil terisi": how much of a profile says something. "Tidak ada / belum punya" is an answer, so a
 * section answered with it counts as filled. It says nothing about quality and never moves a result.
 */
export const PROFILE_PARTS = {
  kind: "identity",
  legalForm: "identity",
  foundingYear: "identity",
  mission: "identity",
  deed: "legal",
  approval: "legal",
  npwp: "legal",
  regency: "office",
  street: "office",
  executive: "people",
  staff: "people",
  issues: "fields",
  targetGroups: "fields",
  services: "services",
  workAreas: "work_areas",
  experience: "experience",
  finance: "finance",
  mailOrPhone: "contacts",
} as const satisfies Record<string, Section>;
export type ProfilePart = keyof typeof PROFILE_PARTS;

export type ProfileFill = { percent: number; missing: ProfilePart[] };

/** `has`: which parts hold a value. `answeredNone`: sections answered "tidak ada / belum punya". */
export function profileFill(
  has: Record<ProfilePart, boolean>,
  answeredNone: readonly Section[],
): ProfileFill {
  const parts = Object.entries(PROFILE_PARTS) as [ProfilePart, Section][];
  const missing = parts
    .filter(([part, section]) => !has[part] && !answeredNone.includes(section))
    .map(([part]) => part);
  return { percent: Math.round((100 * (parts.length - missing.length)) / parts.length), missing };
}

export type ProfileFacts = {
  kind: string | null;
  legalForm: string | null;
  foundingYear: number | null;
  mission: string | null;
  street: string | null;
  regency: object | null;
  legal: {
    deedNumber: string | null;
    approvalNumber: string | null;
    npwpMask: string | null;
  } | null;
  people: { group: PersonGroup }[];
  contacts: { channel: ContactChannel }[];
  counts: Record<
    "issues" | "targetGroups" | "services" | "workAreas" | "experiences" | "finances",
    number
  >;
  answeredNone: readonly Section[];
};

/** The same, from a profile as it is read. */
export function fillOf({ counts, ...facts }: ProfileFacts): ProfileFill {
  const inGroup = (group: PersonGroup) => facts.people.some((person) => person.group === group);
  return profileFill(
    {
      kind: facts.kind !== null,
      legalForm: facts.legalForm !== null,
      foundingYear: facts.foundingYear !== null,
      mission: facts.mission !== null,
      deed: Boolean(facts.legal?.deedNumber),
      approval: Boolean(facts.legal?.approvalNumber),
      npwp: Boolean(facts.legal?.npwpMask),
      regency: facts.regency !== null,
      street: facts.street !== null,
      executive: inGroup("executive"),
      staff: inGroup("staff"),
      issues: counts.issues > 0,
      targetGroups: counts.targetGroups > 0,
      services: counts.services > 0,
      workAreas: counts.workAreas > 0,
      experience: counts.experiences > 0,
      finance: counts.finances > 0,
      mailOrPhone: facts.contacts.some(({ channel }) => MAIL_OR_PHONE.includes(channel)),
    },
    facts.answeredNone,
  );
}

const MAIL_OR_PHONE: readonly ContactChannel[] = ["email", "whatsapp", "phone"];
