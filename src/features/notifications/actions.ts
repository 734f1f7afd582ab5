"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { changePreferences } from "./commands/change-preferences";
import { markOne } from "./commands/mark-one";
import { markRead } from "./commands/mark-read";
import { markOneSchema, markReadSchema, preferencesSchema } from "./schema";

export const markReadAction = memberFormAction(
  "notifications/mark-read",
  markReadSchema,
  async ({ actor }, input) => {
    const result = await markRead(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/pemberitahuan?pesan=dibaca"));
    return result;
  },
);

export const markOneAction = memberFormAction(
  "notifications/mark-one",
  markOneSchema,
  async ({ actor }, { id, as, page }) => {
    const result = await markOne(actor, { id, as });
    const said = as === "read" ? "satu-dibaca" : "satu-belum";
    if (result.ok) {
      redirect(await hereInLanguage(`/akun/pemberitahuan?halaman=${page}&pesan=${said}`));
    }
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
