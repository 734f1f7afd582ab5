import type { Section } from "./organisation";

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
