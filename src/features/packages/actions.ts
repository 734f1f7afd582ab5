"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { declareInterest } from "./commands/declare-interest";
import { withdrawInterest } from "./commands/withdraw-interest";
import { interestSchema, withdrawInterestSchema } from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/paket";
  redirect(await hereInLanguage(`${path}?pesan=${said}#minat`));
}

export const declareInterestAction = memberFormAction(
  "packages/declare-interest",
  interestSchema,
  async ({ actor }, input) => {
    const result = await declareInterest(actor, input);
    return result.ok ? again("dinyatakan") : result;
  },
);

export const withdrawInterestAction = memberFormAction(
  "packages/withdraw-interest",
  withdrawInterestSchema,
  async ({ actor }, input) => {
    const result = await withdrawInterest(actor, input);
    return result.ok ? again("ditarik") : result;
  },
);
