import { dayIn, endOf } from "../civil-day";
import type { Level } from "./instrument";
import type { Answers, Paper } from "./score";

/** What of a round its score is made of, as it is kept. Days are midnights in UTC. */
export type Answered = {
  answers: readonly Said[];
  evidence: readonly Evidence[];
};
type Said = {
  indicator: string;
  /** 0 to 4; null: not relevant, for a reason. */
  level: number | null;
  reason: string | null;
  assessorLevel: number | null;
  assessorReason: string | null;
  judgedAt: Date | null;
};
type Evidence = {
  indicator: string;
  documentId: string;
  /** By an assessor for this indicator; null: not looked at. */
  isConfirmed: boolean | null;
  isFromOutside: boolean;
  document: { state: string; endsOn: Date | null; issuedOn: Date | null };
};

/** As the organisation says; and as the assessor found where it was looked at. */
export function answersOf(
  { answers, evidence }: Answered,
  verified: ReadonlySet<string>,
  at: Date,
): { said: Answers; judged: Answers } {
  const today = dayIn("WIB", at);
  const asPaper = (one: Evidence): Paper => ({
    isVerified: isVerified(one, verified),
    isInForce: one.document.state === "current" && !hasEnded(one, today),
    date: dayOf(one.document.issuedOn),
    isFromOutside: one.isFromOutside,
  });
  const papers = new Map<string, Paper[]>();
  for (const one of evidence)
    papers.set(one.indicator, [...(papers.get(one.indicator) ?? []), asPaper(one)]);
  const by = (levelOf: (one: Said) => number | null): Answers =>
    Object.fromEntries(
      answers.map((one) => {
        const level = levelOf(one) as Level | null;
        const reason = one.reason ?? one.assessorReason ?? "";
        return [
          one.indicator,
          level === null
            ? { kind: "not_relevant" as const, reason }
            : { kind: "level" as const, level, papers: papers.get(one.indicator) ?? [] },
        ];
      }),
    );
  return {
    said: by(({ level }) => level),
    judged: by(({ judgedAt, assessorLevel, level }) => (judgedAt ? assessorLevel : level)),
  };
}

/** The first instant at which a verified paper ends, and a score may fall; null: none has an end. */
export function nextEnd({ evidence }: Answered, verified: ReadonlySet<string>, at: Date) {
  const today = dayIn("WIB", at);
  const ends = evidence.flatMap((one) => {
    const end = dayOf(one.document.endsOn);
    const counts = one.document.state === "current" && isVerified(one, verified);
    return counts && end !== null && end >= today ? [end] : [];
  });
  const first = ends.sort()[0];
  return first === undefined ? null : endOf(first, "WIB");
}

/** The assessor's word comes first, then that of the desk. */
const isVerified = ({ isConfirmed, documentId }: Evidence, verified: ReadonlySet<string>) =>
  isConfirmed ?? verified.has(documentId);

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const hasEnded = ({ document: { endsOn } }: Evidence, today: string) => {
  const end = dayOf(endsOn);
  return end !== null && end < today;
};
