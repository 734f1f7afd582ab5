"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { makeClaim } from "./commands/make-claim";
import { proveCode } from "./commands/prove-code";
import { sendCode } from "./commands/send-code";
import { settleClaim } from "./commands/settle-claim";
import { withdrawClaim } from "./commands/withdraw-claim";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/akun";
  redirect(await hereInLanguage(`${path}?pesan=${said}`));
}

export const makeClaimAction = memberFormAction(
  "claims/make-claim",
  schema.makeClaimSchema,
  async ({ actor }, input) => {
    const result = await makeClaim(actor, input);
    return result.ok ? again("diajukan") : result;
  },
);

export const sendCodeAction = memberFormAction(
  "claims/send-code",
  schema.ownClaimSchema,
  async ({ actor }, input) => {
    const result = await sendCode(actor, input);
    return result.ok ? again("dikirim") : result;
  },
);

export const proveCodeAction = memberFormAction(
  "claims/prove-code",
  schema.proveCodeSchema,
  async ({ actor }, input) => {
    const result = await proveCode(actor, input);
    return result.ok ? again("cocok") : result;
  },
);

export const withdrawClaimAction = memberFormAction(
  "claims/withdraw-claim",
  schema.ownClaimSchema,
  async ({ actor }, input) => {
    const result = await withdrawClaim(actor, input);
    return result.ok ? again("ditarik") : result;
  },
);

export const settleClaimAction = memberFormAction(
  "claims/settle-claim",
  schema.settleClaimSchema,
  async ({ actor }, input) => {
    const result = await settleClaim(actor, input);
    return result.ok ? again("diputuskan") : result;
  },
);
