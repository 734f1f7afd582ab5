import type { Act } from "@/domain/permissions";
import type { Role } from "@/domain/roles";

const NOBODY: Role[] = [];
const KEEPING: Role[] = ["oms_admin", "oms_editor"];
const PLANNING: Role[] = ["agency_planner", "agency_ppk"];
const planned = { own: PLANNING, foreign: NOBODY };

/** Who may, of the rooms of an agency: a part of the table in tests/integration/permissions. */
export const EXPECTED_OF_AGENCIES = {
  "packages/receive-packages": { own: NOBODY, foreign: NOBODY },
  "packages/upload-packages": { own: ["agency_planner"], foreign: NOBODY },
  "packages/bring-in-packages": { own: NOBODY, foreign: NOBODY },
  "packages/declare-interest": { own: KEEPING, foreign: NOBODY },
  "packages/withdraw-interest": { own: KEEPING, foreign: NOBODY },
  "preparation/begin-work": planned,
  "preparation/add-package": planned,
  "preparation/save-kak": planned,
  "preparation/save-schedule": planned,
  "shortlists/begin-shortlist": planned,
  "shortlists/add-candidates": planned,
  "shortlists/change-weights": planned,
  "shortlists/decide-candidate": planned,
  "shortlists/write-note": planned,
  "shortlists/lock-shortlist": planned,
  "shortlists/unlock-shortlist": planned,
} satisfies Partial<Record<Act, { own: Role[]; foreign: Role[] }>>;
