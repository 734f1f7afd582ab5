"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { issueLetter } from "./commands/issue-letter";
import { withdrawLetter } from "./commands/withdraw-letter";
import { issueSchema, withdrawSchema } from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/";
  redirect(await hereInLanguage(`${path}?pesan=${said}`));
}

export const issueLetterAction = memberFormAction(
  "letters/issue-letter",
  issueSchema,
  async ({ actor }, input) => {
    const result = await issueLetter(actor, input);
    return result.ok ? again("terbit") : result;
  },
);

export const withdrawLetterAction = memberFormAction(
  "letters/withdraw-letter",
  withdrawSchema,
  async ({ actor }, input) => {
    const result = await withdrawLetter(actor, input);
    return result.ok ? again("ditarik") : result;
  },
);
