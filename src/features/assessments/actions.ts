"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { answerForPackage } from "./commands/answer-for-package";
import { beginRound } from "./commands/begin-round";
import { claimAssessment } from "./commands/claim-assessment";
import { finishAssessment } from "./commands/finish-assessment";
import { judgeIndicator } from "./commands/judge-indicator";
import { replyToAssessment } from "./commands/reply-to-assessment";
import { saveDimension } from "./commands/save-dimension";
import { submitRound } from "./commands/submit-round";
import * as schema from "./schema";

/** A page of the assessment of the organisation whose page the form stands on. */
async function toAssessment(rest: string): Promise<never> {
  const [, slug = ""] = /\/ruang-oms\/([^/?]+)/.exec(await pagePath()) ?? [];
  redirect(await hereInLanguage(`/ruang-oms/${slug}/asesmen${rest}`));
}

export const beginRoundAction = memberFormAction(
  "assessments/begin-round",
  schema.beginRoundSchema,
  async ({ actor }, input) => {
    const result = await beginRound(actor, input);
    return result.ok ? toAssessment("") : result;
  },
);

export const saveDimensionAction = memberFormAction(
  "assessments/save-dimension",
  schema.saveDimensionSchema,
  async ({ actor }, input) => {
    const result = await saveDimension(actor, input);
    const next = /^D\d{1,2}$/.test(input.next) ? `/${input.next}` : "";
    return result.ok ? toAssessment(`${next}?pesan=tersimpan`) : result;
  },
);

export const answerForPackageAction = memberFormAction(
  "assessments/answer-for-package",
  schema.packageAnswersSchema,
  async ({ actor }, input) => {
    const result = await answerForPackage(actor, input);
    if (!result.ok) return result;
    const [path = ""] = (await pagePath()).split("?");
    redirect(`${path}?pesan=tersimpan`);
  },
);

export const submitRoundAction = memberFormAction(
  "assessments/submit-round",
  schema.roundSchema,
  async ({ actor }, input) => {
    const result = await submitRound(actor, input);
    return result.ok ? toAssessment("?pesan=terkirim") : result;
  },
);

const toDesk = async (roundId: string, rest = ""): Promise<never> =>
  redirect(await hereInLanguage(`/telaah/asesmen/${roundId}${rest}`));

export const claimAssessmentAction = memberFormAction(
  "assessments/claim-assessment",
  schema.roundOnlySchema,
  async ({ actor }, input) => {
    const result = await claimAssessment(actor, input);
    return result.ok ? toDesk(input.roundId) : result;
  },
);

export const judgeIndicatorAction = memberFormAction(
  "assessments/judge-indicator",
  schema.judgeSchema,
  async ({ actor }, input) => {
    const result = await judgeIndicator(actor, input);
    const here = `?pesan=tersimpan#${input.indicator.replace(".", "_")}`;
    return result.ok ? toDesk(input.roundId, here) : result;
  },
);

export const finishAssessmentAction = memberFormAction(
  "assessments/finish-assessment",
  schema.roundOnlySchema,
  async ({ actor }, input) => {
    const result = await finishAssessment(actor, input);
    return result.ok ? toDesk(input.roundId, "?pesan=selesai") : result;
  },
);

export const replyAction = memberFormAction(
  "assessments/reply-to-assessment",
  schema.replySchema,
  async ({ actor }, input) => {
    const result = await replyToAssessment(actor, input);
    return result.ok ? toAssessment("?pesan=tanggapan") : result;
  },
);
