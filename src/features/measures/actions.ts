"use server";

import { redirect } from "next/navigation";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { pagePath } from "@/lib/page-request";
import { closeReview } from "./commands/close-review";
import { decideAppeal } from "./commands/decide-appeal";
import { liftSuspension } from "./commands/lift-suspension";
import { makeAppeal } from "./commands/make-appeal";
import { openReview } from "./commands/open-review";
import { passReportOn } from "./commands/pass-report-on";
import { raiseConcern } from "./commands/raise-concern";
import { setAside } from "./commands/set-aside";
import { suspendOrganisation } from "./commands/suspend-organisation";
import * as schema from "./schema";

/** Back to the page the form stands on, read anew, with a word of what was done. */
async function again(said: string): Promise<never> {
  const path = (await pagePath()).split("?")[0] ?? "/telaah/tindakan";
  redirect(await hereInLanguage(`${path}?pesan=${said}`));
}

export const raiseConcernAction = memberFormAction(
  "measures/raise-concern",
  schema.raiseSchema,
  async ({ actor }, input) => {
    const result = await raiseConcern(actor, input);
    if (!result.ok) return result;
    redirect(await hereInLanguage(`/telaah/tindakan/${result.value.measureId}?pesan=dicatat`));
  },
);

export const passReportOnAction = memberFormAction(
  "measures/pass-report-on",
  schema.passOnSchema,
  async ({ actor }, input) => {
    const result = await passReportOn(actor, input);
    return result.ok ? again("diteruskan") : result;
  },
);

export const openReviewAction = memberFormAction(
  "measures/open-review",
  schema.openReviewSchema,
  async ({ actor }, seen) => {
    const result = await openReview(actor, seen);
    return result.ok ? again("ditinjau") : result;
  },
);

export const setAsideAction = memberFormAction(
  "measures/set-aside",
  schema.dismissSchema,
  async ({ actor }, input) => {
    const result = await setAside(actor, input);
    return result.ok ? again("ditutup") : result;
  },
);

export const closeReviewAction = memberFormAction(
  "measures/close-review",
  schema.dismissSchema,
  async ({ actor }, input) => {
    const result = await closeReview(actor, input);
    return result.ok ? again("ditutup") : result;
  },
);

export const suspendAction = memberFormAction(
  "measures/suspend-organisation",
  schema.suspendSchema,
  async ({ actor }, input) => {
    const result = await suspendOrganisation(actor, input);
    return result.ok ? again("ditangguhkan") : result;
  },
);

export const liftAction = memberFormAction(
  "measures/lift-suspension",
  schema.liftSchema,
  async ({ actor }, input) => {
    const result = await liftSuspension(actor, input);
    return result.ok ? again("dicabut") : result;
  },
);

export const makeAppealAction = memberFormAction(
  "measures/make-appeal",
  schema.appealSchema,
  async ({ actor }, input) => {
    const result = await makeAppeal(actor, input);
    return result.ok ? again("diajukan") : result;
  },
);

export const decideAppealAction = memberFormAction(
  "measures/decide-appeal",
  schema.decideAppealSchema,
  async ({ actor }, input) => {
    const result = await decideAppeal(actor, input);
    return result.ok ? again("diputuskan") : result;
  },
);
