import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { makeLink } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";

/**
 * Mails a link that signs in once. Whether there is an account is told to the mailbox only, and
 * costs the same either way.
 */
export async function requestSignInLink(
  _actor: Actor,
  { email, language, next }: { email: string; language: Locale; next: string },
  at: Date = clock(),
): Promise<Result<null, never>> {
  if ((await secondsToWait(LIMITS.mailTo, email)) > 0) return ok(null);
  await db.$transaction(async (tx) => {
    const known = await tx.person.findUnique({
      where: { email },
      select: { id: true, language: true, state: true },
    });
    const personId = known?.state === "active" ? known.id : undefined;
    const token = await makeLink(tx, "sign_in", { email, personId, next });
    const to = { email, language: known?.language ?? language, personId };
    if (personId) {
      await sendMail(tx, "sign-in-link", to, { link: `/masuk/tautan/${token}` }, at);
    } else {
      await sendMail(tx, "sign-in-unknown", to, { link: "/daftar" }, at);
    }
  });
  return ok(null);
}
