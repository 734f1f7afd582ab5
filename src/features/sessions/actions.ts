"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { ok, refuse } from "@/domain/result";
import { isTooManyFromHere } from "@/lib/asker";
import { askerDevice } from "@/lib/device";
import { enter, hereInLanguage } from "@/lib/enter";
import { memberFormAction, publicFormAction } from "@/lib/form-action";
import { LIMITS } from "@/lib/limit";
import { turnstile } from "@/lib/turnstile";
import { giveCookie, sessionOrPending, takeCookie } from "@/lib/session";
import { beginSecondFactor } from "./commands/begin-second-factor";
import { confirmSecondFactor } from "./commands/confirm-second-factor";
import { endSecondFactor } from "./commands/end-second-factor";
import { endSession } from "./commands/end-session";
import { openSignInLink } from "./commands/open-sign-in-link";
import { proveSecondFactor } from "./commands/prove-second-factor";
import { renewRecoveryCodes } from "./commands/renew-recovery-codes";
import { requestPasswordReset } from "./commands/request-password-reset";
import { requestSignInLink } from "./commands/request-sign-in-link";
import { resetPassword } from "./commands/reset-password";
import { signIn } from "./commands/sign-in";
import * as schema from "./schema";

const sessionBefore = async () => (await sessionOrPending())?.id ?? null;

/** Passwords are costly to compare; a crowd waits here, not for the database. */
const oneOfFew = turnstile(6);

export const signInAction = publicFormAction(
  schema.signInSchema,
  async (actor, { email, password, next }) => {
    const result = await oneOfFew(async () => {
      if (await isTooManyFromHere(LIMITS.signIn)) return refuse("too-many");
      const [device, before] = [await askerDevice(), await sessionBefore()];
      return signIn(actor, { email, password, device, before });
    });
    return result.ok ? enter(result.value, next) : result;
  },
);

export const requestLinkAction = publicFormAction(
  schema.linkSchema,
  async (actor, { email, next }) => {
    if (await isTooManyFromHere(LIMITS.mailFrom)) return refuse("too-many");
    return requestSignInLink(actor, { email, next, language: await getLocale() });
  },
);

export const openLinkAction = publicFormAction(schema.openLinkSchema, async (actor, { token }) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const device = await askerDevice();
  const result = await openSignInLink(actor, { token, device, before: await sessionBefore() });
  return result.ok ? enter(result.value, result.value.next) : result;
});

export const requestResetAction = publicFormAction(
  schema.resetRequestSchema,
  async (actor, { email }) => {
    if (await isTooManyFromHere(LIMITS.mailFrom)) return refuse("too-many");
    return requestPasswordReset(actor, { email, language: await getLocale() });
  },
);

export const resetPasswordAction = publicFormAction(schema.resetSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const result = await resetPassword(actor, { ...input, device: await askerDevice() });
  return result.ok ? enter(result.value, "/akun?pesan=sandi") : result;
});

export const proveCodeAction = publicFormAction(
  schema.codeSchema,
  async (actor, { code, next }) => {
    const session = await sessionOrPending();
    if (!session?.isPending) return refuse("link-used");
    const input = { sessionId: session.id, code, device: await askerDevice() };
    const result = await proveSecondFactor(actor, input);
    return result.ok ? enter(result.value, next) : result;
  },
);

export const beginFactorAction = memberFormAction(
  "sessions/begin-second-factor",
  schema.nothingSchema,
  async ({ actor }) => {
    const result = await beginSecondFactor(actor);
    if (result.ok) redirect(await hereInLanguage("/akun/dua-langkah"));
    return result;
  },
);

/** Answers the recovery codes, which the page shows this once. */
export const confirmFactorAction = memberFormAction(
  "sessions/confirm-second-factor",
  schema.confirmFactorSchema,
  async ({ actor }, { code }) => {
    const result = await confirmSecondFactor(actor, { code, device: await askerDevice() });
    if (!result.ok) return result;
    await giveCookie(result.value);
    return ok({ codes: result.value.codes });
  },
);

export const renewCodesAction = memberFormAction(
  "sessions/renew-recovery-codes",
  schema.proofSchema,
  ({ actor }, input) => renewRecoveryCodes(actor, input),
);

export const endFactorAction = memberFormAction(
  "sessions/end-second-factor",
  schema.proofSchema,
  async ({ actor }, input) => {
    const result = await endSecondFactor(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/dua-langkah"));
    return result;
  },
);

export const endSessionAction = memberFormAction(
  "sessions/end-session",
  schema.endSessionSchema,
  async ({ actor, id }, { session }) => {
    const which = session === "others" ? session : { id: session === "this" ? id : session };
    const result = await endSession(actor, { which });
    if (!result.ok) return result;
    if (which !== "others" && which.id === id) {
      await takeCookie();
      redirect(await hereInLanguage("/masuk?pesan=keluar"));
    }
    redirect(await hereInLanguage("/akun/sesi"));
  },
);
