"use server";

import { redirect } from "next/navigation";
import { basicTierSchema, lookalikeSchema } from "@/domain/basic-tier";
import { ok, refuse } from "@/domain/result";
import { hereInLanguage } from "@/lib/enter";
import { memberFormAction } from "@/lib/form-action";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { pagePath } from "@/lib/page-request";
import { registerOrganisation } from "./commands/register-organisation";
import { settleRegistration } from "./commands/settle-registration";
import { findLookalikes } from "./queries/duplicates";
import { settleRegistrationSchema } from "./schema";

/** Where the basic tier is written, with what the check before it found out. */
const profilePath = ({ name, regencyCode }: { name: string; regencyCode: string }) =>
  `/ruang-oms/baru/profil?${new URLSearchParams({ nama: name, tempat: regencyCode })}`;

/** Nothing that looks the same: straight on. Otherwise the list, with the way on behind it. */
export const checkAction = memberFormAction(
  "organisations/register-organisation",
  lookalikeSchema,
  async ({ actor }, input) => {
    if ((await secondsToWait(LIMITS.duplicates, actor.id)) > 0) return refuse("too-many-checks");
    const found = await findLookalikes(actor, input);
    if (!found) return refuse("not-allowed");
    if (found.length === 0) redirect(await hereInLanguage(profilePath(input)));
    const others = found.map(({ publicId }) => publicId).join(",");
    return ok({
      found,
      onwards: await hereInLanguage(`${profilePath(input)}&bukan=${others}`),
    });
  },
);

export const registerOrganisationAction = memberFormAction(
  "organisations/register-organisation",
  basicTierSchema,
  async ({ actor }, input) => {
    const result = await registerOrganisation(actor, input);
    if (!result.ok) return result;
    const { slug, isHeld } = result.value;
    const said = isHeld ? "ditahan" : "terdaftar";
    redirect(await hereInLanguage(`/ruang-oms/${slug}?pesan=${said}`));
  },
);

export const settleRegistrationAction = memberFormAction(
  "organisations/settle-registration",
  settleRegistrationSchema,
  async ({ actor }, input) => {
    const result = await settleRegistration(actor, input);
    if (!result.ok) return result;
    const path = (await pagePath()).split("?")[0] ?? "/admin/oms";
    redirect(await hereInLanguage(`${path}?pesan=diputuskan`));
  },
);
