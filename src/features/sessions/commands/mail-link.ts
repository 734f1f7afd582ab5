import "server-only";
import type { Tx } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { makeLink } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";

const MAILS = {
  sign_in: { kind: "sign-in-link", path: "/masuk/tautan" },
  reset_password: { kind: "reset-password", path: "/masuk/sandi" },
} as const;

/**
 * Mails a link to whoever has the address. Whether there is an account is told to the mailbox only,
 * and costs the same either way.
 */
export async function mailLink(
  tx: Tx,
  purpose: keyof typeof MAILS,
  { email, language, next }: { email: string; language: Locale; next?: string },
  at: Date,
): Promise<void> {
  const known = await tx.person.findUnique({
    where: { email },
    select: { id: true, language: true, state: true },
  });
  const personId = known?.state === "active" ? known.id : undefined;
  const token = await makeLink(tx, purpose, { email, personId, next });
  const to = { email, language: known?.language ?? language, personId };
  const { kind, path } = MAILS[purpose];
  if (personId) await sendMail(tx, kind, to, { link: `${path}/${token}` }, at);
  else await sendMail(tx, "sign-in-unknown", to, { link: "/daftar" }, at);
}
