import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import { roomWords } from "@/lib/i18n/form-words";
import type { BeginDraftRefusal } from "../commands/begin-draft";
import type { ProposeSetRefusal } from "../commands/propose-set";
import type { PublishSetRefusal } from "../commands/publish-set";
import type { SaveOutlineRefusal } from "../commands/save-outline";
import type { StartSimulationRefusal } from "../commands/start-simulation";
import type { WithdrawSetRefusal } from "../commands/withdraw-set";
import type { RuleFault } from "../schema";

type Refusal =
  | BeginDraftRefusal
  | ProposeSetRefusal
  | PublishSetRefusal
  | SaveOutlineRefusal
  | StartSimulationRefusal
  | WithdrawSetRefusal;
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;
type OwnFault = Exclude<RuleFault, "form-broken">;

const FAULTS = [
  ...(["text-missing", "too-long", "sign-refused", "date-missing"] as const),
  ...(["criteria-missing", "papers-missing", "days-wrong", "reason-missing"] as const),
] satisfies OwnFault[];
const REFUSALS = [
  ...(["already-open", "effectiveFrom-past", "effectiveFrom-before-last"] as const),
  ...(["simulation-missing", "criteria-standing", "criteria-articles"] as const),
  ...(["same-person", "order-unknown", "already-running", "begun", "followed"] as const),
] satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function ruleWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("rules");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
