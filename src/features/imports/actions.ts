"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { bringInList } from "./commands/bring-in-list";
import { decideRows } from "./commands/decide-rows";
import { discardList } from "./commands/discard-list";
import { mapList } from "./commands/map-list";
import { markInvited } from "./commands/mark-invited";
import { undoList } from "./commands/undo-list";
import { decideSchema, listSchema, mapSchema, invitedSchema } from "./schema";

/** Back to the page of the list, read anew; `said`: a word of what was done. */
async function again(importId: string, said = ""): Promise<never> {
  redirect(await hereInLanguage(`/admin/impor/${importId}${said && `?pesan=${said}`}`));
}

export const mapListAction = memberFormAction(
  "imports/map-list",
  mapSchema,
  async ({ actor }, input) => {
    const result = await mapList(actor, input);
    return result.ok ? again(input.importId) : result;
  },
);

export const bringInListAction = memberFormAction(
  "imports/bring-in-list",
  listSchema,
  async ({ actor }, input) => {
    const result = await bringInList(actor, input);
    return result.ok ? again(input.importId) : result;
  },
);

export const discardListAction = memberFormAction(
  "imports/discard-list",
  listSchema,
  async ({ actor }, input) => {
    const result = await discardList(actor, input);
    return result.ok ? redirect(await hereInLanguage("/admin/impor")) : result;
  },
);

export const undoListAction = memberFormAction(
  "imports/undo-list",
  listSchema,
  async ({ actor }, input) => {
    const result = await undoList(actor, input);
    return result.ok ? again(input.importId) : result;
  },
);

export const decideRowsAction = memberFormAction(
  "imports/decide-rows",
  decideSchema,
  async ({ actor }, input) => {
    const result = await decideRows(actor, input);
    if (!result.ok) return result;
    // The reason that was looked at stays chosen while others of it wait.
    const flag = new URLSearchParams((await pagePath()).split("?")[1] ?? "").get("alasan");
    return again(input.importId, `diputuskan${flag ? `&alasan=${encodeURIComponent(flag)}` : ""}`);
  },
);

export const markInvitedAction = memberFormAction(
  "imports/mark-invited",
  invitedSchema,
  async ({ actor }, input) => {
    const result = await markInvited(actor, input);
    const to = `/admin/impor/${input.importId}/undangan?pesan=tercatat`;
    return result.ok ? redirect(await hereInLanguage(to)) : result;
  },
);
