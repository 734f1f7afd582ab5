import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { makeLink } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";

/** Mails a link to choose a new password; the same words and the same cost for an unknown address. */
export async function requestPasswordReset(
  _actor: Actor,
  { email, language }: { email: string; language: Locale },
  at: Date = clock(),
): Promise<Result<null, never>> {
  if ((await secondsToWait(LIMITS.mailTo, email)) > 0) return ok(null);
  await db.$transaction(async (tx) => {
    const known = await tx.person.findUnique({
      where: { email },
      select: { id: true, language: true, state: true },
    });
    const personId = known?.state === "active" ? known.id : undefined;
    const token = await makeLink(tx, "reset_password", { email, personId });
    const to = { email, language: known?.language ?? language, personId };
    if (personId) {
      await sendMail(tx, "reset-password", to, { link: `/masuk/sandi/${token}` }, at);
    } else {
      await sendMail(tx, "sign-in-unknown", to, { link: "/daftar" }, at);
    }
  });
  return ok(null);
}
