"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { beginRound } from "./commands/begin-round";
import { saveDimension } from "./commands/save-dimension";
import { submitRound } from "./commands/submit-round";
import { beginRoundSchema, roundSchema, saveDimensionSchema } from "./schema";

/** A page of the assessment of the organisation whose page the form stands on. */
async function toAssessment(rest: string): Promise<never> {
  const [, slug = ""] = /\/ruang-oms\/([^/?]+)/.exec(await pagePath()) ?? [];
  redirect(await hereInLanguage(`/ruang-oms/${slug}/asesmen${rest}`));
}

export const beginRoundAction = memberFormAction(
  "assessments/begin-round",
  beginRoundSchema,
  async ({ actor }, input) => {
    const result = await beginRound(actor, input);
    return result.ok ? toAssessment("") : result;
  },
);

export const saveDimensionAction = memberFormAction(
  "assessments/save-dimension",
  saveDimensionSchema,
  async ({ actor }, input) => {
    const result = await saveDimension(actor, input);
    const next = /^D\d{1,2}$/.test(input.next) ? `/${input.next}` : "";
    return result.ok ? toAssessment(`${next}?pesan=tersimpan`) : result;
  },
);

export const submitRoundAction = memberFormAction(
  "assessments/submit-round",
  roundSchema,
  async ({ actor }, input) => {
    const result = await submitRound(actor, input);
    return result.ok ? toAssessment("?pesan=terkirim") : result;
  },
);
