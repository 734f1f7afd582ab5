import { z } from "zod";
import { criterionCode } from "./facts";
import { ruleSetSchema } from "./rule-set";

export const WORD_LANGUAGES = ["id", "en"] as const;

/** Sentences of a set stand in messages too, where signs of their grammar would break a page. */
const UNPRINTABLE = /[\p{Cc}{}<>]/u;
export const isPlainText = (text: string) => !UNPRINTABLE.test(text);

const text = (max: number) => z.string().trim().min(1).max(max).refine(isPlainText);
const words = z.strictObject({
  title: text(120),
  /** What is new in it, in a sentence or two. */
  note: text(600),
  criteria: z.record(criterionCode, z.strictObject({ title: text(120), plain: text(600) })),
});

/** A whole set as it is published: what is judged by, and what people read of it. */
export const setContentSchema = z
  .strictObject({
    v: z.literal(1),
    rules: ruleSetSchema,
    words: z.strictObject({ id: words, en: words }),
  })
  .refine(
    ({ rules, words: said }) =>
      WORD_LANGUAGES.every(
        (language) =>
          Object.keys(said[language].criteria).sort().join() ===
          rules.criteria
            .map(({ code }) => code)
            .sort()
            .join(),
      ),
    { error: "Each criterion, and nothing else, has its words in both languages." },
  );
export type SetContent = z.infer<typeof setContentSchema>;
