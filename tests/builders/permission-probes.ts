import { randomUUID } from "node:crypto";
import { changePassword } from "@/features/accounts/commands/change-password";
import { changeProfile } from "@/features/accounts/commands/change-profile";
import { completeRegistration } from "@/features/accounts/commands/complete-registration";
import { confirmEmailChange } from "@/features/accounts/commands/confirm-email-change";
import { deleteAccount } from "@/features/accounts/commands/delete-account";
import { inviteFirstAdmin } from "@/features/accounts/commands/invite-first-admin";
import { register } from "@/features/accounts/commands/register";
import { requestEmailChange } from "@/features/accounts/commands/request-email-change";
import { suspendPerson } from "@/features/accounts/commands/suspend-person";
import { undoEmailChange } from "@/features/accounts/commands/undo-email-change";
import { unlinkService } from "@/features/accounts/commands/unlink-service";
import { shiftTime } from "@/features/demo/commands/shift-time";
import { changePreferences } from "@/features/notifications/commands/change-preferences";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { forgetMail } from "@/features/notifications/commands/forget-mail";
import { markOne } from "@/features/notifications/commands/mark-one";
import { markRead } from "@/features/notifications/commands/mark-read";
import { sendDigests } from "@/features/notifications/commands/send-digests";
import { preferencesSchema } from "@/features/notifications/schema";
import { exportEvents } from "@/features/audit/commands/export-events";
import { publishHead } from "@/features/audit/commands/publish-head";
import { sealEvents } from "@/features/audit/commands/seal-events";
import { makeExports } from "@/features/opendata/commands/make-exports";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { forgetContacts } from "@/features/reports/commands/forget-contacts";
import { sendReport } from "@/features/reports/commands/send-report";
import { settleReport } from "@/features/reports/commands/settle-report";
import { checkSearch } from "@/features/search/commands/check-search";
import { compactSearch } from "@/features/search/commands/compact-search";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { rebuildSearch } from "@/features/search/commands/rebuild-search";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { beginSecondFactor } from "@/features/sessions/commands/begin-second-factor";
import { confirmSecondFactor } from "@/features/sessions/commands/confirm-second-factor";
import { endSecondFactor } from "@/features/sessions/commands/end-second-factor";
import { endSession } from "@/features/sessions/commands/end-session";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { openSignInLink } from "@/features/sessions/commands/open-sign-in-link";
import { proveSecondFactor } from "@/features/sessions/commands/prove-second-factor";
import { renewRecoveryCodes } from "@/features/sessions/commands/renew-recovery-codes";
import { requestPasswordReset } from "@/features/sessions/commands/request-password-reset";
import { requestSignInLink } from "@/features/sessions/commands/request-sign-in-link";
import { resetPassword } from "@/features/sessions/commands/reset-password";
import { signIn } from "@/features/sessions/commands/sign-in";
import { signInExternal } from "@/features/sessions/commands/sign-in-external";
import type { Actor } from "@/domain/actor";
import type { Act } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { aProfile } from "@tests/builders/organisation";
import { assessmentProbes } from "@tests/builders/permission-probes-assessments";
import { documentProbes } from "@tests/builders/permission-probes-documents";
import { duplicateProbes } from "@tests/builders/permission-probes-duplicates";
import { eligibilityProbes } from "@tests/builders/permission-probes-eligibility";
import { importProbes } from "@tests/builders/permission-probes-imports";
import { letterProbes } from "@tests/builders/permission-probes-letters";
import { measureProbes } from "@tests/builders/permission-probes-measures";
import { memberProbes } from "@tests/builders/permission-probes-members";
import { packageProbes } from "@tests/builders/permission-probes-packages";
import { preparationProbes } from "@tests/builders/permission-probes-preparation";
import { profileProbes } from "@tests/builders/permission-probes-profiles";
import { registrationProbes } from "@tests/builders/permission-probes-registrations";
import { instrumentProbes } from "@tests/builders/permission-probes-instruments";
import { ruleProbes } from "@tests/builders/permission-probes-rules";
import { reviewProbes } from "@tests/builders/permission-probes-review";
import { shortlistProbes } from "@tests/builders/permission-probes-shortlists";

type Place = {
  organisation: { id: string; slug: string };
  agency: { id: string; slug: string; unitId: string };
};
export type World = Place & { other: Place };

/** Asks a command directly, as it would be asked of a body, with an input that is well formed. */
export type Probe = (actor: Actor, body: Body, world: World) => Promise<unknown>;

const token = () => "A".repeat(43);
const password = "kuda-hijau-makan-apel";
const email = () => `${randomUUID()}@contoh.example`;
const device = "Chrome, Linux";

