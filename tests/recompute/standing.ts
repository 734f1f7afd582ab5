/**
 * Judges organisations as a stranger would: only what `/api/v1` gives everybody, and the published rules
 * written down once more, without a line of the app's own code. Where the two agree, nothing that is
 * kept from the public decides.
 */
type Test = {
  test: string;
  field?: string;
  anyOf?: unknown[];
  ends?: { kind: string; days?: number };
  effect?: string;
  by?: string[];
};
type Criterion = {
  code: string;
  scope: string;
  tests: Test[];
  fields: string[];
  reopenedBy: string[];
  keepsDecisionsOf?: string[];
};
export type Rules = {
  code: string;
  effectiveFrom: string;
  keepsDecisionsOf: string[];
  criteria: Criterion[];
};
type Paper = {
  ref: string;
  type: string;
  issued_on: string | null;
  ends_on: string | null;
  changed_in: number;
};
type Decision = {
  item: string;
  result: string;
  by: string;
  decided_at: string;
  rule_set: string;
  version: number;
  values: { field: string; unchanged: boolean }[];
  papers: string[];
  papers_gone: number;
};
export type Facts = {
  day: string;
  declared: { field: string; given: boolean; value: string | null; changed_in: number }[];
  papers: Paper[];
  decisions: Decision[];
  submitted: { item: string; at: string }[];
};

const WORST = [
  ...["not_met", "needs_correction", "not_checked", "expired", "awaiting_review", "met"],
];
const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The set whose first day has come, the latest of them. */
export const inForce = (all: Rules[], day: string): Rules =>
  all
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]!;

export function judge(
  rules: Rules,
  facts: Facts,
): { standing: string; items: Record<string, string> } {
  const own = rules.criteria.filter(({ scope }) => scope === "standing");
  const items = Object.fromEntries(own.map((one) => [one.code, resultOf(one, rules, facts)]));
  const isDecided = own.some((one) => decisionOn(one, facts));
  const failing = Object.keys(items).filter((code) => items[code] !== "met");
  const standing = !isDecided
    ? "not_checked"
    : failing.length === 0
      ? "complete"
      : failing.length <= 2 && !failing.includes("K1")
        ? "nearly_complete"
        : "incomplete";
  return { standing, items };
}

function resultOf(criterion: Criterion, rules: Rules, facts: Facts): string {
  const decision = decisionOn(criterion, facts);
  const found = criterion.tests.map((test) => {
    const said = facts.declared.find(({ field }) => field === test.field);
    switch (test.test) {
      case "value":
        return said?.given ? "met" : "not_checked";
      case "declared_end":
        if (test.effect === "warns" || !said?.value || said.value >= facts.day) return "met";
        return decision?.result === "met" ? "expired" : "not_checked";
      case "paper":
        return paper(test, decision, facts);
      case "legal_form":
        return legalForm(test.anyOf as { form: string; kind: string | null }[], facts);
      case "decided":
        return decided(criterion, rules, decision, facts);
      default:
        throw new Error(`unknown test ${test.test}`);
    }
  });
  return WORST.find((result) => found.includes(result))!;
}

function decisionOn({ code, tests }: Criterion, { decisions }: Facts): Decision | null {
  const by = tests.flatMap((test) => test.by ?? []);
  const own = decisions.filter((one) => one.item === code && by.includes(one.by));
  // Of two at one instant the less favourable.
  const order = (one: Decision) => [one.decided_at, 9 - WORST.indexOf(one.result)].join(" ");
  return own.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1) ?? null;
}

function paper({ anyOf = [], ends }: Test, decision: Decision | null, { papers, day }: Facts) {
  const begun = papers
    .filter(({ type }) => anyOf.includes(type))
    .flatMap((one) => {
      if (ends?.kind === "by_event") return [{ ...one, last: null }];
      if (ends?.kind === "on_paper") return [{ ...one, last: one.ends_on }];
      return one.issued_on ? [{ ...one, last: plusDays(one.issued_on, ends!.days!) }] : [];
    })
    .filter(({ issued_on }) => (issued_on ?? day) <= day);
  const valid = begun.filter(({ last }) => last === null || last >= day);
  if (decision?.result !== "met") return valid.length > 0 ? "met" : "not_checked";
  const seen = valid.filter(
    ({ ref, changed_in }) => decision.papers.includes(ref) && changed_in <= decision.version,
  );
  if (seen.length > 0) return "met";
  if (valid.length > 0) return "awaiting_review";
  return begun.length > 0 ? "expired" : "not_checked";
}

function legalForm(anyOf: { form: string; kind: string | null }[], { declared }: Facts) {
  const said = (name: string) => declared.find(({ field }) => field === name)?.value ?? null;
  const form = said("legalForm");
  if (form === null) return "not_checked";
  const listed = anyOf.filter((one) => one.form === form);
  if (listed.some(({ kind }) => kind === null || kind === said("kind"))) return "met";
  return listed.length > 0 && said("kind") === null ? "not_checked" : "not_met";
}

function decided(criterion: Criterion, rules: Rules, decision: Decision | null, facts: Facts) {
  const again = facts.submitted.some(
    ({ item, at }) =>
      item === criterion.code && (!decision || Date.parse(at) > Date.parse(decision.decided_at)),
  );
  if (!decision) return again ? "awaiting_review" : "not_checked";
  if (decision.result !== "met") return again ? "awaiting_review" : decision.result;
  const kept = [rules.code, ...(criterion.keepsDecisionsOf ?? rules.keepsDecisionsOf)];
  const fields = [...criterion.fields, ...decision.values.map(({ field }) => field)];
  const isChanged =
    decision.papers_gone > 0 ||
    decision.values.some(({ unchanged }) => !unchanged) ||
    facts.declared.some(
      ({ field, changed_in }) => fields.includes(field) && changed_in > decision.version,
    ) ||
    facts.papers.some(
      ({ ref, type, changed_in }) =>
        changed_in > decision.version &&
        (decision.papers.includes(ref) || criterion.reopenedBy.includes(type)),
    );
  return kept.includes(decision.rule_set) && !isChanged ? "met" : "awaiting_review";
}
