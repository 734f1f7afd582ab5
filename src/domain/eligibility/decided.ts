import type { Reason } from "./answer";
import type { Context, Outcome } from "./context";
import { dayOfInstant, outcome, submitting, usedDecision, usedValue } from "./context";
import { DECLARED, type Decision } from "./facts";
import { countsDecisionOf } from "./rule-set";

type Changed = (Reason & { code: "changed-since" })["params"]["changed"];

/**
 * What is no longer as it was when a decision was made, by names. A value or paper that was changed
 * and changed back has a later version, so it is here too: the mark does not come back.
 */
function changedSince(decision: Decision, { criterion, facts }: Context): Changed {
  const decidedOn = new Map(decision.values.map(({ field, value }) => [field, value]));
  const values = DECLARED.filter((field) => {
    const now = facts.declared[field];
    if (decidedOn.has(field) && decidedOn.get(field) !== now.value) return true;
    const isBound = decidedOn.has(field) || criterion.fields.includes(field);
    return isBound && now.version > decision.version;
  });
  const gone = decision.documentIds.flatMap((id) => {
    const paper = facts.papers.find((one) => one.id === id);
    if (paper?.state === "current" && paper.version <= decision.version) return [];
    return [paper?.type ?? ("other" as const)];
  });
  const added = facts.papers.filter(
    ({ id, type, version }) =>
      criterion.reopenedBy.includes(type) &&
      version > decision.version &&
      !decision.documentIds.includes(id),
  );
  return [...new Set<Changed[number]>([...values, ...gone, ...added.map(({ type }) => type)])];
}

/**
 * What the decision on an item comes to; null when there is none. A "yes" holds while everything it
 * was made on is unchanged; any other decision holds until the item is submitted again.
 * `alsoChanged`: what else the item rests on and has changed since.
 */
export function byDecision(c: Context, alsoChanged: Changed = []): Outcome | null {
  const { decision, facts, ruleSet, criterion } = c;
  if (!decision) return null;
  const on = dayOfInstant(facts, decision.decidedAt);
  const used = [usedDecision(decision, c), ...criterion.fields.map((field) => usedValue(field, c))];
  const again = laterSubmission(c, decision);
  if (decision.result !== "met") {
    if (again)
      return outcome(
        "awaiting_review",
        { code: "resubmitted", params: { on: again } },
        { used, since: again },
      );
    const code =
      decision.result === "not_met" ? "decided-not-met" : ("decided-needs-correction" as const);
    const fixes = [submitting("correct", c)];
    return outcome(decision.result, { code, params: { on } }, { used, fixes, since: on });
  }
  const fixes = again ? [] : [submitting("submit", c)];
  if (!countsDecisionOf(ruleSet, criterion, decision.ruleSet)) {
    return outcome(
      "awaiting_review",
      { code: "decided-by-other-rules", params: { on } },
      { used, fixes },
    );
  }
  const changed = [...changedSince(decision, c), ...alsoChanged];
  if (changed.length > 0) {
    const reason = { code: "changed-since" as const, params: { on, changed } };
    return outcome("awaiting_review", reason, { used, fixes });
  }
  return outcome("met", { code: "verified", params: { on } }, { used, since: on });
}

/**
 * Papers alone are no submission: an item nobody has submitted is not checked, one in an open case
 * waits ("Belum diperiksa" and "Menunggu pemeriksaan" of the label table).
 */
export function decided(c: Context): Outcome {
  const found = byDecision(c);
  if (found) return found;
  const used = c.criterion.fields.map((field) => usedValue(field, c));
  const on = laterSubmission(c, null);
  if (on)
    return outcome("awaiting_review", { code: "submitted", params: { on } }, { used, since: on });
  const fixes = c.criterion.scope === "standing" ? [submitting("submit", c)] : [];
  return outcome("not_checked", { code: "never-checked", params: {} }, { used, fixes });
}

/** The day since which the item lies in an open case, after the decision if there is one. */
function laterSubmission({ facts, criterion }: Context, decision: Decision | null): string | null {
  if (criterion.scope !== "standing") return null;
  const since = decision ? Date.parse(decision.decidedAt) : -Infinity;
  const later = facts.submitted.filter(
    ({ item, at }) => item === criterion.code && Date.parse(at) > since,
  );
  return later.length > 0 ? dayOfInstant(facts, later.at(-1)!.at) : null;
}