export const probes: Partial<Record<Act, Probe>> = {
  "accounts/register": (actor) =>
    register(actor, { requestId: randomUUID(), name: "Andi", email: email(), language: "id" }),
  "accounts/complete-registration": (actor) =>
    completeRegistration(actor, { token: token(), password, language: "id", device }),
  "accounts/confirm-email-change": (actor) => confirmEmailChange(actor, { token: token() }),
  "accounts/undo-email-change": (actor) => undoEmailChange(actor, { token: token() }),
  "accounts/change-profile": (actor) =>
    changeProfile(actor, { name: "Andi", language: "id", version: 99 }),
  "accounts/change-password": (actor) =>
    changePassword(actor, { currentPassword: "", password: "x" }),
  "accounts/request-email-change": (actor) =>
    requestEmailChange(actor, { requestId: randomUUID(), email: email(), currentPassword: "x" }),
  // With a session that does not exist: asked, never done.
  "accounts/delete-account": (actor) =>
    deleteAccount(actor.kind === "person" ? { ...actor, sessionId: randomUUID() } : actor, {
      currentPassword: "x",
    }),
  "accounts/unlink-service": (actor) =>
    unlinkService(actor, { issuer: "https://sso.example", subject: "x", currentPassword: "" }),
  "accounts/suspend-person": (actor) =>
    suspendPerson(actor, { personId: randomUUID(), move: "suspend", version: 1 }),
  "accounts/invite-first-admin": (actor) => inviteFirstAdmin(actor, { email: email() }),
  "sessions/sign-in": (actor) => signIn(actor, { email: email(), password, device }),
  "sessions/request-sign-in-link": (actor) =>
    requestSignInLink(actor, { email: email(), language: "id", next: "" }),
  "sessions/open-sign-in-link": (actor) => openSignInLink(actor, { token: token(), device }),
  "sessions/request-password-reset": (actor) =>
    requestPasswordReset(actor, { email: email(), language: "id" }),
  "sessions/reset-password": (actor) => resetPassword(actor, { token: token(), password, device }),
  "sessions/sign-in-external": (actor) =>
    signInExternal(actor, {
      claims: { issuer: "https://sso.example", subject: randomUUID(), email: null, name: "Andi" },
      device,
    }),
  "sessions/prove-second-factor": (actor) =>
    proveSecondFactor(actor, { sessionId: randomUUID(), code: "000000", device }),
  "sessions/begin-second-factor": (actor) => beginSecondFactor(actor),
  "sessions/confirm-second-factor": (actor) => confirmSecondFactor(actor, { code: "x", device }),
  "sessions/end-second-factor": (actor) => endSecondFactor(actor, { currentPassword: "x" }),
  "sessions/renew-recovery-codes": (actor) => renewRecoveryCodes(actor, { currentPassword: "x" }),
  "sessions/end-session": (actor) => endSession(actor, { which: { id: randomUUID() } }),
  "sessions/forget-sessions": (actor) => forgetSessions(actor, new Date()),
  // Tests are no demonstration, so the time stays where it is.
  "demo/shift-time": (actor) => shiftTime(actor, { days: 0 }).then(() => null),
  "notifications/deliver-mail": (actor) => deliverMail(actor, { limit: 0 }),
  "notifications/forget-mail": (actor) => forgetMail(actor),
  "notifications/send-digests": (actor) => sendDigests(actor),
  "notifications/mark-read": (actor) => markRead(actor, { until: new Date(0) }),
  "notifications/mark-one": (actor) => markOne(actor, { id: randomUUID(), as: "read" }),
  "notifications/change-preferences": (actor) =>
    changePreferences(actor, preferencesSchema.parse({})),
  "organisations/import-profile": (actor) =>
    importProfile(actor, { profile: aProfile(), listing: "draft", isDemo: false }),
  "reports/send-report": (actor) =>
    sendReport(actor, {
      requestId: randomUUID(),
      slug: "tidak-ada",
      category: "other",
      text: "Teks percobaan",
      contact: "",
    }),
  "reports/settle-report": (actor) =>
    settleReport(actor, { ticket: "LP-2026-999999", move: "close", reply: null }),
  "reports/forget-contacts": (actor) => forgetContacts(actor),
  "opendata/make-exports": (actor) => makeExports(actor),
  "search/check-search": (actor) => checkSearch(actor),
  "search/compact-search": (actor) => compactSearch(actor),
  "search/fold-search-changes": (actor) => foldSearchChanges(actor),
  "search/rebuild-search": (actor) => rebuildSearch(actor),
  "search/refresh-due-documents": (actor) => refreshDueDocuments(actor),
  ...memberProbes,
  ...registrationProbes,
  ...profileProbes,
  ...documentProbes,
  ...duplicateProbes,
  ...reviewProbes,
  ...eligibilityProbes,
  ...measureProbes,
  ...letterProbes,
  ...importProbes,
  ...packageProbes,
  ...assessmentProbes,
  ...preparationProbes,
  ...shortlistProbes,
  ...instrumentProbes,
  ...ruleProbes,
  "audit/seal-events": (actor) => sealEvents(actor),
  "audit/publish-head": (actor) => publishHead(actor),
  "audit/export-events": (actor) => exportEvents(actor, {}),
};
