"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { beginDraft } from "./commands/begin-draft";
import { discardDraft } from "./commands/discard-draft";
import { proposeSet } from "./commands/propose-set";
import { publishSet } from "./commands/publish-set";
import { saveCriterion } from "./commands/save-criterion";
import { saveOutline } from "./commands/save-outline";
import { startSimulation } from "./commands/start-simulation";
import { takeBack } from "./commands/take-back";
import { withdrawSet } from "./commands/withdraw-set";
import * as schema from "./schema";

/** To the page of a set, with a word of what was done. */
const to = async (code: string, said: string): Promise<never> =>
  redirect(await hereInLanguage(`/admin/aturan/${code}?pesan=${said}`));

export const beginDraftAction = memberFormAction(
  "rules/begin-draft",
  schema.beginSchema,
  async ({ actor }) => {
    const result = await beginDraft(actor);
    return result.ok ? to(result.value.code, "dimulai") : result;
  },
);

export const saveOutlineAction = memberFormAction(
  "rules/save-outline",
  schema.outlineSchema,
  async ({ actor }, input) => {
    const result = await saveOutline(actor, input);
    return result.ok ? to(input.code, "disimpan") : result;
  },
);

export const saveCriterionAction = memberFormAction(
  "rules/save-criterion",
  schema.criterionSchema,
  async ({ actor }, input) => {
    const result = await saveCriterion(actor, input);
    return result.ok ? to(input.code, "disimpan") : result;
  },
);

export const discardDraftAction = memberFormAction(
  "rules/discard-draft",
  schema.setSchema,
  async ({ actor }, input) => {
    const result = await discardDraft(actor, input);
    if (!result.ok) return result;
    redirect(await hereInLanguage("/admin/aturan?pesan=dibuang"));
  },
);

export const startSimulationAction = memberFormAction(
  "rules/start-simulation",
  schema.setSchema,
  async ({ actor }, input) => {
    const result = await startSimulation(actor, input);
    return result.ok ? to(input.code, "dihitung") : result;
  },
);

export const proposeSetAction = memberFormAction(
  "rules/propose-set",
  schema.setSchema,
  async ({ actor }, input) => {
    const result = await proposeSet(actor, input);
    return result.ok ? to(input.code, "diusulkan") : result;
  },
);

export const takeBackAction = memberFormAction(
  "rules/take-back",
  schema.setSchema,
  async ({ actor }, input) => {
    const result = await takeBack(actor, input);
    return result.ok ? to(input.code, "ditarik") : result;
  },
);

export const publishSetAction = memberFormAction(
  "rules/publish-set",
  schema.setSchema,
  async ({ actor }, input) => {
    const result = await publishSet(actor, input);
    return result.ok ? to(input.code, "terbit") : result;
  },
);

export const withdrawSetAction = memberFormAction(
  "rules/withdraw-set",
  schema.withdrawSchema,
  async ({ actor }, input) => {
    const result = await withdrawSet(actor, input);
    return result.ok ? to(input.code, "dicabut") : result;
  },
);
