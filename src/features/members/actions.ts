"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { addAgency } from "./commands/add-agency";
import { addUnit } from "./commands/add-unit";
import { answerInvitation } from "./commands/answer-invitation";
import { changeAgency } from "./commands/change-agency";
import { changeMembership } from "./commands/change-membership";
import { endMembership } from "./commands/end-membership";
import { handOver } from "./commands/hand-over";
import { invite } from "./commands/invite";
import { leave } from "./commands/leave";
import { requestAgency } from "./commands/request-agency";
import { settleAgency } from "./commands/settle-agency";
import { settleMembership } from "./commands/settle-membership";
import { withdrawInvitation } from "./commands/withdraw-invitation";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/akun";
  redirect(await hereInLanguage(`${path}?pesan=${said}`));
}

export const inviteAction = memberFormAction(
  "members/invite",
  schema.inviteSchema,
  async ({ actor }, input) => {
    const result = await invite(actor, { ...input, language: await getLocale() });
    return result.ok ? again("diundang") : result;
  },
);

export const withdrawAction = memberFormAction(
  "members/withdraw-invitation",
  schema.withdrawSchema,
  async ({ actor }, input) => {
    const result = await withdrawInvitation(actor, input);
    return result.ok ? again("ditarik") : result;
  },
);

export const answerAction = memberFormAction(
  "members/answer-invitation",
  schema.answerSchema,
  async ({ actor }, input) => {
    const result = await answerInvitation(actor, input);
    if (!result.ok) return result;
    const said =
      input.answer === "decline" ? "ditolak" : result.value.awaits ? "menunggu" : "diterima";
    redirect(await hereInLanguage(`${result.value.path}?pesan=${said}`));
  },
);

export const settleMembershipAction = memberFormAction(
  "members/settle-membership",
  schema.settleMembershipSchema,
  async ({ actor }, input) => {
    const result = await settleMembership(actor, input);
    return result.ok ? again("diputuskan") : result;
  },
);

export const changeMembershipAction = memberFormAction(
  "members/change-membership",
  schema.changeMembershipSchema,
  async ({ actor }, input) => {
    const result = await changeMembership(actor, input);
    return result.ok ? again("diubah") : result;
  },
);

export const endMembershipAction = memberFormAction(
  "members/end-membership",
  schema.endMembershipSchema,
  async ({ actor }, input) => {
    const result = await endMembership(actor, input);
    return result.ok ? again("dikeluarkan") : result;
  },
);

export const leaveAction = memberFormAction(
  "members/leave",
  schema.leaveSchema,
  async ({ actor }, input) => {
    const result = await leave(actor, input);
    return result.ok ? again("keluar") : result;
  },
);

export const handOverAction = memberFormAction(
  "members/hand-over",
  schema.handOverSchema,
  async ({ actor }, input) => {
    const result = await handOver(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/keanggotaan?pesan=diserahkan"));
    return result;
  },
);

export const requestAgencyAction = memberFormAction(
  "members/request-agency",
  schema.requestAgencySchema,
  async ({ actor }, input) => {
    const result = await requestAgency(actor, input);
    if (result.ok) redirect(await hereInLanguage("/akun/keanggotaan?pesan=menunggu"));
    return result;
  },
);

export const addAgencyAction = memberFormAction(
  "members/add-agency",
  schema.addAgencySchema,
  async ({ actor }, input) => {
    const result = await addAgency(actor, input);
    if (result.ok) redirect(await hereInLanguage(`/admin/instansi/${result.value.slug}`));
    return result;
  },
);

export const changeAgencyAction = memberFormAction(
  "members/change-agency",
  schema.changeAgencySchema,
  async ({ actor }, input) => {
    const result = await changeAgency(actor, input);
    return result.ok ? again("diubah") : result;
  },
);

export const settleAgencyAction = memberFormAction(
  "members/settle-agency",
  schema.settleAgencySchema,
  async ({ actor }, input) => {
    const result = await settleAgency(actor, input);
    return result.ok ? again("diputuskan") : result;
  },
);

export const addUnitAction = memberFormAction(
  "members/add-unit",
  schema.addUnitSchema,
  async ({ actor }, input) => {
    const result = await addUnit(actor, input);
    return result.ok ? again("ditambah") : result;
  },
);
