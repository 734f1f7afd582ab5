import type { Role } from "./roles";

/** What an organisation is told of its case. */
export const CASE_NOTICES = [
  ...(["submitted", "in_review", "returned", "reminder", "lapsed", "second_review"] as const),
  ...(["verified", "declined", "withdrawn"] as const),
] as const;
export type CaseNotice = (typeof CASE_NOTICES)[number];

/** What people of the desk are told of a case. */
export const DESK_NOTICES = [
  ...(["waiting", "resubmitted", "withdrawn", "released", "taken_back", "second"] as const),
  ...(["disputed", "settled", "closed"] as const),
] as const;
export type DeskNotice = (typeof DESK_NOTICES)[number];
/** First and last day of a suspension, and the last for an appeal: "YYYY-MM-DD". */
type MailDays = { from: string; until: string; appeal: string };

/**
 * What we write to people, and what the words of each need. `link` is a path without language,
 * such as `/masuk/tautan/…`; a body is named as everybody may read it. Each kind has a subject and
 * a text in both languages.
 */
export type MailFacts = {
  "register-confirm": { name: string; link: string };
  "register-known": { link: string };
  "sign-in-link": { link: string };
  "sign-in-unknown": { link: string };
  "reset-password": { link: string };
  "password-changed": { link: string };
  "email-change-confirm": { link: string };
  "email-change-notice": { newMask: string; link: string };
  "email-changed": { newMask: string };
  "second-factor-on": { link: string };
  "second-factor-off": { link: string };
  "service-unlinked": { link: string };
  "recovery-code-used": { left: number; link: string };
  "account-suspended": Record<never, never>;
  "account-restored": { link: string };
  "account-deleted": Record<never, never>;
  invitation: { bodyName: string; role: Role; link: string };
  "membership-awaiting": { bodyName: string; role: Role; link: string };
  "membership-confirmed": { bodyName: string; role: Role; link: string };
  "membership-not-confirmed": { bodyName: string; role: Role; link: string };
  "membership-changed": { bodyName: string; role: Role; link: string };
  "membership-ended": { bodyName: string; role: Role; link: string };
  "membership-received": { bodyName: string; role: Role; link: string };
  "agency-requested": { bodyName: string; link: string };
  "agency-confirmed": { bodyName: string; link: string };
  "agency-not-confirmed": { bodyName: string; link: string };
  "registration-held": { bodyName: string; link: string };
  "registration-waiting": { bodyName: string; link: string };
  "registration-confirmed": { bodyName: string; link: string };
  "registration-refused": { bodyName: string; reason: string; link: string };
  "claim-code": { bodyName: string; code: string };
  "claim-received": { bodyName: string; link: string };
  "claim-rival": { bodyName: string; link: string };
  "claim-approved": { bodyName: string; link: string };
  "claim-refused": { bodyName: string; reason: string; link: string };
  "claim-rival-settled": { bodyName: string; outcome: "approved" | "refused"; link: string };
  /** `items`: codes of conditions; `day`: until when; each "" where the notice speaks of none. */
  "case-moved": { bodyName: string; notice: CaseNotice; items: string; day: string; link: string };
  "case-desk": { bodyName: string; notice: DeskNotice; link: string };
  "report-received": { ticket: string; bodyName: string; link: string };
  /** `item`: K1 … K7; `until`: the last day of what was verified, "YYYY-MM-DD". */
  "standing-end": {
    bodyName: string;
    item: string;
    until: string;
    phase: "before" | "today" | "after";
    link: string;
  };
  "measure-raised": { bodyName: string; link: string };
  "measure-under-review": { bodyName: string; link: string };
  "measure-dismissed": { bodyName: string; link: string };
  "measure-suspended": { bodyName: string; reason: string; days: MailDays; link: string };
  "measure-lifted": { bodyName: string; reason: string; link: string };
  "measure-ended": { bodyName: string; link: string };
  "measure-appeal-received": { bodyName: string; link: string };
  "measure-appeal-opened": { bodyName: string; link: string };
  "measure-appeal-decided": {
    bodyName: string;
    outcome: "granted" | "refused";
    reason: string;
    link: string;
  };
  /** `reason`: public, "" where a letter was issued. */
  "letter-issued": { bodyName: string; number: string; reason: string; link: string };
  "letter-withdrawn": { bodyName: string; number: string; reason: string; link: string };
  /** `bodyName` went into `intoName`, or left it again. */
  "organisation-merged": { bodyName: string; intoName: string; reason: string; link: string };
  "merge-undone": { bodyName: string; intoName: string; reason: string; link: string };
  /** `items`: codes of conditions that become others; `day`: the first or last of the rules. */
  "rules-coming": { bodyName: string; items: string; day: string; link: string };
  "rules-withdrawn": { bodyName: string; day: string; link: string };
  "assessment-final": { bodyName: string; link: string };
  digest: { count: number; lines: { kind: InboxKind; count: number }[]; link: string };
};
export type MailKind = keyof MailFacts;

/** Kinds that also stand in the inbox; who gets them chooses when mail about them comes. */
export const INBOX_KINDS = [
  "membership-awaiting",
  "membership-confirmed",
  "membership-not-confirmed",
  "membership-changed",
  "membership-ended",
  "membership-received",
  "agency-requested",
  "agency-confirmed",
  "agency-not-confirmed",
  "registration-held",
  "registration-waiting",
  "registration-confirmed",
  "registration-refused",
  "claim-received",
  "claim-rival",
  "claim-approved",
  "claim-refused",
  "claim-rival-settled",
  "case-moved",
  "case-desk",
  "report-received",
  "standing-end",
  "measure-raised",
  "measure-under-review",
  "measure-dismissed",
  "measure-suspended",
  "measure-lifted",
  "measure-ended",
  "measure-appeal-received",
  "measure-appeal-opened",
  "measure-appeal-decided",
  "letter-issued",
  "letter-withdrawn",
  "organisation-merged",
  "merge-undone",
  "rules-coming",
  "rules-withdrawn",
  "assessment-final",
] as const satisfies MailKind[];
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Kinds about the safety of an account stand in the inbox too, and their mail cannot be declined. */
export const SAFETY_KINDS = [
  "password-changed",
  "email-changed",
  "second-factor-on",
  "second-factor-off",
  "service-unlinked",
  "recovery-code-used",
] as const satisfies MailKind[];
export type SafetyKind = (typeof SAFETY_KINDS)[number];
