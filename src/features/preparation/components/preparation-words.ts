import "server-only";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import type { KakRefusal } from "../commands/save-kak";
import type { PreparationFault } from "@/domain/kak";

const FAULTS = [
  ...(["form-broken", "name-missing", "too-long", "too-many", "number-wrong"] as const),
  ...(["year-wrong", "day-wrong", "days-order", "people-wrong", "term-wrong"] as const),
  ...(["terms-none", "terms-not_hundred", "terms-order", "terms-too_many"] as const),
] as const satisfies readonly PreparationFault[];
const REFUSALS = [
  ...(["ceiling-above", "unit-wrong", "codes-unknown", "not-own-package"] as const),
] as const;

/** The words of the forms of this room. */
export async function preparationWords(submit: string) {
  const t = await getTranslations("preparation");
  const words = await formWords({ submit }, ["not-allowed", "not-found", "changed-meanwhile"]);
  const own = <Code extends string>(codes: readonly Code[], sentence: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, sentence(code)])) as Record<Code, string>;
  return {
    ...words,
    faults: { ...words.faults, ...own(FAULTS, (code) => t(`faults.${code}`)) },
    refusals: { ...words.refusals, ...own(REFUSALS, (code) => t(`refusals.${code}`)) } as Record<
      KakRefusal | "not-own-package",
      string
    >,
  };
}
