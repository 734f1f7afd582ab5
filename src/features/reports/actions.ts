"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { isTooManyFromHere } from "@/lib/asker";
import { memberFormAction, publicFormAction } from "@/lib/form-action";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS } from "@/lib/limit";
import { sendReport } from "./commands/send-report";
import { settleReport } from "./commands/settle-report";
import { reportSchema, settleSchema } from "./schema";

export const sendReportAction = publicFormAction(reportSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.report)) return refuse("too-many");
  const result = await sendReport(actor, input);
  if (result.ok) redirect(localPath(await getLocale(), `/laporan/${result.value.code}`));
  return result;
});

export const settleReportAction = memberFormAction(
  "reports/settle-report",
  settleSchema,
  async ({ actor }, { ticket, move, reply }) => {
    const result = await settleReport(actor, { ticket, move, reply: reply || null });
    if (!result.ok) return result;
    redirect(localPath(await getLocale(), `/admin/laporan/${ticket}?pesan=tersimpan`));
  },
);
