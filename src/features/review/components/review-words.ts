import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import { roomWords } from "@/lib/i18n/form-words";
import type { ClaimCaseRefusal } from "../commands/claim-case";
import type { DecideItemRefusal } from "../commands/decide-item";
import type { FinishReviewRefusal } from "../commands/finish-review";
import type { ResubmitCaseRefusal } from "../commands/resubmit-case";
import type { StateConflictRefusal } from "../commands/state-conflict";
import type { SubmitCaseRefusal } from "../commands/submit-case";
import type { ReviewFault } from "../schema";

type Refusal =
  | ClaimCaseRefusal
  | DecideItemRefusal
  | FinishReviewRefusal
  | ResubmitCaseRefusal
  | StateConflictRefusal
  | SubmitCaseRefusal;

const FAULTS = [
  ...(["name-missing", "office-missing", "accept-missing", "result-missing"] as const),
  ...(["reason-missing", "note-missing", "date-wrong", "answer-missing", "too-long"] as const),
] satisfies ReviewFault[];

/** Refusals that are worded as the fault of the same name. */
const AS_FAULT = ["name-missing", "office-missing", "accept-missing"] as const;
const REFUSALS = [
  ...(["already-open", "all-met", "unchanged", "wrong-state", "change", "tied"] as const),
  ...(["namesake-missing", "wrong-role", "not-in-hand", "no-conflict", "other-person"] as const),
  ...(["free-hand", "all-decided", "basis-changed", "settled-already", "reason-other"] as const),
  ...(["number-missing", "date-missing", "number-differs", "date-differs"] as const),
  "rules-lacking",
] satisfies Refusal[];
/** What the plan of a finished review never comes to; were it to, the case has moved on. */
const AS_STATE = [
  ...(["statement", "one-to-correct", "all-met", "one-not-met", "second-due"] as const),
  ...(["no-second-due", "agreed", "disputed", "deadline-over"] as const),
] satisfies Refusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function reviewWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("review");
  const words = await roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    [...AS_STATE, ...AS_FAULT, ...REFUSALS],
    (reason) => {
      const fault = AS_FAULT.find((one) => one === reason);
      if (fault) return t(`faults.${fault}`);
      const own = REFUSALS.find((one) => one === reason);
      return t(`refusals.${own ?? "wrong-state"}`);
    },
  );
  return words;
}
