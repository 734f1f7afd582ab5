import { daysAfter } from "./civil-day";
import { workingDayAfter } from "./working-days";

/**
 * What an organisation must pay out before the agency pays: Swakelola has no line for profit and many pay
 * late, so this decides whether a small organisation can take a package. An estimate, and said to be one:
 * spending is taken to be even over the days of work, and a termin to come so many working days after
 * its share of the work is reached.
 */
export type Term = {
  /** Of the contract, in per cent. */
  percent: number;
  /** Per cent of the work that must be done; 0: when the contract is signed. */
  after: number;
};
export type CashFlowPlan = {
  /** Whole rupiah. */
  value: bigint;
  /** Days as YYYY-MM-DD, both included. */
  startsOn: string;
  endsOn: string;
  terms: readonly Term[];
  /** From the report to the money: papers, inspection, payment. */
  lagWorkingDays: number;
};

type Payment = Term & { amount: bigint; dueOn: string; paidOn: string };
export type CashFlow = {
  payments: Payment[];
  /** At each day on which something changes: what was spent and received by its end. */
  points: { day: string; spent: bigint; received: bigint }[];
  /** The most that is out at once, when, and for how many whole weeks anything is out in all. */
  deepest: { amount: bigint; day: string };
  weeks: number;
};

export type TermFault = "none" | "not_hundred" | "order" | "too_many";
const MOST_TERMS = 6;

/** What is wrong with a list of terms; null when it can be computed with. */
export function termFault(terms: readonly Term[]): TermFault | null {
  if (terms.length === 0) return "none";
  if (terms.length > MOST_TERMS) return "too_many";
  if (terms.some(({ after }, at) => at > 0 && after < (terms[at - 1]?.after ?? 0))) return "order";
  return terms.reduce((sum, { percent }) => sum + percent, 0) === 100 ? null : "not_hundred";
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Throws where the terms are at fault or the work ends before it begins. */
export function cashFlow(plan: CashFlowPlan, holidays: ReadonlySet<string>): CashFlow {
  const { value, startsOn, endsOn, terms, lagWorkingDays } = plan;
  const fault = termFault(terms);
  if (fault || endsOn < startsOn) throw new Error(`no cash flow: ${fault ?? "dates"}`);
  const length = daysBetween(startsOn, endsOn) + 1;
  let left = value;
  const payments = terms.map((term, at): Payment => {
    // The last one takes what rounding has left, so that all together are the contract.
    const amount = at === terms.length - 1 ? left : (value * BigInt(term.percent)) / 100n;
    left -= amount;
    const worked = Math.ceil((length * term.after) / 100);
    const dueOn = term.after === 0 ? startsOn : daysAfter(startsOn, worked - 1);
    return { ...term, amount, dueOn, paidOn: workingDayAfter(dueOn, lagWorkingDays, holidays) };
  });
  const spentBy = (day: string): bigint => {
    const worked = Math.min(length, Math.max(0, daysBetween(startsOn, day) + 1));
    return (value * BigInt(worked)) / BigInt(length);
  };
  const receivedBy = (day: string) =>
    payments.reduce((sum, { amount, paidOn }) => (paidOn <= day ? sum + amount : sum), 0n);
  const last = [endsOn, ...payments.map(({ paidOn }) => paidOn)].sort().at(-1) ?? endsOn;
  let deepest = { amount: 0n, day: startsOn };
  let daysOut = 0;
  for (let day = startsOn; day <= last; day = daysAfter(day, 1)) {
    const out = spentBy(day) - receivedBy(day);
    if (out > 0n) daysOut += 1;
    if (out > deepest.amount) deepest = { amount: out, day };
  }
  const days = new Set([
    ...[startsOn, endsOn, last],
    ...payments.flatMap(({ paidOn }) => [daysAfter(paidOn, -1), paidOn]),
  ]);
  return {
    payments,
    points: [...days]
      .filter((day) => day >= startsOn)
      .sort()
      .map((day) => ({ day, spent: spentBy(day), received: receivedBy(day) })),
    deepest,
    weeks: Math.ceil(daysOut / 7),
  };
}

/** A list of terms as it is typed again. */
export const termLines = (list: readonly Term[]) =>
  list.map(({ percent, after }) => `${percent} % setelah ${after} %`).join("\n");
