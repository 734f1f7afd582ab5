"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { isTooManyFromHere } from "@/lib/asker";
import { askerDevice } from "@/lib/device";
import { enter, hereInLanguage } from "@/lib/enter";
import { memberFormAction, publicFormAction } from "@/lib/form-action";
import { LIMITS } from "@/lib/limit";
import { takeCookie } from "@/lib/session";
import { changePassword } from "./commands/change-password";
import { changeProfile } from "./commands/change-profile";
import { completeRegistration } from "./commands/complete-registration";
import { confirmEmailChange } from "./commands/confirm-email-change";
import { deleteAccount } from "./commands/delete-account";
import { register } from "./commands/register";
import { requestEmailChange } from "./commands/request-email-change";
import { suspendPerson } from "./commands/suspend-person";
import { undoEmailChange } from "./commands/undo-email-change";
import { unlinkService } from "./commands/unlink-service";
import * as schema from "./schema";

export const registerAction = publicFormAction(schema.registerSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.mailFrom)) return refuse("too-many");
  return register(actor, { ...input, language: await getLocale() });
});

export const completeAction = publicFormAction(schema.completeSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const language = await getLocale();
  const result = await completeRegistration(actor, {
    ...input,
    language,
    device: await askerDevice(),
  });
  if (!result.ok) return result;
  return enter(result.value, result.value.isAdmin ? "/akun/dua-langkah" : "/akun?pesan=selamat");
});

export const changeProfileAction = memberFormAction(
  "accounts/change-profile",
  schema.profileSchema,
  async ({ actor }, input) => {
    const result = await changeProfile(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun?pesan=tersimpan"));
    return result;
  },
);

export const changePasswordAction = memberFormAction(
  "accounts/change-password",
  schema.passwordSchema,
  async ({ actor }, input) => {
    const result = await changePassword(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun?pesan=sandi"));
    return result;
  },
);

export const requestEmailAction = memberFormAction(
  "accounts/request-email-change",
  schema.emailSchema,
  ({ actor }, input) => requestEmailChange(actor, input),
);

export const confirmEmailAction = publicFormAction(schema.tokenSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const result = await confirmEmailChange(actor, input);
  if (result.ok) redirect(await hereInLanguage("/masuk?pesan=surel"));
  return result;
});

export const undoEmailAction = publicFormAction(schema.tokenSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const result = await undoEmailChange(actor, input);
  if (result.ok) redirect(await hereInLanguage("/masuk/lupa?pesan=batal"));
  return result;
});

export const unlinkServiceAction = memberFormAction(
  "accounts/unlink-service",
  schema.unlinkSchema,
  async ({ actor }, input) => {
    const result = await unlinkService(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun?pesan=layanan"));
    return result;
  },
);

export const deleteAccountAction = memberFormAction(
  "accounts/delete-account",
  schema.deleteSchema,
  async ({ actor }, input) => {
    const result = await deleteAccount(actor, input);
    if (!result.ok) return result;
    await takeCookie();
    redirect(await hereInLanguage("/masuk?pesan=terhapus"));
  },
);

export const suspendAction = memberFormAction(
  "accounts/suspend-person",
  schema.suspendSchema,
  async ({ actor }, input) => {
    const result = await suspendPerson(actor, input);
    if (result.ok) redirect(await hereInLanguage(`/admin/orang/${input.personId}`));
    return result;
  },
);
