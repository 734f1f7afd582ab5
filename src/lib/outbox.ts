import "server-only";
import { randomUUID } from "node:crypto";
import {
  type InboxKind,
  type MailFacts,
  type MailKind,
  SAFETY_KINDS,
  type SafetyKind,
} from "@/domain/mail-kinds";
import type { Tx } from "./db";
import { encrypt } from "./encryption";
import { env } from "./env";
import type { Locale } from "./i18n/routing";

/** What is kept, encrypted, until a mail is sent. */
export type MailContent<Kind extends MailKind = MailKind> = {
  v: 1;
  to: string;
  facts: MailFacts[Kind];
};

/**
 * Puts a mail to an address into the outbox, in the transaction of what it tells of. The worker
 * sends it, so a dead mail server loses nothing. Civil `at` is what the mail says.
 */
export async function sendMail<Kind extends MailKind>(
  tx: Tx,
  kind: Kind,
  to: { email: string; language: Locale; personId?: string; notificationId?: string },
  facts: MailFacts[Kind],
  at: Date,
): Promise<void> {
  const content: MailContent<Kind> = { v: 1, to: to.email, facts };
  await tx.outboxMail.create({
    data: {
      messageId: `<${randomUUID()}@${new URL(env.APP_URL).hostname}>`,
      kind,
      personId: to.personId ?? null,
      notificationId: to.notificationId ?? null,
      language: to.language,
      contentCipher: encrypt(JSON.stringify(content)),
      writtenAt: at,
    },
  });
}

/**
 * Tells a person in the inbox, and by mail as the person chose for this kind: at once, in the
 * daily digest, or not. Mail about the safety of an account always goes at once. Somebody whose
 * account is deleted or suspended is told nothing.
 */
export async function tell<Kind extends InboxKind | SafetyKind>(
  tx: Tx,
  personId: string,
  kind: Kind,
  facts: MailFacts[Kind],
  at: Date,
): Promise<void> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { email: true, language: true, state: true, preferences: { where: { kind } } },
  });
  if (!person?.email || person.state !== "active") return;
  const aboutSafety = (SAFETY_KINDS as readonly string[]).includes(kind);
  const mail = (!aboutSafety && person.preferences[0]?.mail) || "at_once";
  const { link: path = "/akun", ...rest } = facts as { link?: string };
  const { id } = await tx.notification.create({
    data: { personId, kind, facts: { v: 1, ...rest }, path, at, forDigest: mail === "digest" },
    select: { id: true },
  });
  if (mail !== "at_once") return;
  const { email, language } = person;
  await sendMail(tx, kind, { email, language, personId, notificationId: id }, facts, at);
}
