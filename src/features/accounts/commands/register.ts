import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { makeLink } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";
import { once } from "@/lib/request-key";

/**
 * Sends a link to the address: to choose a password, or, where there is an account already, to
 * sign in to it. Nobody but the owner of the mailbox learns which, and both cost the same. No
 * account is made before the link is opened, so nobody can take an address in advance.
 */
export async function register(
  _actor: Actor,
  input: { requestId: string; name: string; email: string; language: Locale },
  at: Date = clock(),
): Promise<Result<null, never>> {
  const { requestId, name, email, language } = input;
  const isFull = (await secondsToWait(LIMITS.mailTo, email)) > 0;
  await db.$transaction((tx) =>
    once(tx, requestId, "register", async () => {
      const known = await tx.person.findUnique({ where: { email }, select: { id: true } });
      // A full mailbox is told nothing more this hour, and neither is whoever asks.
      if (isFull) return { told: "no" };
      if (known) {
        const token = await makeLink(tx, "sign_in", { email, personId: known.id });
        const link = `/masuk/tautan/${token}`;
        await sendMail(tx, "register-known", { email, language, personId: known.id }, { link }, at);
      } else {
        const token = await makeLink(tx, "register", { email, name });
        const link = `/daftar/${token}`;
        await sendMail(tx, "register-confirm", { email, language }, { name, link }, at);
      }
      return { told: "yes" };
    }),
  );
  return ok(null);
}
