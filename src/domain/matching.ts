import {
  type CandidateFacts,
  factorShares,
  type MatchNeeds,
  type Share,
  type Why,
} from "./matching-factors";
import { type Factor, FACTORS } from "./shortlist";

/** Whole per cent for each factor; together 100. */
export type Weights = Readonly<Record<Factor, number>>;

const addsUp = (weights: Weights) =>
  FACTORS.every((factor) => Number.isInteger(weights[factor]) && weights[factor] >= 0) &&
  FACTORS.reduce((sum, factor) => sum + weights[factor], 0) === 100;

/** Why a candidate is not ranked: it is listed with this, never left away. */
export type LeftOutReason =
  { code: "suspended" } | { code: "not_listed" } | { code: "not_met"; item: string };

type Ranked = {
  id: string;
  version: number;
  /** In tenths of a point: of 1000. Exactly the sum of those of the factors. */
  tenths: number;
  factors: { factor: Factor; tenths: number; of: number; why: Why }[];
};

/** How far a weight can go, the others in proportion, before the first `first` change places. */
export type Steadiness = { factor: Factor; from: number; to: number; first: number };

export type Matching = {
  ranked: Ranked[];
  leftOut: { id: string; version: number; reasons: LeftOutReason[] }[];
  sensitivity: Steadiness[];
};

/** Whose order the sentences about weights speak of. */
const FIRST = 5;

const tenthsOf = (weight: number, { share }: Share) => Math.round((weight * share) / 100);

/**
 * Matches candidates with what a KAK asks. First facts: who is suspended, no longer listed, or does not
 * meet a condition of the package is left out, with each reason; standing is shown beside and decides
 * nothing. Then points; equal scores by lot. `on`: the civil day. Throws RangeError when the weights do
 * not add up to 100.
 */
export function match(
  { needs, weights, on }: { needs: MatchNeeds; weights: Weights; on: string },
  candidates: readonly CandidateFacts[],
): Matching {
  if (!addsUp(weights)) throw new RangeError("Weights that do not add up to 100");
  const inOrder = [...candidates].sort((one, other) => byLot(one, other));
  const [stay, leave] = [[] as CandidateFacts[], [] as Matching["leftOut"]];
  for (const candidate of inOrder) {
    const reasons = leftOutReasons(candidate);
    if (reasons.length === 0) stay.push(candidate);
    else leave.push({ id: candidate.id, version: candidate.version, reasons });
  }
  const rows = stay
    .map((candidate) => {
      const shares = factorShares(needs, candidate, on);
      return { candidate, shares, tenths: scoreOf(shares, weights) };
    })
    // Stable: equal scores stay in the order of the lots.
    .sort((one, other) => other.tenths - one.tenths);
  const ranked = rows.map(({ candidate, shares, tenths }) => ({
    ...{ id: candidate.id, version: candidate.version, tenths },
    factors: FACTORS.map((factor) => ({
      ...{ factor, of: weights[factor], why: shares[factor].why },
      tenths: tenthsOf(weights[factor], shares[factor]),
    })),
  }));
  return { ranked, leftOut: leave, sensitivity: steadiness(rows, weights) };
}

const byLot = (one: CandidateFacts, other: CandidateFacts) => {
  const [a, b] = [`${one.lot} ${one.id}`, `${other.lot} ${other.id}`];
  return a < b ? -1 : a > b ? 1 : 0;
};

function leftOutReasons({ isSuspended, isListed, fit }: CandidateFacts): LeftOutReason[] {
  return [
    ...(isListed ? [] : [{ code: "not_listed" } as const]),
    ...(isSuspended ? [{ code: "suspended" } as const] : []),
    ...fit
      .filter(({ result }) => result === "not_met")
      .map(({ code }) => ({ code: "not_met", item: code }) as const),
  ];
}

const scoreOf = (shares: Record<Factor, Share>, weights: Weights) =>
  FACTORS.reduce((sum, factor) => sum + tenthsOf(weights[factor], shares[factor]), 0);

type Row = { candidate: CandidateFacts; shares: Record<Factor, Share> };

/** For each factor the weights around its own under which the first keep their order, per cent by per cent. */
function steadiness(rows: Row[], weights: Weights): Steadiness[] {
  const first = Math.min(FIRST, rows.length);
  return FACTORS.map((factor) => {
    const isSteady = (weight: number) => keepsOrder(rows, first, shifted(weights, factor, weight));
    let [from, to] = [weights[factor], weights[factor]];
    while (from > 0 && isSteady(from - 1)) from--;
    while (to < 100 && isSteady(to + 1)) to++;
    return { factor, from, to, first };
  });
}

/** One weight is another, the rest shrink or grow in proportion; from nothing they grow alike. */
function shifted(weights: Weights, factor: Factor, weight: number): Weights {
  const rest = 100 - weights[factor];
  return Object.fromEntries(
    FACTORS.map((one) => {
      if (one === factor) return [one, weight];
      const part = rest === 0 ? 1 / (FACTORS.length - 1) : weights[one] / rest;
      return [one, part * (100 - weight)];
    }),
  ) as Weights;
}

function keepsOrder(rows: Row[], first: number, weights: Weights): boolean {
  const scores = rows.map(({ shares }) => scoreOf(shares, weights));
  const isBefore = (at: number, other: number) => {
    const [one, two] = [rows[at]!, rows[other]!];
    const difference = scores[other]! - scores[at]!;
    return difference < 0 || (difference === 0 && byLot(one.candidate, two.candidate) < 0);
  };
  for (let at = 0; at + 1 < first; at++) if (!isBefore(at, at + 1)) return false;
  for (let other = first; first > 0 && other < rows.length; other++)
    if (!isBefore(first - 1, other)) return false;
  return true;
}
