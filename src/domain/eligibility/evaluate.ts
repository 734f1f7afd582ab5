import { dayIn } from "../civil-day";
import type { Answer, Fix, ItemResult, UsedFact } from "./answer";
import type { Context, Outcome } from "./context";
import { outcome } from "./context";
import type { Decision, Facts, Needs } from "./facts";
import { prepareFor } from "./package-tests";
import { mayDecide, type Criterion, type RuleSet } from "./rule-set";
import { findings } from "./tests";

/** A criterion is as bad as the worst that its tests find; `not_applicable` ends the question. */
const WORST_FIRST: ItemResult[] = [
  "not_applicable",
  "depends_on_package",
  "not_met",
  "needs_correction",
  "not_checked",
  "expired",
  "awaiting_review",
  "met",
];

/** The answers to a rule set's criteria for one organisation on one civil day of its office. */
export type Evaluation = { ruleSet: string; version: number; day: string; items: Answer[] };

/**
 * Answers every criterion of one scope or of both, in the order of the set; those of a package
 * without one are `depends_on_package`. `facts` are as known now: `on` decides what has ended, not
 * what was known. Throws RangeError for an invalid date.
 */
export function evaluate(
  ruleSet: RuleSet,
  facts: Facts,
  needs: Needs | null,
  on: Date,
  scopes: Criterion["scope"][],
): Evaluation {
  const inOrder = ordered(facts);
  const day = dayIn(facts.zone, on);
  const answers = new Map<string, Answer>();
  const answerOf = (code: string): Answer | null => {
    const known = answers.get(code);
    const criterion = ruleSet.criteria.find((one) => one.code === code);
    if (known || !criterion) return known ?? null;
    const answer = answerTo(criterion);
    answers.set(code, answer);
    return answer;
  };
  const answerTo = (criterion: Criterion): Answer => {
    const decision = decisionOn(criterion, inOrder, needs);
    const c = { ruleSet, criterion, facts: inOrder, needs, today: day, decision, answerOf };
    const { code, slug, scope, tests } = criterion;
    const { legalBasis, unconfirmed } = ruleSet;
    const found =
      scope === "package" && !needs ? [dependsOnPackage(c)] : tests.flatMap((t) => findings(t, c));
    const combined = combine(found);
    // What was never written down was not looked at.
    const factsUsed = combined.factsUsed.filter(
      (used) => used.kind !== "value" || inOrder.declared[used.field].value !== null,
    );
    return { code, slug, scope, legalBasis, unconfirmed, ...combined, factsUsed };
  };
  const asked = ruleSet.criteria.filter(({ scope }) => scopes.includes(scope));
  const items = asked.flatMap(({ code }) => answerOf(code) ?? []);
  return { ruleSet: ruleSet.code, version: ruleSet.version, day, items };
}

const dependsOnPackage = (c: Context): Outcome =>
  outcome(
    "depends_on_package",
    { code: "package-decides", params: {} },
    { fixes: c.criterion.tests.flatMap(({ test }) => prepareFor(test, c)) },
  );

/** The decision on a standing criterion that counts, as `evaluate` finds it; null without one. */
export const countedDecision = (ruleSet: RuleSet, facts: Facts, code: string): Decision | null => {
  const criterion = ruleSet.criteria.find((one) => one.code === code);
  return criterion ? decisionOn(criterion, ordered(facts), null) : null;
};

/** The last decision of those who may decide it; of two at one instant the less favourable. */
function decisionOn(criterion: Criterion, facts: Facts, needs: Needs | null): Decision | null {
  const deciders = mayDecide(criterion);
  const packageId = criterion.scope === "package" ? (needs?.packageId ?? null) : null;
  const decisions = facts.decisions.filter(
    (one) =>
      one.item === criterion.code && one.packageId === packageId && deciders.includes(one.by),
  );
  return decisions.at(-1) ?? null;
}

type Combined = Omit<Answer, "code" | "slug" | "scope" | "legalBasis" | "unconfirmed">;

function combine(found: Outcome[]): Combined {
  const rank = ({ result, reason }: Outcome) =>
    // Of two with one result, the one that says what is lacking, and first what has changed.
    WORST_FIRST.indexOf(result) * 10 +
    (reason === null || reason.code === "never-checked"
      ? 2
      : Number(reason.code !== "changed-since"));
  const worst = [...found].sort((a, b) => rank(a) - rank(b))[0];
  if (!worst?.reason) throw new Error("A criterion without a test that can say it is met.");
  const met = worst.result === "met" ? found : found.filter(({ result }) => result === "met");
  const first = met
    .filter(({ until }) => until !== null)
    .sort((a, b) => (a.until! < b.until! ? -1 : 1))[0];
  const ends = worst.until === null && keepsItsEnd(worst) ? first : worst;
  const rest = found.filter((one) => one !== worst && one.result !== "met");
  const lacking = rest.flatMap(({ reason }) => reason ?? []).filter(({ code }) => !SAID[code]);
  return {
    result: worst.result,
    reason:
      worst.reason.code === "verified" && ends?.until
        ? { code: "verified-until", params: { on: worst.reason.params.on, until: ends.until } }
        : worst.reason,
    alsoLacking: worst.result === "not_applicable" ? [] : unique(lacking),
    warnings: unique(found.flatMap(({ warnings }) => warnings)),
    factsUsed: unique<UsedFact>(found.flatMap(({ used }) => used)),
    fixes:
      worst.result === "not_applicable"
        ? []
        : unique<Fix>([worst, ...rest].flatMap(({ fixes }) => fixes)),
    since: worst.since,
    until: ends?.until ?? null,
    policy: ends?.policy ?? null,
  };
}

/** "Terverifikasi sampai 3 Mei 2027, berubah sejak itu": what was verified keeps its end. */
const keepsItsEnd = ({ result, reason }: Outcome) =>
  result === "met" || reason?.code === "changed-since";

/** What a stronger reason says already. */
const SAID: Partial<Record<string, true>> = { "never-checked": true, "new-paper": true };

const unique = <Value>(all: Value[]): Value[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** The same facts in one order, so that no answer depends on the order in which they were read. */
function ordered(facts: Facts): Facts {
  return {
    ...facts,
    papers: sortedBy(facts.papers, (p) => [
      ...[p.type, p.issuedOn, p.endsOn, p.id, p.number, p.state, p.version],
    ]),
    decisions: sortedBy(
      facts.decisions.map((one) => ({
        ...one,
        documentIds: [...one.documentIds].sort(),
        values: sortedBy(one.values, ({ field, value }) => [field, value]),
      })),
      (d) => [
        ...[Date.parse(d.decidedAt), d.version, -WORST_FIRST.indexOf(d.result), d.item],
        ...[d.packageId, d.by, d.ruleSet, d.documentIds.join()],
        d.values.map(({ field, value }) => `${field} ${value}`).join(),
      ],
    ),
    submitted: sortedBy(facts.submitted, ({ item, at }) => [item, Date.parse(at)]),
    fields: {
      ...facts.fields,
      issues: sortedBy(facts.fields.issues, (i) => [i.code, i.clause, i.provenance]),
    },
  };
}

type Key = (string | number | null)[];

function sortedBy<Item>(items: Item[], keyOf: (item: Item) => Key): Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ item }) => item);
}

function compareKeys(a: Key, b: Key): number {
  for (const [place, one] of a.entries()) {
    const other = b[place] ?? null;
    if (one === other) continue;
    if (one === null) return -1;
    if (other === null) return 1;
    return one < other ? -1 : 1;
  }
  return 0;
}
