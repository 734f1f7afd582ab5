"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { addIndicator } from "./commands/add-indicator";
import { beginDraft } from "./commands/begin-draft";
import { discardDraft } from "./commands/discard-draft";
import { dropIndicator } from "./commands/drop-indicator";
import { proposeInstrument } from "./commands/propose-instrument";
import { publishInstrument } from "./commands/publish-instrument";
import { saveIndicator } from "./commands/save-indicator";
import { saveOutline } from "./commands/save-outline";
import { takeBack } from "./commands/take-back";
import { withdrawInstrument } from "./commands/withdraw-instrument";
import * as schema from "./schema";

/** To the page of a version, with a word of what was done. */
const to = async (instrument: string, said: string): Promise<never> =>
  redirect(await hereInLanguage(`/admin/instrumen/${instrument}?pesan=${said}`));

export const beginDraftAction = memberFormAction(
  "instruments/begin-draft",
  schema.beginSchema,
  async ({ actor }) => {
    const result = await beginDraft(actor);
    return result.ok ? to(result.value.instrument, "dimulai") : result;
  },
);

export const saveOutlineAction = memberFormAction(
  "instruments/save-outline",
  schema.outlineSchema,
  async ({ actor }, input) => {
    const result = await saveOutline(actor, input);
    return result.ok ? to(input.instrument, "disimpan") : result;
  },
);

export const saveIndicatorAction = memberFormAction(
  "instruments/save-indicator",
  schema.indicatorSchema,
  async ({ actor }, input) => {
    const result = await saveIndicator(actor, input);
    return result.ok ? to(input.instrument, "disimpan") : result;
  },
);

export const addIndicatorAction = memberFormAction(
  "instruments/add-indicator",
  schema.newIndicatorSchema,
  async ({ actor }, input) => {
    const result = await addIndicator(actor, input);
    return result.ok ? to(input.instrument, "ditambah") : result;
  },
);

export const dropIndicatorAction = memberFormAction(
  "instruments/drop-indicator",
  schema.dropSchema,
  async ({ actor }, input) => {
    const result = await dropIndicator(actor, input);
    return result.ok ? to(input.instrument, "dikeluarkan") : result;
  },
);

export const discardDraftAction = memberFormAction(
  "instruments/discard-draft",
  schema.draftSchema,
  async ({ actor }, input) => {
    const result = await discardDraft(actor, input);
    if (!result.ok) return result;
    redirect(await hereInLanguage("/admin/instrumen?pesan=dibuang"));
  },
);

export const proposeInstrumentAction = memberFormAction(
  "instruments/propose-instrument",
  schema.proposeSchema,
  async ({ actor }, input) => {
    const result = await proposeInstrument(actor, input);
    return result.ok ? to(input.instrument, "diusulkan") : result;
  },
);

export const takeBackAction = memberFormAction(
  "instruments/take-back",
  schema.draftSchema,
  async ({ actor }, input) => {
    const result = await takeBack(actor, input);
    return result.ok ? to(input.instrument, "ditarik") : result;
  },
);

export const publishInstrumentAction = memberFormAction(
  "instruments/publish-instrument",
  schema.draftSchema,
  async ({ actor }, input) => {
    const result = await publishInstrument(actor, input);
    return result.ok ? to(input.instrument, "terbit") : result;
  },
);

export const withdrawInstrumentAction = memberFormAction(
  "instruments/withdraw-instrument",
  schema.withdrawSchema,
  async ({ actor }, input) => {
    const result = await withdrawInstrument(actor, input);
    return result.ok ? to(input.instrument, "dicabut") : result;
  },
);
