import type { DocumentType } from "../documents";
import type { Criterion, Ends, RuleSet } from "./rule-set";
import { type SetContent, setContentSchema, WORD_LANGUAGES } from "./set-content";

/** What is wrong with a set as a whole, and the criterion that is to be changed. */
export type SetFault =
  | { code: "standing-missing"; criterion: null }
  | { code: "articles-missing"; criterion: string; needs: string };

/**
 * A set to begin from the one in force: all that was decided under that one and those it kept stands
 * until somebody says otherwise. `version` is the number of the new set, `effectiveFrom` its first day.
 */
export function draftFrom(
  { rules, words }: SetContent,
  { version, effectiveFrom }: { version: number; effectiveFrom: string },
): SetContent {
  const kept = (others: string[]) => [rules.code, ...others];
  return setContentSchema.parse({
    v: 1,
    rules: {
      ...rules,
      code: `${rules.code.replace(/-v\d+$/, "")}-v${version}`,
      ...{ version, effectiveFrom, keepsDecisionsOf: kept(rules.keepsDecisionsOf) },
      criteria: rules.criteria.map(({ keepsDecisionsOf, ...criterion }) => ({
        ...criterion,
        ...(keepsDecisionsOf && { keepsDecisionsOf: kept(keepsDecisionsOf) }),
      })),
    },
    words,
  });
}

export type Outline = {
  title: Record<"id" | "en", string>;
  note: Record<"id" | "en", string>;
  legalBasis: string;
  /** "" when all of the basis has been compared with its text. */
  unconfirmed: string;
  effectiveFrom: string;
  /** Codes of the criteria that are asked, in their order. */
  criteria: string[];
};

/** Criteria that are asked again come back as `base` has them. */
export function withOutline(draft: SetContent, base: SetContent, outline: Outline): SetContent {
  const from = draftFrom(base, draft.rules);
  const known = (code: string) =>
    [...draft.rules.criteria, ...from.rules.criteria].find((one) => one.code === code);
  const criteria = outline.criteria.flatMap((code) => known(code) ?? []);
  const { legalBasis, unconfirmed, effectiveFrom } = outline;
  const words = (language: "id" | "en") => ({
    title: outline.title[language],
    note: outline.note[language],
    criteria: Object.fromEntries(
      criteria.map(({ code }) => [
        code,
        draft.words[language].criteria[code] ?? from.words[language].criteria[code],
      ]),
    ),
  });
  return {
    v: 1,
    rules: {
      ...draft.rules,
      ...{ legalBasis, effectiveFrom, unconfirmed: unconfirmed || null, criteria },
    },
    words: { id: words("id"), en: words("en") } as SetContent["words"],
  };
}

/** What may be changed of one test; what a test does not have is left alone. */
export type TestChange = { papers?: DocumentType[]; ends?: Ends; effect?: "ends" | "warns" };
export type CriterionChange = {
  code: string;
  title: Record<"id" | "en", string>;
  plain: Record<"id" | "en", string>;
  /** Whether decisions by older sets stand. */
  keeps: boolean;
  /** By the place of the test in the criterion, from 0. */
  tests: Record<number, TestChange>;
};

export function withCriterion(
  draft: SetContent,
  base: SetContent,
  { code, title, plain, keeps, tests }: CriterionChange,
): SetContent {
  const from = draftFrom(base, draft.rules).rules.criteria.find((one) => one.code === code);
  const change = ({ keepsDecisionsOf: _before, ...criterion }: Criterion): Criterion => {
    const kept = keeps ? from?.keepsDecisionsOf : [];
    return {
      ...criterion,
      ...(kept && { keepsDecisionsOf: kept }),
      tests: criterion.tests.map((test, at) => {
        const { papers, ends, effect } = tests[at] ?? {};
        if (test.test === "paper")
          return { ...test, anyOf: papers ?? test.anyOf, ends: ends ?? test.ends };
        if (test.test === "declared_end") return { ...test, effect: effect ?? test.effect };
        return test;
      }),
    };
  };
  const words = (language: "id" | "en") => ({
    ...draft.words[language],
    criteria: {
      ...draft.words[language].criteria,
      [code]: { title: title[language], plain: plain[language] },
    },
  });
  return {
    ...draft,
    rules: {
      ...draft.rules,
      criteria: draft.rules.criteria.map((one) => (one.code === code ? change(one) : one)),
    },
    words: { id: words("id"), en: words("en") },
  };
}

