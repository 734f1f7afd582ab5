"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { changePreferences } from "./commands/change-preferences";
import { markRead } from "./commands/mark-read";
import { markReadSchema, preferencesSchema } from "./schema";

export const markReadAction = memberFormAction(
  "notifications/mark-read",
  markReadSchema,
  async ({ actor }, input) => {
    const result = await markRead(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/pemberitahuan?pesan=dibaca"));
    return result;
  },
);

export const changePreferencesAction = memberFormAction(
  "notifications/change-preferences",
  preferencesSchema,
  async ({ actor }, input) => {
    const result = await changePreferences(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/pemberitahuan/atur?pesan=tersimpan"));
    return result;
  },
);
