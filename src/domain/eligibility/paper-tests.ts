import { daysAfter } from "../civil-day";
import type { Policy } from "./answer";
import type { Context, Outcome } from "./context";
import { fillIn, forPapers, holds, isDecidedOn, outcome, submitting } from "./context";
import { usedPaper, usedValue } from "./context";
import type { Paper } from "./facts";
import type { Ends, NamedTest } from "./rule-set";

type Of<Name extends NamedTest["test"]> = Extract<NamedTest, { test: Name }>;

/** The last day on which a paper is in force; null without an end. `undated`: it cannot be told. */
export function lastDayOf(paper: Paper, ends: Ends): string | null | "undated" {
  switch (ends.kind) {
    case "by_event":
      return null;
    case "on_paper":
      return paper.endsOn;
    case "days_after":
      return paper.issuedOn === null ? "undated" : daysAfter(paper.issuedOn, ends.days);
  }
}

/**
 * Whether a paper is in force and, once somebody has said yes, whether it is the very paper that was
 * looked at. Only what was verified expires; a paper nobody has looked at stays "not checked".
 */
export function paperInForce({ anyOf, ends }: Of<"paper">, c: Context): Outcome {
  const { decision, facts, today } = c;
  const all = facts.papers
    .filter(({ type, state }) => state === "current" && anyOf.includes(type))
    .map((paper) => ({ paper, last: lastDayOf(paper, ends) }));
  const used = all.map(({ paper, last }) => usedPaper(paper, c, last === "undated" ? null : last));
  const papers = [...anyOf];
  const lacking = (what: "upload" | "renew" | "date-paper") => ({
    used,
    fixes: [forPapers(what, papers, c)],
  });
  if (all.length === 0) {
    return outcome(
      "not_checked",
      { code: "papers-missing", params: { papers } },
      lacking("upload"),
    );
  }
  const dated = all.flatMap(({ paper, last }) => (last === "undated" ? [] : [{ paper, last }]));
  const begun = dated.filter(({ paper }) => (paper.issuedOn ?? today) <= today);
  const inForce = begun.filter(({ last }) => last === null || last >= today);
  const wasMet = decision?.result === "met";
  const proven = wasMet ? inForce.filter(({ paper }) => isDecidedOn(decision, paper)) : inForce;
  if (proven.length > 0) {
    const last = longest(proven.map((one) => one.last));
    return holds({ used, until: last, policy: last === null ? null : policyOf(ends) });
  }
  if (inForce.length > 0) {
    const reason = { code: "new-paper" as const, params: { papers: typesOf(inForce) } };
    return outcome("awaiting_review", reason, { used, fixes: [submitting("submit", c)] });
  }
  if (begun.length > 0) {
    const until = longest(begun.map(({ last }) => last))!;
    const since = daysAfter(until, 1);
    const params = { papers: typesOf(begun), until };
    const more = { ...lacking("renew"), until, policy: policyOf(ends), since };
    return wasMet
      ? outcome("expired", { code: "paper-ended", params }, more)
      : outcome("not_checked", { code: "paper-ended-unchecked", params }, more);
  }
  if (dated.length > 0) {
    const from = dated.map(({ paper }) => paper.issuedOn!).sort()[0]!;
    const params = { papers: typesOf(dated), from };
    return outcome("not_checked", { code: "paper-begins-later", params }, lacking("upload"));
  }
  return outcome(
    "not_checked",
    { code: "paper-undated", params: { papers } },
    lacking("date-paper"),
  );
}

/** No end is longer than any day. */
const longest = (days: (string | null)[]): string | null =>
  days.includes(null) ? null : ((days as string[]).sort().at(-1) ?? null);

const typesOf = (all: { paper: Paper }[]) => [...new Set(all.map(({ paper }) => paper.type))];

const policyOf = (ends: Ends): Policy => (ends.kind === "days_after" ? "platform" : "paper_date");

/** A term without a day has no end that is known, and so ends nothing. */
export function declaredEnd({ field, effect }: Of<"declared_end">, c: Context): Outcome {
  const until = c.facts.declared[field].value;
  if (until === null) return holds();
  const used = [usedValue(field, c)];
  const isOver = until < c.today;
  const over = { code: "term-ended" as const, params: { field, until } };
  if (effect === "warns") return holds({ used, warnings: isOver ? [over] : [] });
  if (!isOver) return holds({ used, until, policy: "paper_date" });
  const more = {
    ...{ used, until, policy: "paper_date" as const, since: daysAfter(until, 1) },
    fixes: [fillIn(field, c)],
  };
  return c.decision?.result === "met"
    ? outcome("expired", over, more)
    : outcome("not_checked", { code: "term-ended-unchecked", params: { field, until } }, more);
}

export function valueGiven({ field }: Of<"value">, c: Context): Outcome {
  if (c.facts.declared[field].value !== null) return holds({ used: [usedValue(field, c)] });
  const reason = { code: "value-missing" as const, params: { field } };
  return outcome("not_checked", reason, { fixes: [fillIn(field, c)] });
}

/**
 * Says no only where the organisation itself says that it is no legal entity, or one of a form that
 * the condition does not list.
 */
export function legalForm({ anyOf }: Of<"legal_form">, c: Context): Outcome {
  const { declared, papers } = c.facts;
  const form = declared.legalForm.value;
  const fill = (field: "legalForm" | "kind") => ({ fixes: [fillIn(field, c)] });
  if (form === null) {
    return outcome("not_checked", { code: "form-unknown", params: {} }, fill("legalForm"));
  }
  const used = [usedValue("legalForm", c)];
  const become = {
    what: "become-legal-entity" as const,
    where: { at: "section" as const, section: "legal" as const, field: "approvalNumber" as const },
    guide: c.criterion.slug,
  };
  if (form === "unincorporated") {
    const skt = papers.filter(({ type, state }) => type === "skt" && state === "current");
    const hasSkt = declared.sktNumber.value !== null || skt.length > 0;
    const seen = hasSkt ? [usedValue("sktNumber", c), ...skt.map((one) => usedPaper(one, c))] : [];
    const code = hasSkt ? "skt-only" : "unincorporated";
    return outcome("not_met", { code, params: {} }, { used: [...used, ...seen], fixes: [become] });
  }
  const listed = anyOf.filter((one) => one.form === form);
  if (listed.some(({ kind }) => kind === null)) return holds({ used });
  const kind = declared.kind.value;
  used.push(usedValue("kind", c));
  if (listed.some((one) => one.kind === kind)) return holds({ used });
  return listed.length > 0 && kind === null
    ? outcome("not_checked", { code: "kind-unknown", params: {} }, { used, ...fill("kind") })
    : outcome("not_met", { code: "form-not-listed", params: {} }, { used, fixes: [become] });
}
