import type { Actor } from "./actor";
import { MEASURE_MOVES } from "./measure-workflow";
import {
  ADMINS,
  AGENCIES,
  AGENCY_MEMBERS,
  DESK,
  EVERYBODY,
  KEEPERS,
  MANAGERS,
  MEMBERS,
  movers,
  PLANNERS,
  type Reach,
  type Rule,
  SELF,
  SUBMITTERS,
  SYSTEM_ONLY,
} from "./permission-rules";
import { INSTRUMENT_PERMISSIONS } from "./permissions-of-instruments";
import { IMPORT_PERMISSIONS } from "./permissions-of-imports";
import { RULE_PERMISSIONS } from "./permissions-of-rules";
import { SHORTLIST_PERMISSIONS } from "./permissions-of-shortlists";
import { type Body, managesBody, type Role } from "./roles";

/**
 * Who may do what: a row per command, by room and file, and per page that shows what is not
 * public. The system may always. Pages, commands and the matrix on the help page read this table.
 */
export const PERMISSIONS = {
  "accounts/register": EVERYBODY,
  "accounts/complete-registration": EVERYBODY,
  "accounts/change-profile": SELF,
  "accounts/change-password": SELF,
  "accounts/request-email-change": SELF,
  "accounts/confirm-email-change": EVERYBODY,
  "accounts/undo-email-change": EVERYBODY,
  "accounts/delete-account": SELF,
  "accounts/unlink-service": SELF,
  "accounts/suspend-person": ADMINS,
  "accounts/invite-first-admin": SYSTEM_ONLY,
  "accounts/see-own": SELF,
  "accounts/see-people": ADMINS,

  "sessions/sign-in": EVERYBODY,
  "sessions/request-sign-in-link": EVERYBODY,
  "sessions/open-sign-in-link": EVERYBODY,
  "sessions/request-password-reset": EVERYBODY,
  "sessions/reset-password": EVERYBODY,
  "sessions/sign-in-external": EVERYBODY,
  "sessions/prove-second-factor": EVERYBODY,
  "sessions/begin-second-factor": SELF,
  "sessions/confirm-second-factor": SELF,
  "sessions/end-second-factor": SELF,
  "sessions/renew-recovery-codes": SELF,
  "sessions/end-session": SELF,
  "sessions/forget-sessions": SYSTEM_ONLY,

  "members/request-agency": SELF,
  "members/settle-agency": ADMINS,
  "members/add-agency": ADMINS,
  "members/change-agency": ADMINS,
  "members/add-unit": { roles: { agency_planner: "manages", platform_admin: "any" } },
  "members/invite": MANAGERS,
  "members/withdraw-invitation": MANAGERS,
  "members/answer-invitation": SELF,
  "members/settle-membership": ADMINS,
  "members/change-membership": MANAGERS,
  "members/end-membership": MANAGERS,
  "members/leave": SELF,
  "members/hand-over": MANAGERS,
  "members/see-members": MEMBERS,
  "members/see-agencies": ADMINS,

  "notifications/deliver-mail": SYSTEM_ONLY,
  "notifications/send-digests": SYSTEM_ONLY,
  "notifications/forget-mail": SYSTEM_ONLY,
  "notifications/mark-read": SELF,
  "notifications/mark-one": SELF,
  "notifications/change-preferences": SELF,
  "notifications/see-own": SELF,

  "demo/shift-time": EVERYBODY,

  "organisations/import-profile": SYSTEM_ONLY,
  "organisations/register-organisation": SELF,
  "organisations/settle-registration": ADMINS,
  "organisations/see-registrations": ADMINS,
  "organisations/see-workspace": {
    roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" },
  },
  "duplicates/find-duplicates": ADMINS,
  "duplicates/settle-pair": ADMINS,
  "duplicates/merge-organisations": ADMINS,
  "duplicates/undo-merge": ADMINS,
  "duplicates/see-pairs": ADMINS,

  "profiles/save-section": KEEPERS,
  "profiles/save-item": KEEPERS,
  "profiles/remove-item": KEEPERS,
  "profiles/answer-none": KEEPERS,
  "profiles/save-draft": KEEPERS,
  "profiles/discard-draft": KEEPERS,
  "profiles/forget-drafts": SYSTEM_ONLY,

  "documents/upload-document": KEEPERS,
  "documents/change-document": KEEPERS,
  "documents/withdraw-document": KEEPERS,
  "documents/see-openings": {
    roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" },
  },
  // Which paper may be opened by whom: domain/document-access.
  "documents/open-document": EVERYBODY,
  "documents/keep-attempt": EVERYBODY,
  "documents/forget-papers": SYSTEM_ONLY,
  "documents/sweep-objects": SYSTEM_ONLY,
  "documents/scan-objects": SYSTEM_ONLY,

  "claims/make-claim": SELF,
  "claims/send-code": SELF,
  "claims/prove-code": SELF,
  "claims/withdraw-claim": SELF,
  "claims/settle-claim": ADMINS,
  "claims/see-claims": ADMINS,

  "review/submit-case": SUBMITTERS,
  "review/resubmit-case": SUBMITTERS,
  "review/withdraw-case": SUBMITTERS,
  "review/see-own-case": {
    roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" },
  },
  "review/state-conflict": DESK,
  "review/claim-case": DESK,
  "review/release-case": DESK,
  "review/decide-item": DESK,
  "review/finish-review": DESK,
  "review/tend-returned": SYSTEM_ONLY,
  "review/see-cases": DESK,

  "letters/issue-letter": SUBMITTERS,
  "letters/withdraw-letter": { roles: { review_lead: "any" } },
  "letters/rotate-keys": SYSTEM_ONLY,
  "letters/see-own": { roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" } },
  "letters/see-letters": DESK,

  "reports/send-report": EVERYBODY,
  "reports/settle-report": ADMINS,
  "reports/forget-contacts": SYSTEM_ONLY,
  "reports/see-reports": ADMINS,

  "eligibility/remind-of-ends": SYSTEM_ONLY,
  "eligibility/see-one-step": AGENCIES,
  "eligibility/export-one-step": AGENCIES,
  "measures/raise-concern": movers(MEASURE_MOVES.raise.who, "any"),
  "measures/pass-report-on": ADMINS,
  "measures/open-review": movers(MEASURE_MOVES.open_review.who, "any"),
  "measures/set-aside": movers(MEASURE_MOVES.set_aside.who, "any"),
  "measures/close-review": movers(MEASURE_MOVES.close_review.who, "any"),
  "measures/suspend-organisation": movers(MEASURE_MOVES.suspend.who, "any"),
  "measures/lift-suspension": movers(MEASURE_MOVES.lift.who, "any"),
  "measures/make-appeal": movers(MEASURE_MOVES.appeal.who, "own"),
  "measures/decide-appeal": movers(MEASURE_MOVES.grant_appeal.who, "any"),
  "measures/end-suspensions": SYSTEM_ONLY,
  "measures/see-measures": movers(MEASURE_MOVES.raise.who, "any"),
  "measures/see-own": { roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" } },

  "packages/receive-packages": SYSTEM_ONLY,
  "packages/upload-packages": { roles: { agency_planner: "own" } },
  "packages/bring-in-packages": SYSTEM_ONLY,
  "packages/see-imports": AGENCY_MEMBERS,
  "packages/declare-interest": KEEPERS,
  "packages/withdraw-interest": KEEPERS,

  ...IMPORT_PERMISSIONS,

  "assessments/begin-round": KEEPERS,
  "assessments/save-dimension": KEEPERS,
  "assessments/answer-for-package": KEEPERS,
  "assessments/submit-round": SUBMITTERS,
  "assessments/claim-assessment": DESK,
  "assessments/judge-indicator": DESK,
  "assessments/finish-assessment": DESK,
  "assessments/reply-to-assessment": SUBMITTERS,
  "assessments/see-assessments": DESK,
  "assessments/see-own": { roles: { oms_admin: "own", oms_editor: "own", platform_admin: "any" } },

  "preparation/begin-work": PLANNERS,
  "preparation/add-package": PLANNERS,
  "preparation/save-kak": PLANNERS,
  "preparation/save-schedule": PLANNERS,
  "preparation/see-work": AGENCY_MEMBERS,

  "opendata/make-exports": SYSTEM_ONLY,

  "search/check-search": SYSTEM_ONLY,
  "search/compact-search": SYSTEM_ONLY,
  "search/fold-search-changes": SYSTEM_ONLY,
  "search/rebuild-search": SYSTEM_ONLY,
  "search/refresh-due-documents": SYSTEM_ONLY,
  "search/sweep-standings": SYSTEM_ONLY,

  ...INSTRUMENT_PERMISSIONS,
  ...RULE_PERMISSIONS,
  ...SHORTLIST_PERMISSIONS,

  "audit/seal-events": SYSTEM_ONLY,
  "audit/publish-head": SYSTEM_ONLY,
  "audit/export-events": ADMINS,
  "audit/see-events": ADMINS,
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof PERMISSIONS;
/** What people do, as against jobs and the console: each has a sentence in both languages. */
export type HumanAct = {
  [Each in Act]: keyof (typeof PERMISSIONS)[Each] extends never ? never : Each;
}[Act];

const holds = (reach: Reach, role: Role, held: Body, body: Body): boolean => {
  if (reach === "any") return true;
  if (reach === "manages" && !managesBody(role, held)) return false;
  if (held.type === "platform" || body.type === "platform") return held.type === body.type;
  if (held.type !== body.type || held.id !== body.id) return false;
  // A role in one unit reaches that unit only; a role in the whole agency reaches all of it.
  return (
    held.type !== "agency" ||
    body.type !== "agency" ||
    held.unitId === null ||
    held.unitId === body.unitId
  );
};

/**
 * Whether the actor may. `body` is whose it is; leave it out only where a rule knows no own body.
 * For acts on what is one's own, the query or command itself looks for rows of `actor.id`.
 */
export function may(actor: Actor, act: Act, body: Body = { type: "platform" }): boolean {
  const rule: Rule = PERMISSIONS[act];
  if (actor.kind === "system" || rule.anyone) return true;
  if (actor.kind !== "person") return false;
  if (rule.self) return true;
  return actor.roles.some((held) => {
    const reach = rule.roles?.[held.role];
    return reach !== undefined && holds(reach, held.role, held.body, body);
  });
}
