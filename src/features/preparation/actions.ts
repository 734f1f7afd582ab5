"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handPackageSchema, kakSchema, scheduleSchema } from "@/domain/kak";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { addPackage } from "./commands/add-package";
import { beginWork } from "./commands/begin-work";
import { saveKak } from "./commands/save-kak";
import { saveSchedule } from "./commands/save-schedule";

/** The address of a work of the agency whose page the form stands on. */
async function toWork(workId: string, rest = ""): Promise<never> {
  const [, slug = ""] = /\/instansi\/([^/?]+)/.exec(await pagePath()) ?? [];
  redirect(await hereInLanguage(`/instansi/${slug}/paket/${workId}${rest}`));
}

const beginSchema = z.object({
  agencyId: z.uuid(),
  packageId: z.uuid(),
  unitId: z.union([z.literal(""), z.uuid()]).transform((one) => one || null),
});

export const beginWorkAction = memberFormAction(
  "preparation/begin-work",
  beginSchema,
  async ({ actor }, input) => {
    const result = await beginWork(actor, input);
    return result.ok ? toWork(result.value.workId) : result;
  },
);

export const addPackageAction = memberFormAction(
  "preparation/add-package",
  handPackageSchema,
  async ({ actor }, input) => {
    const result = await addPackage(actor, input);
    return result.ok ? toWork(result.value.workId, "/kak") : result;
  },
);

export const saveKakAction = memberFormAction(
  "preparation/save-kak",
  kakSchema,
  async ({ actor }, input) => {
    const result = await saveKak(actor, input);
    return result.ok ? toWork(result.value.workId, "?pesan=tersimpan") : result;
  },
);

export const saveScheduleAction = memberFormAction(
  "preparation/save-schedule",
  scheduleSchema,
  async ({ actor }, input) => {
    const result = await saveSchedule(actor, input);
    return result.ok ? toWork(result.value.workId, "?pesan=tersimpan") : result;
  },
);
