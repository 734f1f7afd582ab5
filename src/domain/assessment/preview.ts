import { type Indicator, indicatorsOf, type Instrument } from "./instrument";
import { type Answers, asClaimed, type Score, scoreOf } from "./score";

export type Preview = {
  self: Score;
  verified: Score;
  answered: number;
  of: number;
  /** What each missing proof would add to the total, the most first. */
  gains: { indicator: Indicator; why: "no_proof" | "proof_expired" | "no_time"; gain: number }[];
};

/** What answers come to as they stand, and what proof is worth most. */
export function previewOf(content: Instrument, answers: Answers): Preview {
  const verified = scoreOf(content, answers);
  const whole = asClaimed(answers);
  const scores = new Map(
    verified.dimensions.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])),
  );
  const all = indicatorsOf(content);
  const gains = all.flatMap((indicator) => {
    const score = scores.get(indicator.code);
    const isHeldBack = score && score.claimed !== null && score.claimed > (score.counted ?? 0);
    const why = score?.cap.why;
    if (!isHeldBack || !why) return [];
    const proven = scoreOf(content, { ...answers, [indicator.code]: whole[indicator.code] });
    return [{ indicator, why, gain: Math.round((proven.total - verified.total) * 10) / 10 }];
  });
  return {
    ...{ self: scoreOf(content, whole), verified },
    ...{ answered: all.filter(({ code }) => answers[code]).length, of: all.length },
    gains: gains.sort((a, b) => b.gain - a.gain),
  };
}
