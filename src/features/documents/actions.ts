"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/domain/actor";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { changeDocument } from "./commands/change-document";
import { withdrawDocument } from "./commands/withdraw-document";
import { findSlugOf } from "./queries/papers";
import { changeSchema, withdrawSchema } from "./schema";

const backToPapers = async (actor: Actor, organisationId: string, said: string) => {
  const slug = await findSlugOf(actor, organisationId);
  redirect(await hereInLanguage(`/ruang-oms/${slug}/dokumen?pesan=${said}`));
};

export const changeDocumentAction = memberFormAction(
  "documents/change-document",
  changeSchema,
  async ({ actor }, input) => {
    const result = await changeDocument(actor, input);
    return result.ok ? backToPapers(actor, input.organisationId, "diubah") : result;
  },
);

export const withdrawDocumentAction = memberFormAction(
  "documents/withdraw-document",
  withdrawSchema,
  async ({ actor }, input) => {
    const result = await withdrawDocument(actor, input);
    return result.ok ? backToPapers(actor, input.organisationId, "ditarik") : result;
  },
);
