import { readFileSync } from "node:fs";
import { draftFrom } from "@/domain/eligibility/rule-draft";
import { type SetContent, setContentSchema } from "@/domain/eligibility/set-content";

/** The bytes of a published set as they were kept when it was published, without the last line end. */
export const goldenText = (code: string): string =>
  readFileSync(`tests/golden/rule-sets/${code}.json`, "utf8").replace(/\n$/, "");

/** The first set, whole. */
export const FIRST_SET: SetContent = setContentSchema.parse(
  JSON.parse(goldenText("perlem-lkpp-3-2021")),
);

/** A set after the first that differs in what is given; `without`: codes it does not ask. */
export function aSet(effectiveFrom: string, { without = [] }: { without?: string[] } = {}) {
  const draft = draftFrom(FIRST_SET, { version: 2, effectiveFrom });
  const criteria = draft.rules.criteria.filter(({ code }) => !without.includes(code));
  const words = (language: "id" | "en") => ({
    ...draft.words[language],
    criteria: Object.fromEntries(
      criteria.map(({ code }) => [code, draft.words[language].criteria[code]]),
    ),
  });
  return setContentSchema.parse({
    v: 1,
    rules: { ...draft.rules, criteria },
    words: { id: words("id"), en: words("en") },
  });
}
