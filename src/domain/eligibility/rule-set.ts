import { z } from "zod";
import { dayIn } from "../civil-day";
import { ROLES, type Role } from "../roles";
import { DOCUMENT_TYPES } from "../documents";
import { criterionCode, DECLARED } from "./facts";

const types = z.array(z.enum(DOCUMENT_TYPES)).min(1);
const by = z.array(z.enum(ROLES)).min(1);

/**
 * When a paper of a kind ends: by an event only, on the day written on it, or so many days after
 * its date, the last of them included.
 */
const ends = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("by_event") }),
  z.strictObject({ kind: z.literal("on_paper") }),
  z.strictObject({ kind: z.literal("days_after"), days: z.int().positive() }),
]);
export type Ends = z.infer<typeof ends>;

/** A rule set is data; each kind of test is code. Add a kind here, then answer it in tests.ts. */
const namedTest = z.discriminatedUnion("test", [
  /** The form it says it has is one of these; some only for organisations of a kind. */
  z.strictObject({
    test: z.literal("legal_form"),
    anyOf: z
      .array(
        z.strictObject({
          form: z.enum(["foundation", "association", "other_nonprofit"]),
          kind: z.enum(["private_university"]).nullable(),
        }),
      )
      .min(1),
  }),
  /** A paper of one of these types is in force. */
  z.strictObject({ test: z.literal("paper"), anyOf: types, ends }),
  /** The value is written down. */
  z.strictObject({ test: z.literal("value"), field: z.enum(DECLARED) }),
  /** A day the organisation states: after it the item ends, or only a warning appears. */
  z.strictObject({
    test: z.literal("declared_end"),
    field: z.enum(["boardTermUntil", "officeUntil"]),
    effect: z.enum(["ends", "warns"]),
  }),
  /** Somebody entitled has decided, and what they decided on is unchanged. */
  z.strictObject({ test: z.literal("decided"), by }),
  /** It works together with others; alone, the criterion does not apply. */
  z.strictObject({ test: z.literal("with_others") }),
  /** Each field of the package stands in the AD by a checked clause, or the PPK has decided. */
  z.strictObject({ test: z.literal("clauses"), by, articles: criterionCode }),
  /** People and like work are on record, and the PPK has decided. */
  z.strictObject({ test: z.literal("personnel"), by }),
]);
export type NamedTest = z.infer<typeof namedTest>;
/** Those that can say a criterion is met; the others can only stand in its way. */
const JUDGING: readonly NamedTest["test"][] = ["decided", "clauses", "personnel"];
/** Those that ask about a package. */
const OF_PACKAGES: readonly NamedTest["test"][] = ["with_others", "clauses", "personnel"];

const isOfPackages = ({ test }: NamedTest) => OF_PACKAGES.includes(test);

const criterion = z
  .strictObject({
    code: criterionCode,
    /** Also the address of its guide. */
    slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    scope: z.enum(["standing", "package"]),
    tests: z.array(namedTest).min(1),
    /** Values that a decision is made on. A change of one asks for a new decision. */
    fields: z.array(z.enum(DECLARED)),
    /** Papers of which a new one asks for a new decision though the old one is still there. */
    reopenedBy: z.array(z.enum(DOCUMENT_TYPES)),
    /** In place of those of the set, where this criterion keeps others. */
    keepsDecisionsOf: z.array(z.string()).optional(),
  })
  .refine(({ tests }) => tests.some(({ test }) => JUDGING.includes(test)), {
    error: "A criterion needs a test that can say it is met.",
  })
  .refine(({ scope, tests }) => scope === "package" || !tests.some(isOfPackages), {
    error: "Only a criterion of packages can ask about a package.",
  });
export type Criterion = z.infer<typeof criterion>;

/** Whether a decision made by another set counts for a criterion of this one. */
export const countsDecisionOf = (set: RuleSet, criterion: Criterion, other: string): boolean =>
  other === set.code || (criterion.keepsDecisionsOf ?? set.keepsDecisionsOf).includes(other);

/** The roles whose decisions on a criterion count. */
export const mayDecide = ({ tests }: Criterion): Role[] =>
  tests.flatMap((test) => ("by" in test ? test.by : []));

/** So that no criterion rests on itself. */
const restsOnStanding = ({ tests }: Criterion, criteria: Criterion[]) =>
  tests.every(
    (test) =>
      test.test !== "clauses" ||
      criteria.some(({ code, scope }) => code === test.articles && scope === "standing"),
  );

/** Conditions as they were in force from a day on. A set is never changed: the next one is another. */
export const ruleSetSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.int().positive(),
    /** The first day, in WIB. */
    effectiveFrom: z.iso.date(),
    /** Older sets whose decisions stand under this one. */
    keepsDecisionsOf: z.array(z.string()),
    legalBasis: z.string().min(1),
    /** What of the basis nobody has compared with its text; null when all of it has been. */
    unconfirmed: z.string().min(1).nullable(),
    criteria: z.array(criterion).min(1),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ code }) => code)).size === criteria.length, {
    error: "A criterion stands in the set twice.",
  })
  .refine(({ criteria }) => criteria.every((one) => restsOnStanding(one, criteria)), {
    error: "The AD is judged by a standing criterion of the same set.",
  });
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** The set in force at an instant: of those that have begun the latest; null before the first. */
export function ruleSetOn(sets: readonly RuleSet[], at: Date): RuleSet | null {
  const today = dayIn("WIB", at);
  const begun = sets.filter(({ effectiveFrom }) => effectiveFrom <= today);
  return begun.reduce<RuleSet | null>(
    (last, one) => (last && isLater(last, one) ? last : one),
    null,
  );
}

const isLater = (one: RuleSet, other: RuleSet) =>
  one.effectiveFrom > other.effectiveFrom ||
  (one.effectiveFrom === other.effectiveFrom && one.version > other.version);
