import "server-only";
import type { MailFacts, MailKind } from "@/domain/mail-kinds";
import type { Role } from "@/domain/roles";
import type id from "@/messages/id.json";
import { env } from "../env";
import { formatInstant, formatIsoDay } from "./format";
import { absoluteUrl } from "./paths";
import type { Locale } from "./routing";
import { translatorOf } from "./translator";

type Link = { label: string; href: string };

/** A mail before it becomes text, HTML or a page: plain sentences, nothing escaped. */
export type MailWords = {
  language: Locale;
  subject: string;
  text: string;
  lines: string[];
  button: Link | null;
  buttonHint: string;
  note: string | null;
  /** Why the recipient gets it, and when it was written. */
  footer: string[];
  settings: Link | null;
  demo: string | null;
};

type Why = keyof (typeof id)["mail"]["why"];

/** What a recipient reads at the end; a new kind needs its line here and its words in both languages. */
const WHY: Record<MailKind, Why> = {
  "register-confirm": "address",
  "register-known": "address",
  "sign-in-link": "address",
  "sign-in-unknown": "address",
  "reset-password": "address",
  "password-changed": "safety",
  "email-change-confirm": "address",
  "email-change-notice": "safety",
  "email-changed": "safety",
  "second-factor-on": "safety",
  "second-factor-off": "safety",
  "service-unlinked": "safety",
  "recovery-code-used": "safety",
  "account-suspended": "account",
  "account-restored": "account",
  "account-deleted": "account",
  invitation: "address",
  "membership-awaiting": "choice",
  "membership-confirmed": "choice",
  "membership-not-confirmed": "choice",
  "membership-changed": "choice",
  "membership-ended": "choice",
  "membership-received": "choice",
  "agency-requested": "choice",
  "agency-confirmed": "choice",
  "agency-not-confirmed": "choice",
  "registration-held": "choice",
  "registration-waiting": "choice",
  "registration-confirmed": "choice",
  "registration-refused": "choice",
  "claim-code": "listed",
  "claim-received": "choice",
  "claim-rival": "choice",
  "claim-approved": "choice",
  "claim-refused": "choice",
  "claim-rival-settled": "choice",
  "case-moved": "choice",
  "case-desk": "choice",
  "report-received": "choice",
  "standing-end": "choice",
  "measure-raised": "choice",
  "measure-under-review": "choice",
  "measure-dismissed": "choice",
  "measure-suspended": "choice",
  "measure-lifted": "choice",
  "measure-ended": "choice",
  "measure-appeal-received": "choice",
  "measure-appeal-opened": "choice",
  "measure-appeal-decided": "choice",
  "letter-issued": "choice",
  "letter-withdrawn": "choice",
  "organisation-merged": "choice",
  "merge-undone": "choice",
  "rules-coming": "choice",
  "rules-withdrawn": "choice",
  "assessment-final": "choice",
  digest: "choice",
};

export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(WHY, kind);

/** A kind with a link has a button: a missing one is a type error where it is asked for. */
type LinkKind = {
  [Kind in MailKind]: MailFacts[Kind] extends { link: string } ? Kind : never;
}[MailKind];

/** What somebody typed has no line breaks, no invisible marks and no end in sight in a subject. */
const tidy = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

function sayer(kind: MailKind, facts: object, locale: Locale, at: Date) {
  const t = translatorOf(locale);
  const given = facts as {
    role?: Role;
    bodyName?: string;
    day?: string;
    item?: "K1";
    until?: string;
    days?: Record<string, string>;
  };
  const days = Object.entries(given.days ?? {});
  const values = {
    ...(facts as Record<string, string | number>),
    ...(given.role && { role: t(`labels.role.${given.role}`) }),
    ...(given.item && {
      item: t(`eligibility.criteria.${given.item}.title`),
      renewal: t(`eligibility.renewals.${given.item}`),
    }),
    ...(given.until && { until: formatIsoDay(locale, given.until) }),
    ...(given.bodyName && { bodyName: tidy(given.bodyName).slice(0, 120) }),
    ...(given.day && { day: formatIsoDay(locale, given.day) }),
    ...Object.fromEntries(days.map(([name, day]) => [`${name}Day`, formatIsoDay(locale, day)])),
    at: formatInstant(locale, at),
  };
  return { t, values, subject: tidy(t(`mail.kinds.${kind}.subject`, values)) };
}

/** The line of a notification in the inbox: the subject of its mail. */
export const subjectOf = (kind: MailKind, facts: object, locale: Locale, at: Date): string =>
  sayer(kind, facts, locale, at).subject;

/** Every sentence of a mail of this kind, in the recipient's language. `at` is civil time. */
export function mailWords(
  kind: MailKind,
  facts: MailFacts[MailKind],
  locale: Locale,
  at: Date,
): MailWords {
  const { t, values, subject } = sayer(kind, facts, locale, at);
  const { link, lines = [] } = facts as Partial<MailFacts["digest"]>;
  const noteKey = `mail.kinds.${kind}.note` as "mail.kinds.sign-in-link.note";
  const why = WHY[kind];
  return {
    language: locale,
    subject,
    text: t(`mail.kinds.${kind}.text`, values),
    lines: lines.map((line) =>
      t("mail.digestLine", { name: t(`inbox.names.${line.kind}`), count: line.count }),
    ),
    button:
      link === undefined
        ? null
        : { label: t(`mail.kinds.${kind as LinkKind}.button`), href: absoluteUrl(locale, link) },
    buttonHint: t("mail.linkHint"),
    note: t.has(noteKey) ? t(noteKey, values) : null,
    footer: [
      t(`mail.why.${why}`, { host: new URL(env.APP_URL).host }),
      t("mail.written", { at: values.at }),
    ],
    settings:
      why === "choice"
        ? {
            label: t("mail.settings"),
            href: absoluteUrl(locale, "/akun/pemberitahuan/atur"),
          }
        : null,
    demo: env.SIMPUL_DEMO ? t("mail.demo") : null,
  };
}
