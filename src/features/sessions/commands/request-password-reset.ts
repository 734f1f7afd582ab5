import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { mailLink } from "./mail-link";

/** Mails a link to choose a new password. A mailbox that has had enough this hour is sent nothing, and nobody is told. */
export async function requestPasswordReset(
  _actor: Actor,
  asked: { email: string; language: Locale },
  at: Date = clock(),
): Promise<Result<null, never>> {
  if ((await secondsToWait(LIMITS.mailTo, asked.email)) === 0) {
    await db.$transaction((tx) => mailLink(tx, "reset_password", asked, at));
  }
  return ok(null);
}
