import "server-only";
import { getTranslations } from "next-intl/server";
import { roomWords } from "@/lib/i18n/form-words";

const FAULTS = [
  "form-broken",
  "too-long",
  "too-many",
  "reason-missing",
  "reply-missing",
  "level-missing",
] as const;
const REFUSALS = [
  ...(["too-soon", "no-instrument", "round-closed", "papers-unknown"] as const),
  ...(["form-broken", "answers-missing", "tied", "not-assessor", "reason-needed"] as const),
  ...(["indicators-left", "nothing-to-reply", "interest-missing"] as const),
  ...(["no-longer-announced"] as const),
] as const;

/** The words of the forms of this room. */
export async function assessmentWords(submit: string) {
  const t = await getTranslations("assessment");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(`faults.${fault}`),
    REFUSALS,
    (reason) => t(`refusals.${reason}`),
  );
}
