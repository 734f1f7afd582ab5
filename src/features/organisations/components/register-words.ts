import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import type { BasicFault } from "@/domain/basic-tier";
import { roomWords } from "@/lib/i18n/form-words";
import type { RegisterRefusal } from "../commands/register-organisation";
import type { SettleRegistrationRefusal } from "../commands/settle-registration";

type Refusal = RegisterRefusal | SettleRegistrationRefusal | "too-many-checks";
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;

const FAULTS = [
  ...(["name-missing", "name-long", "acronym-long", "form-missing", "kind-missing"] as const),
  ...(["year-wrong", "regency-missing", "street-long", "issues-missing", "issues-many"] as const),
  ...(["work-kinds-many", "groups-wrong", "areas-many", "mission-missing"] as const),
  ...(["mission-long", "mission-personal", "contact-missing", "contact-wrong"] as const),
  ...(["website-wrong", "npwp-wrong", "approval-long", "reason-missing", "too-long"] as const),
];
type Named = (typeof FAULTS)[number];
/** A fault of the form without a sentence is a type error here. */
const COMPLETE: Exclude<BasicFault, Named | "form-broken"> extends never ? true : never = true;
void COMPLETE;

const REFUSALS = [
  ...(["too-many-waiting", "same-name-here", "already-here", "unknown-code"] as const),
  ...(["reason-missing", "too-many-checks"] as const),
] satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function registerWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("registerOms");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
