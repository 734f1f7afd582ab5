"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { askerAddress } from "@/lib/asker";
import { publicFormAction } from "@/lib/form-action";
import { localPath } from "@/lib/i18n/paths";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { sendReport } from "./commands/send-report";
import { reportSchema } from "./schema";

export const sendReportAction = publicFormAction(reportSchema, async (actor, input) => {
  if ((await secondsToWait(LIMITS.report, await askerAddress())) > 0) return refuse("too-many");
  const result = await sendReport(actor, input);
  if (result.ok) redirect(localPath(await getLocale(), `/laporan/${result.value.code}`));
  return result;
});
