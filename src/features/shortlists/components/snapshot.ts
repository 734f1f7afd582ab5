import "server-only";
import type { Answer } from "@/domain/eligibility/answer";
import type { Matching, Weights } from "@/domain/matching";
import type { CandidateFacts, MatchNeeds } from "@/domain/matching-factors";
import { FACTORS, shortlistSnapshot, type ShortlistSnapshot } from "@/domain/shortlist";
import { type LockGiven, lockGiven, pointsOf } from "@/domain/shortlist-lock";
import type { Names } from "../queries/names";
import { whyWords } from "./why-words";

type Candidate = {
  name: string;
  slug: string;
  place: string | null;
  facts: CandidateFacts;
  answers: Answer[];
  decision: "keep" | "drop";
  reasonCode: string;
  reason: string;
};

/** All that a lock is made of, as the command read it in its transaction. */
export type Seen = {
  head: Omit<ShortlistSnapshot, "v" | "kak" | "criteria" | "candidates">;
  kak: Pick<
    ShortlistSnapshot["kak"],
    "outputs" | "startsOn" | "endsOn" | "people" | "route" | "partnership" | "terms"
  >;
  needs: MatchNeeds;
  weights: Weights;
  seed: string;
  /** The civil day. */
  on: string;
  matching: Matching;
  names: Names;
  candidates: Candidate[];
};

/** A shortlist as it is locked, in both languages, and what a replay is given. Throws when it has no shape. */
export function lockedContent(seen: Seen): { snapshot: ShortlistSnapshot; given: LockGiven } {
  const { head, kak, needs, weights, seed, on, matching, names, candidates } = seen;
  const [id, en] = [whyWords("id", names.id), whyWords("en", names.en)];
  const named = (codes: string[]) =>
    codes.map((code) => ({ code, id: names.id.get(code) ?? code, en: names.en.get(code) ?? code }));
  const rows = new Map(matching.ranked.map((row) => [row.id, row]));
  const order = [...matching.ranked, ...matching.leftOut].map((row) => row.id);
  const snapshot = shortlistSnapshot.parse({
    ...head,
    v: 1,
    kak: {
      ...kak,
      ...{ workKinds: named(needs.workKinds), issues: named(needs.issues) },
      ...{ targetGroups: named(needs.targetGroups), ceiling: String(needs.ceiling) },
      places: needs.places.map((code) => names.id.get(code) ?? code),
    },
    criteria: {
      weights: FACTORS.map((factor) => ({ factor, weight: weights[factor] })),
      seed,
      sensitivity: matching.sensitivity.map((one) => ({ id: id.steady(one), en: en.steady(one) })),
    },
    candidates: candidates
      .map(({ facts, answers, ...told }) => {
        const row = rows.get(facts.id);
        return {
          ...told,
          ...{ id: facts.id, version: facts.version, standing: facts.standing },
          isSuspended: facts.isSuspended,
          fit: answers.map((answer) => ({
            ...{ code: answer.code, result: answer.result },
            why: { id: id.fit(answer), en: en.fit(answer) },
          })),
          score: row ? pointsOf(row.tenths) : null,
          factors: (row?.factors ?? []).map(({ factor, tenths, of, why }) => ({
            ...{ factor, of, points: pointsOf(tenths) },
            why: { id: id.why(factor, why), en: en.why(factor, why) },
          })),
          order: order.indexOf(facts.id) + 1,
        };
      })
      .sort((one, other) => one.order - other.order),
  });
  const given = lockGiven.parse({
    ...{ v: 1, on, weights, needs: { ...needs, ceiling: String(needs.ceiling) } },
    candidates: candidates
      .map(({ facts }) => ({
        ...{ id: facts.id, version: facts.version, lot: facts.lot, load: facts.load },
        ...{ standing: facts.standing, isSuspended: facts.isSuspended },
        ...{ isListed: facts.isListed, fit: facts.fit },
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  });
  return { snapshot, given };
}
