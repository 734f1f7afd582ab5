import "server-only";
import { getTranslations } from "next-intl/server";
import { roomWords } from "@/lib/i18n/form-words";
import type { ShortlistFault } from "../schema";

const FAULTS = [
  ...(["none-chosen", "choice-missing", "reason-missing", "words-missing"] as const),
  ...(["too-long", "weight-wrong", "weights-not_hundred"] as const),
] as const satisfies readonly ShortlistFault[];
const REFUSALS = [
  ...(["locked", "not-locked", "too-many-candidates", "undecided", "none-kept"] as const),
  "kak-incomplete",
] as const;

/** The words of the forms of this room. */
export async function shortlistWords(submit: string) {
  const t = await getTranslations("shortlists");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
