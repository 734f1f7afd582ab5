"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refuse } from "@/domain/result";
import { isTooManyFromHere } from "@/lib/asker";
import { hereInLanguage } from "@/lib/enter";
import { publicFormAction } from "@/lib/form-action";
import { LIMITS } from "@/lib/limit";
import { shiftTime } from "./commands/shift-time";
import { shiftSchema } from "./schema";

export const shiftTimeAction = publicFormAction(shiftSchema, async (actor, input) => {
  if (await isTooManyFromHere(LIMITS.link)) return refuse("too-many");
  const result = await shiftTime(actor, input);
  if (result.ok) {
    // The bar above every page is part of the layout, which a browser otherwise keeps.
    revalidatePath("/", "layout");
    redirect(await hereInLanguage("/demo/waktu"));
  }
  return result;
});
