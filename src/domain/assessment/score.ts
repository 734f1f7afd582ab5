import type { Dimension, Indicator, Instrument, Level } from "./instrument";

/**
 * Rules of the score (instrument of the platform, version 0.1): a claim without a verified paper in force
 * counts as 2 at most; 4 needs proof over two years or somebody outside who verified it; a dimension is the
 * mean of its indicators, a total the weighted sum. No clock: what is in force is said by the asker.
 */
export type Paper = {
  /** An assessor confirmed it for this indicator, or it stands verified in a case. */
  isVerified: boolean;
  isInForce: boolean;
  /** Of the paper, "YYYY-MM-DD"; null: it has none. */
  date: string | null;
  /** Somebody outside the organisation made or checked what it proves. */
  isFromOutside: boolean;
};

export type Answer =
  | { kind: "level"; level: Level; papers: readonly Paper[] }
  /** Leaves the mean; `reason`: in words, never empty. */
  | { kind: "not_relevant"; reason: string };
/** By indicator code. One that is not answered counts as 0. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

const CAP_WITHOUT_PROOF = 2;
const CAP_WITHOUT_TIME = 3;
const TWO_YEARS_MS = 2 * 365 * 86_400_000;

export type Cap = { level: Level; why: "no_proof" | "proof_expired" | "no_time" | null };

/** The highest level that papers allow, and what is missing for more. */
export function capOf(papers: readonly Paper[]): Cap {
  const verified = papers.filter(({ isVerified }) => isVerified);
  const inForce = verified.filter(({ isInForce }) => isInForce);
  if (inForce.length === 0) {
    const why = verified.length > 0 ? "proof_expired" : "no_proof";
    return { level: CAP_WITHOUT_PROOF, why };
  }
  // What has ended still proves that it was so then.
  const days = verified.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]));
  const spans = days.length > 0 && Math.max(...days) - Math.min(...days) >= TWO_YEARS_MS;
  return spans || inForce.some(({ isFromOutside }) => isFromOutside)
    ? { level: 4, why: null }
    : { level: CAP_WITHOUT_TIME, why: "no_time" };
}

type IndicatorScore = {
  code: string;
  /** What was claimed; null: not answered, or not relevant. */
  claimed: Level | null;
  /** What counts of it. */
  counted: Level | null;
  cap: Cap;
  isRelevant: boolean;
};

function scoreIndicator({ code }: Indicator, answer: Answer | undefined): IndicatorScore {
  const none: Cap = { level: CAP_WITHOUT_PROOF, why: "no_proof" };
  if (!answer) return { code, claimed: null, counted: 0, cap: none, isRelevant: true };
  if (answer.kind === "not_relevant")
    return { code, claimed: null, counted: null, cap: none, isRelevant: false };
  const cap = capOf(answer.papers);
  const counted = Math.min(answer.level, cap.level) as Level;
  return { code, claimed: answer.level, counted, cap, isRelevant: true };
}

export const BANDS = ["needs_support", "developing", "ready", "strong"] as const;
export type Band = (typeof BANDS)[number];

type DimensionScore = {
  code: string;
  /** 0 to 100 with one decimal; null: nothing in it is relevant. */
  score: number | null;
  indicators: IndicatorScore[];
};
export type Score = {
  total: number;
  band: Band;
  /** Codes of key indicators at 0, which hold the band back. */
  heldBy: string[];
  dimensions: DimensionScore[];
};

const tenths = (value: number) => Math.round(value * 10) / 10;

function scoreDimension(
  { code, indicators }: Dimension,
  answers: Answers,
  counts: (one: Indicator) => boolean,
): DimensionScore {
  const all = indicators.map((one) => ({ one, score: scoreIndicator(one, answers[one.code]) }));
  const counted = all.flatMap(({ one, score }) =>
    counts(one) && score.counted !== null ? [score.counted] : [],
  );
  const mean = counted.reduce<number>((sum, one) => sum + one, 0) / counted.length;
  return {
    code,
    score: counted.length === 0 ? null : tenths((mean / 4) * 100),
    indicators: all.map(({ score }) => score),
  };
}

/**
 * The score of answers. `scope`: "public" leaves out what depends on a package; "package" counts it. A
 * dimension in which nothing counts leaves the total, and the others share its weight.
 */
export function scoreOf(
  instrument: Instrument,
  answers: Answers,
  scope: "public" | "package" = "public",
): Score {
  const counts = (one: Indicator) => scope === "package" || !one.package_dependent;
  const dimensions = instrument.dimensions.map((one) => scoreDimension(one, answers, counts));
  const weighed = instrument.dimensions.flatMap(({ weight }, at) => {
    const score = dimensions[at]?.score ?? null;
    return score === null ? [] : [{ weight, score }];
  });
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const sum = weighed.reduce((all, { weight, score }) => all + weight * score, 0);
  const total = weights === 0 ? 0 : tenths(sum / weights);
  const heldBy = instrument.dimensions.flatMap(({ indicators }, at) =>
    indicators
      .filter((one) => one.key && counts(one))
      .flatMap(({ code }) => {
        const found = dimensions[at]?.indicators.find((each) => each.code === code);
        return found?.counted === 0 ? [code] : [];
      }),
  );
  return { total, band: bandOf(total, heldBy.length > 0), heldBy, dimensions };
}

/** Below 40, 40 to below 60, 60 to below 80, 80 and more; of the total as it is shown. */
export function bandOf(total: number, isHeld: boolean): Band {
  const free =
    total < 40 ? "needs_support" : total < 60 ? "developing" : total < 80 ? "ready" : "strong";
  return isHeld && BANDS.indexOf(free) > BANDS.indexOf("developing") ? "developing" : free;
}

/** The same answers as they were claimed, with nothing taken off for want of proof: the self score. */
export const asClaimed = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [
      code,
      answer?.kind === "level" ? { ...answer, papers: [FULL_PROOF] } : answer,
    ]),
  );
const FULL_PROOF: Paper = { isVerified: true, isInForce: true, date: null, isFromOutside: true };