/** The first fault of a set as a whole; null: it can be proposed. */
export function setFault({ criteria }: Pick<RuleSet, "criteria">): SetFault | null {
  const standing = criteria.filter(({ scope }) => scope === "standing").map(({ code }) => code);
  if (standing.length === 0) return { code: "standing-missing", criterion: null };
  for (const { code, tests } of criteria)
    for (const test of tests)
      if (test.test === "clauses" && !standing.includes(test.articles))
        return { code: "articles-missing", criterion: code, needs: test.articles };
  return null;
}

export type SetDifference =
  | { what: "gone" | "asked" | "moved" | "words" | "decisions"; criterion: string }
  | { what: "papers"; criterion: string; before: DocumentType[]; after: DocumentType[] }
  | { what: "ends"; criterion: string; papers: DocumentType[]; before: Ends; after: Ends }
  | { what: "effect"; criterion: string; after: "ends" | "warns" }
  | { what: "basis" | "unconfirmed"; criterion: null };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a set changes of an older one, criterion by criterion, in the order of the older. */
export function setDifferences(older: SetContent, newer: SetContent): SetDifference[] {
  const found: SetDifference[] = [];
  const codes = (content: SetContent) => content.rules.criteria.map(({ code }) => code);
  for (const before of older.rules.criteria) {
    const criterion = before.code;
    const after = newer.rules.criteria.find(({ code }) => code === criterion);
    if (!after) {
      found.push({ what: "gone", criterion });
      continue;
    }
    found.push(...testDifferences(before, after));
    if (after.keepsDecisionsOf && !after.keepsDecisionsOf.includes(older.rules.code))
      found.push({ what: "decisions", criterion });
    const isSaidAlike = WORD_LANGUAGES.every((language) =>
      same(older.words[language].criteria[criterion], newer.words[language].criteria[criterion]),
    );
    if (!isSaidAlike) found.push({ what: "words", criterion });
  }
  const asked = codes(newer).filter((code) => !codes(older).includes(code));
  found.push(...asked.map((criterion) => ({ what: "asked" as const, criterion })));
  const stays = (content: SetContent, other: SetContent) =>
    codes(content).filter((code) => codes(other).includes(code));
  const order = stays(newer, older);
  const moved = stays(older, newer).find((code, at) => order[at] !== code);
  if (moved) found.push({ what: "moved", criterion: moved });
  if (older.rules.legalBasis !== newer.rules.legalBasis)
    found.push({ what: "basis", criterion: null });
  if (older.rules.unconfirmed !== newer.rules.unconfirmed)
    found.push({ what: "unconfirmed", criterion: null });
  return found;
}

function testDifferences(before: Criterion, after: Criterion): SetDifference[] {
  const criterion = before.code;
  return before.tests.flatMap((one, at): SetDifference[] => {
    const other = after.tests[at];
    if (one.test === "paper" && other?.test === "paper")
      return [
        ...(same(one.anyOf, other.anyOf)
          ? []
          : [{ what: "papers" as const, criterion, before: one.anyOf, after: other.anyOf }]),
        ...(same(one.ends, other.ends)
          ? []
          : [
              {
                ...{ what: "ends" as const, criterion, papers: other.anyOf },
                ...{ before: one.ends, after: other.ends },
              },
            ]),
      ];
    if (one.test === "declared_end" && other?.test === "declared_end")
      return one.effect === other.effect
        ? []
        : [{ what: "effect", criterion, after: other.effect }];
    return [];
  });
}
