"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { findDuplicates } from "./commands/find-duplicates";
import { mergeOrganisations } from "./commands/merge-organisations";
import { settlePair } from "./commands/settle-pair";
import { undoMerge } from "./commands/undo-merge";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/admin/ganda";
  redirect(await hereInLanguage(`${path}?pesan=${said}`));
}

export const findDuplicatesAction = memberFormAction(
  "duplicates/find-duplicates",
  schema.findSchema,
  async ({ actor }) => {
    const result = await findDuplicates(actor);
    return result.ok ? again("dicari") : result;
  },
);

export const settlePairAction = memberFormAction(
  "duplicates/settle-pair",
  schema.settlePairSchema,
  async ({ actor }, input) => {
    const result = await settlePair(actor, input);
    return result.ok ? again(input.move === "dismiss" ? "dikesampingkan" : "dibuka") : result;
  },
);

export const mergeAction = memberFormAction(
  "duplicates/merge-organisations",
  schema.mergeSchema,
  async ({ actor }, input) => {
    const result = await mergeOrganisations(actor, input);
    return result.ok ? again("digabungkan") : result;
  },
);

export const undoMergeAction = memberFormAction(
  "duplicates/undo-merge",
  schema.undoSchema,
  async ({ actor }, input) => {
    const result = await undoMerge(actor, input);
    return result.ok ? again("dibatalkan") : result;
  },
);
