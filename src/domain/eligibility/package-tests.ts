import type { Fix, Reason } from "./answer";
import type { Context, Outcome } from "./context";
import { holds, outcome, submitting, usedPaper } from "./context";
import { byDecision } from "./decided";
import type { NamedTest } from "./rule-set";

const fixIn = (
  what: "fill-in" | "note-clause" | "complete-people",
  section: "fields" | "people" | "experience",
  { criterion }: Context,
): Fix => ({ what, where: { at: "section", section, field: null }, guide: criterion.slug });

/** Alone, there is nobody to share responsibilities with. */
export function withOthers({ facts }: Context): Outcome {
  switch (facts.partnership) {
    case "with_others":
      return holds();
    case "alone":
      return outcome("not_applicable", { code: "works-alone", params: {} });
    case null:
      return outcome("not_checked", { code: "partnership-unknown", params: {} });
  }
}

/**
 * A decision of the PPK goes first. Without one, every field the package names must stand in the AD
 * by a clause that somebody else has confirmed, and the AD itself must be verified.
 */
export function clauses(test: { articles: string }, c: Context): Outcome {
  const { version, issues } = c.facts.fields;
  const isNewer = c.decision !== null && version > c.decision.version;
  const byPpk = byDecision(c, isNewer ? ["fields"] : []);
  if (byPpk) return byPpk;
  const needed = [...new Set(c.needs?.issues)].sort();
  if (needed.length === 0) {
    return outcome("not_checked", { code: "package-fields-unknown", params: {} });
  }
  const fill = { fixes: [fixIn("fill-in", "fields", c)] };
  if (issues.length === 0) {
    return outcome("not_checked", { code: "fields-missing", params: {} }, fill);
  }
  const own = needed.flatMap((code) => issues.find((issue) => issue.code === code) ?? []);
  const used = own.map((issue) => ({ kind: "field_of_activity" as const, ...issue }));
  const say = (code: Reason["code"] & `fields-${string}`, fields: string[]) =>
    ({ code, params: { fields } }) as Reason;
  if (own.length === 0) return outcome("not_met", say("fields-elsewhere", needed), fill);
  const absent = needed.filter((code) => own.every((issue) => issue.code !== code));
  if (absent.length > 0) {
    return outcome("not_checked", say("fields-partly", absent), { used, ...fill });
  }
  const unnamed = own.filter(({ clause }) => clause === null).map(({ code }) => code);
  if (unnamed.length > 0) {
    const reason = { code: "clause-missing" as const, params: { fields: unnamed } };
    return outcome("not_checked", reason, { used, fixes: [fixIn("note-clause", "fields", c)] });
  }
  const articles = c.answerOf(test.articles);
  const seen = [...used, ...(articles?.factsUsed.filter(({ kind }) => kind === "paper") ?? [])];
  if (articles?.result === "awaiting_review") {
    return outcome("awaiting_review", { code: "articles-waiting", params: {} }, { used: seen });
  }
  if (articles?.result !== "met") {
    const fixes = articles?.fixes ?? [submitting("submit", c)];
    return outcome(
      "not_checked",
      { code: "articles-unchecked", params: {} },
      { used: seen, fixes },
    );
  }
  const unchecked = own
    .filter(({ provenance }) => provenance !== "verified" && provenance !== "agency")
    .map(({ code }) => code);
  return unchecked.length > 0
    ? outcome(
        "not_checked",
        { code: "clause-unchecked", params: { fields: unchecked } },
        { used: seen },
      )
    : outcome("met", { code: "clauses-verified", params: { fields: needed } }, { used: seen });
}

/**
 * Knowledge and managerial ability are the PPK's to judge, so only a decision says yes. What is on
 * record can be found lacking before that; that there is nobody permanent, the organisation says.
 */
export function personnel(c: Context): Outcome[] {
  const { people, works, papers } = c.facts;
  const isNewer = c.decision !== null && people.version > c.decision.version;
  const byPpk = byDecision(c, isNewer ? ["people"] : []);
  if (byPpk) return [byPpk];
  const { issues = [], workKinds = [] } = c.needs ?? {};
  const isLike = (work: (typeof works)[number]) =>
    issues.includes(work.issue ?? "") || workKinds.includes(work.workKind ?? "");
  const like = works.filter(isLike).length;
  const cvs = papers.filter(({ type, state }) => type === "cv" && state === "current");
  const used = [
    { kind: "count" as const, of: "permanent" as const, count: people.permanent },
    { kind: "count" as const, of: "teamLeaders" as const, count: people.teamLeaders },
    { kind: "count" as const, of: "like_works" as const, count: like },
    ...cvs.map((paper) => usedPaper(paper, c)),
  ];
  const completing = (section: "people" | "experience") => ({
    used,
    fixes: [fixIn("complete-people", section, c)],
  });
  const lacks: Outcome[] = [];
  const lacking = (reason: Reason, more: ReturnType<typeof completing>) =>
    lacks.push(outcome("not_checked", reason, more));
  if (people.permanent === 0) {
    lacks.push(outcome("not_met", { code: "staff-none", params: {} }, completing("people")));
  } else if (people.permanent === null) {
    lacking({ code: "staff-unknown", params: {} }, completing("people"));
  }
  if (!people.teamLeaders) lacking({ code: "leader-missing", params: {} }, completing("people"));
  if (cvs.length === 0) {
    const where = { at: "document" as const, documentTypes: ["cv" as const] };
    const upload: Fix = { what: "upload", where, guide: c.criterion.slug };
    lacking({ code: "papers-missing", params: { papers: ["cv"] } }, { used, fixes: [upload] });
  }
  if (like === 0 && issues.length + workKinds.length > 0) {
    lacking({ code: "like-work-missing", params: {} }, completing("experience"));
  }
  const unchecked = outcome("not_checked", { code: "personnel-unchecked", params: {} }, { used });
  return lacks.length > 0 ? lacks : [unchecked];
}

/** What the organisation can prepare before there is a package. */
export function prepareFor(test: NamedTest["test"], c: Context): Fix[] {
  const { fields, people } = c.facts;
  if (test === "clauses" && (fields.issues.length === 0 || fields.issues.some((i) => !i.clause))) {
    return [fixIn("note-clause", "fields", c)];
  }
  if (test === "personnel" && !(people.permanent && people.teamLeaders)) {
    return [fixIn("complete-people", "people", c)];
  }
  return [];
}
