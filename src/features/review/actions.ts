"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { runsScript } from "@/lib/kept-form";
import { pagePath } from "@/lib/page-request";
import { claimCase } from "./commands/claim-case";
import { decideItem } from "./commands/decide-item";
import { finishReview } from "./commands/finish-review";
import { releaseCase } from "./commands/release-case";
import { resubmitCase } from "./commands/resubmit-case";
import { stateConflict } from "./commands/state-conflict";
import { submitCase } from "./commands/submit-case";
import { withdrawCase } from "./commands/withdraw-case";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string, anchor = ""): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/akun";
  redirect(await hereInLanguage(`${path}?pesan=${said}${anchor}`));
}

export const submitCaseAction = memberFormAction(
  "review/submit-case",
  schema.submitCaseSchema,
  async ({ actor }, input) => {
    const result = await submitCase(actor, input);
    return result.ok ? again("diajukan") : result;
  },
);

export const resubmitCaseAction = memberFormAction(
  "review/resubmit-case",
  schema.caseSchema,
  async ({ actor }, input) => {
    const result = await resubmitCase(actor, input);
    // Which items: the page says it beside each of them.
    return result.ok ? again("ulang") : refuse(result.reason);
  },
);

export const withdrawCaseAction = memberFormAction(
  "review/withdraw-case",
  schema.caseSchema,
  async ({ actor }, input) => {
    const result = await withdrawCase(actor, input);
    return result.ok ? again("ditarik") : result;
  },
);

export const stateConflictAction = memberFormAction(
  "review/state-conflict",
  schema.conflictSchema,
  async ({ actor }, input) => {
    const result = await stateConflict(actor, input);
    return result.ok ? again("dinyatakan") : result;
  },
);

export const claimCaseAction = memberFormAction(
  "review/claim-case",
  schema.caseSchema,
  async ({ actor }, input) => {
    const result = await claimCase(actor, input);
    return result.ok ? again("diambil") : result;
  },
);

export const releaseCaseAction = memberFormAction(
  "review/release-case",
  schema.caseSchema,
  async ({ actor }, input) => {
    const result = await releaseCase(actor, input);
    return result.ok ? again("dilepas") : result;
  },
);

export const decideItemAction = memberFormAction(
  "review/decide-item",
  schema.decideItemSchema,
  async ({ actor }, input) => {
    const result = await decideItem(actor, input);
    if (!result.ok) return result;
    // With a script the page stays where it is and is read anew; without, it comes back to the item.
    if (!(await runsScript())) return again("disimpan", `#${input.item}`);
    refresh();
    return result;
  },
);

export const finishReviewAction = memberFormAction(
  "review/finish-review",
  schema.caseSchema,
  async ({ actor }, input) => {
    const result = await finishReview(actor, input);
    return result.ok ? again("selesai") : refuse(result.reason);
  },
);
