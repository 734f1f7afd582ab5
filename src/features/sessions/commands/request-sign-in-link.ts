import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { mailLink } from "./mail-link";

/** Mails a link that signs in once, then leads to `next`. A mailbox that has had enough this hour is sent nothing, and nobody is told. */
export async function requestSignInLink(
  _actor: Actor,
  asked: { email: string; language: Locale; next: string },
  at: Date = clock(),
): Promise<Result<null, never>> {
  if ((await secondsToWait(LIMITS.mailTo, asked.email)) === 0) {
    await db.$transaction((tx) => mailLink(tx, "sign_in", asked, at));
  }
  return ok(null);
}
