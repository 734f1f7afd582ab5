import { AGENCY_MEMBERS, PLANNERS, type Rule } from "./permission-rules";

/** Who may do what with a shortlist: rows of the table in permissions.ts. */
export const SHORTLIST_PERMISSIONS = {
  "shortlists/begin-shortlist": PLANNERS,
  "shortlists/add-candidates": PLANNERS,
  "shortlists/change-weights": PLANNERS,
  "shortlists/decide-candidate": PLANNERS,
  "shortlists/write-note": PLANNERS,
  "shortlists/lock-shortlist": PLANNERS,
  "shortlists/unlock-shortlist": PLANNERS,
  "shortlists/see-shortlist": AGENCY_MEMBERS,
} as const satisfies Record<string, Rule>;
