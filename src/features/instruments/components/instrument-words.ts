import { getTranslations } from "next-intl/server";
import type { FaultAnswer } from "@/domain/assessment/checks";
import type { FormWords } from "@/domain/form-state";
import { roomWords } from "@/lib/i18n/form-words";
import type { BeginDraftRefusal } from "../commands/begin-draft";
import type { ProposeRefusal } from "../commands/propose-instrument";
import type { PublishRefusal } from "../commands/publish-instrument";
import type { WithdrawRefusal } from "../commands/withdraw-instrument";
import type { InstrumentFormFault } from "../schema";

type Refusal =
  BeginDraftRefusal | ProposeRefusal | PublishRefusal | WithdrawRefusal | FaultAnswer["reason"];
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;
type OwnFault = Exclude<InstrumentFormFault, "form-broken">;

const FAULTS = [
  ...(["text-missing", "too-long", "weight-wrong", "date-missing", "reason-missing"] as const),
] satisfies OwnFault[];
const REFUSALS = [
  ...(["already-open", "effectiveFrom-past", "effectiveFrom-before-last", "same-person"] as const),
  ...(["begun", "followed"] as const),
  ...(["weight-short", "weight-over", "indicator-last", "indicator-many", "package-only"] as const),
  ...(["code-twice", "anchor-missing", "anchor-same", "anchor-untranslated"] as const),
  "name-same",
] satisfies OwnRefusal[];

/** The words of this room's forms. `{detail}` of a weight is filled in when it is known. */
export async function instrumentWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("instruments");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`, { detail: "{detail}" }),
  );
}
