"use server";

import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { askerAddress } from "@/lib/asker";
import { hereInLanguage } from "@/lib/enter";
import { publicFormAction } from "@/lib/form-action";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { shiftTime } from "./commands/shift-time";
import { shiftSchema } from "./schema";

export const shiftTimeAction = publicFormAction(shiftSchema, async (actor, input) => {
  if ((await secondsToWait(LIMITS.link, await askerAddress())) > 0) return refuse("too-many");
  const result = await shiftTime(actor, input);
  if (result.ok) redirect(await hereInLanguage("/demo/waktu"));
  return result;
});
