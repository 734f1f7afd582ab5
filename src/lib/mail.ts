import "server-only";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { type MailWords } from "./i18n/mail-words";
import { mailHtml, mailText } from "./mail-body";

/** A try ends after this many milliseconds, whatever the server does. */
export const LONGEST_TRY_MS = 60_000;

/**
 * What a mail server said. `sent`: it took the mail. `refused`: it will never take mail to this
 * address. `later`: it did not take this mail now. `away`: it spoke of no mail at all: not there,
 * not trusted, or it does not let us in.
 */
export type MailAnswer = { outcome: "sent" | "refused" | "later" | "away"; answer: string };

function transport(url: string) {
  const { port, username } = new URL(url);
  return createTransport({
    url,
    // A submission port, or a password to keep, is never spoken to in the clear.
    requireTLS: port === "587" || username !== "",
    connectionTimeout: 10_000,
    dnsTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Code and first words, without the addresses that servers like to repeat. */
const withoutAddresses = (answer: string) =>
  answer
    .replace(/\S*@\S*/g, "…")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 120);

function answerOf(error: unknown): MailAnswer {
  const said = error as {
    responseCode?: number;
    command?: string;
    response?: string;
    code?: string;
  };
  const answer = withoutAddresses(said.response ?? said.code ?? "no answer");
  if (said.command === "RCPT TO" && (said.responseCode ?? 0) >= 500) {
    return { outcome: "refused", answer };
  }
  // "API": our own side found that it cannot be a mail.
  const ofThisMail = ["RCPT TO", "DATA", "API"].includes(said.command ?? "");
  return { outcome: ofThisMail ? "later" : "away", answer };
}

/** One try to hand one mail to the server. Never throws for what a server says or does. */
export async function postMail(
  { to, messageId, writtenAt }: { to: string; messageId: string; writtenAt: Date },
  words: MailWords,
): Promise<MailAnswer> {
  if (!env.SMTP_URL) return { outcome: "away", answer: "no SMTP_URL" };
  try {
    const { response } = await transport(env.SMTP_URL).sendMail({
      from: env.MAIL_FROM,
      // As an object it is one address, whatever commas it holds.
      to: { name: "", address: to },
      messageId,
      date: writtenAt,
      subject: words.subject,
      text: mailText(words),
      html: mailHtml(words),
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": words.language },
      signal: AbortSignal.timeout(LONGEST_TRY_MS),
    });
    return { outcome: "sent", answer: withoutAddresses(response) };
  } catch (error) {
    return answerOf(error);
  }
}
