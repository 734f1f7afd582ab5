import { type DocumentType, STANDING_PAPERS } from "./documents";
import type { Section } from "./organisation";
import type { ProfileContent } from "./profile";

/** What a profile is filled in for: each needs more than the one before. */
const PURPOSES = ["found", "verified", "offered"] as const;
type Purpose = (typeof PURPOSES)[number];

/** One thing that a purpose needs, named as `profiles.needs.*`, and where it is written. */
type Need = { code: string; section: Section | "papers" };

type Rule = {
  code: string;
  section: Section;
  purpose: Purpose;
  isMet: (profile: ProfileContent) => boolean;
};

const has = (value: unknown) => value !== null && value !== undefined && value !== "";
const inGroup = (profile: ProfileContent, group: string) =>
  profile.people.filter((person) => person.group === group);
const channel = (profile: ProfileContent, ...channels: string[]) =>
  profile.contacts.some((contact) => channels.includes(contact.channel));

const rule = (purpose: Purpose, section: Section, code: string, isMet: Rule["isMet"]): Rule => ({
  purpose,
  section,
  code,
  isMet,
});

/**
 * Dapat ditemukan: what the basic tier asks. Siap diverifikasi: what the five standing conditions
 * (K1–K4, K7) are checked against. Siap ditawarkan: what a planner compares.
 */
const RULES: Rule[] = [
  rule("found", "identity", "legalForm", (p) => has(p.legalForm)),
  rule("found", "identity", "kind", (p) => has(p.kind)),
  rule("found", "identity", "mission", (p) => has(p.mission)),
  rule("found", "office", "regency", (p) => has(p.regencyCode)),
  rule("found", "fields", "issues", (p) => p.issues.length > 0),
  rule("found", "contacts", "contact", (p) => channel(p, "email", "whatsapp", "phone")),

  rule("verified", "legal", "deed", (p) => has(p.legal?.deedNumber) && has(p.legal?.deedDate)),
  rule(
    "verified",
    "legal",
    "approval",
    (p) => has(p.legal?.approvalNumber) && has(p.legal?.approvalDate),
  ),
  rule("verified", "legal", "npwp", (p) => has(p.legal?.npwpMask)),
  rule("verified", "office", "street", (p) => has(p.street)),
  rule("verified", "office", "district", (p) => has(p.districtCode)),
  rule("verified", "office", "tenure", (p) => has(p.officeTenure)),
  rule("verified", "board", "executive", (p) => inGroup(p, "executive").length > 0),
  rule("verified", "board", "term", (p) =>
    inGroup(p, "executive").some(({ termUntil }) => has(termUntil)),
  ),

  rule(
    "offered",
    "fields",
    "clauses",
    (p) => p.issues.length > 0 && p.issues.every(({ clause }) => has(clause)),
  ),
  rule("offered", "fields", "targetGroups", (p) => p.targetGroups.length > 0),
  rule(
    "offered",
    "services",
    "services",
    (p) => p.services.length > 0 && p.services.every(({ description }) => has(description)),
  ),
  rule("offered", "work_areas", "workAreas", (p) => p.workAreas.length > 0),
  rule("offered", "people", "staff", (p) => inGroup(p, "staff").length > 0),
  rule("offered", "experience", "experience", (p) => p.experiences.length > 0),
  rule("offered", "finance", "finance", (p) => p.finances.length >= 3),
  rule("offered", "integrity", "integrity", (p) => p.integrity.length > 0),
];

/** Where "tidak ada / belum punya" is as good as any other answer. */
const NONE_COUNTS: readonly Section[] = ["people", "experience", "finance"];

export type Completeness = { purpose: Purpose; needed: number; met: number; missing: Need[] };

/**
 * How far a profile is for each purpose, and what each still needs. Says nothing about quality.
 * `papers`: the kinds that there is a current paper of.
 */
export function completenessOf(
  profile: ProfileContent,
  answeredNone: readonly Section[],
  papers: readonly DocumentType[],
): Completeness[] {
  return PURPOSES.map((purpose) => {
    const rules = RULES.filter((one) => one.purpose === purpose);
    const missing = rules
      .filter(
        ({ section, isMet }) =>
          !isMet(profile) && !(NONE_COUNTS.includes(section) && answeredNone.includes(section)),
      )
      .map(({ code, section }): Need => ({ code, section }));
    const needed = purpose === "verified" ? STANDING_PAPERS : [];
    for (const { code, types } of needed) {
      if (!types.some((type) => papers.includes(type))) missing.push({ code, section: "papers" });
    }
    const total = rules.length + needed.length;
    return { purpose, needed: total, met: total - missing.length, missing };
  });
}

/** Whether nothing at all is written in a section. */
export function isSectionEmpty(profile: ProfileContent, section: Section): boolean {
  switch (section) {
    case "identity":
      return false;
    case "legal":
      return Object.values(profile.legal ?? {}).every((value) => !has(value));
    case "office":
      return !has(profile.regencyCode) && !has(profile.street);
    case "board":
      return profile.people.every(({ group }) => group === "staff");
    case "people":
      return inGroup(profile, "staff").length === 0;
    case "fields":
      return profile.issues.length + profile.targetGroups.length === 0;
    case "services":
      return profile.services.length === 0;
    case "work_areas":
      return profile.workAreas.length === 0;
    case "experience":
      return profile.experiences.length === 0;
    case "finance":
      return profile.finances.length === 0;
    case "integrity":
      return profile.integrity.length === 0;
    case "contacts":
      return profile.contacts.length === 0;
  }
}

/** What the task list says of a section. */
export type SectionState = "done" | "partly" | "none" | "empty";

export function sectionState(
  profile: ProfileContent,
  section: Section,
  answeredNone: readonly Section[],
): SectionState {
  if (answeredNone.includes(section)) return "none";
  if (isSectionEmpty(profile, section)) return "empty";
  const rules = RULES.filter((one) => one.section === section);
  return rules.every(({ isMet }) => isMet(profile)) ? "done" : "partly";
}
