import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import { roomWords } from "@/lib/i18n/form-words";
import type { IssueLetterRefusal } from "../commands/issue-letter";
import type { WithdrawLetterRefusal } from "../commands/withdraw-letter";
import type { LetterFault } from "../schema";

type Refusal = IssueLetterRefusal | WithdrawLetterRefusal;

const FAULTS = ["reason-missing", "too-long"] as const satisfies LetterFault[];
/** Why no letter can be issued; said on the page too, before anybody presses. */
const WHY = [
  ...(["not-complete", "suspended", "still-valid", "withdrawn-before"] as const),
] satisfies Refusal[];
const REFUSALS = ["tied", "letter-ended"] as const satisfies Refusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function letterWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("letters");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    [...WHY, ...REFUSALS],
    (reason) => {
      const own = REFUSALS.find((one) => one === reason);
      return own ? t(`refusals.${own}`) : t(`own.why.${reason as (typeof WHY)[number]}`);
    },
  );
}
