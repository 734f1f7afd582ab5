import { workingDayAfter } from "./working-days";

/** The twelve steps of an agency, as shared by guides and packages; of 5 it takes route A or B. */
export const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Step = (typeof STEPS)[number];
export const ROUTES = ["A", "B"] as const;
export type Route = (typeof ROUTES)[number];

/** Whose words a step has in the guides. */
export const stepWords = (step: Step, route: Route | null) =>
  step === 5 ? (route === "B" ? ("s5b" as const) : ("s5a" as const)) : (`s${step}` as const);

/**
 * Working days after which the next thing is due, in the practice of one region (Kalimantan Timur), to be
 * labelled so: papers 14, signing 1, inspection 7, hand-over 1, report 1.
 */
export const DAY_LIMITS: Readonly<Partial<Record<Step, number>>> = {
  7: 14,
  8: 1,
  10: 7,
  11: 1,
  12: 1,
};

export type StepPlan = {
  step: Step;
  /** Days as YYYY-MM-DD. */
  plannedOn: string | null;
  doneOn: string | null;
  /** In working days. */
  dayLimit: number | null;
};

/** When a step must be over: its limit after the day it is planned for, or begun. */
export const dueOf = (
  { plannedOn, dayLimit }: StepPlan,
  holidays: ReadonlySet<string>,
): string | null =>
  plannedOn && dayLimit !== null ? workingDayAfter(plannedOn, dayLimit, holidays) : null;

export type ScheduleWarning = {
  code:
    | "past_december"
    | "no_room_to_close"
    | "begins_before_contract"
    | "out_of_order"
    | "announced_late"
    | "overdue";
  /** The step it is about, and the day that decides. */
  step: Step | null;
  day: string;
};

type Plan = {
  budgetYear: number;
  startsOn: string | null;
  endsOn: string | null;
  steps: readonly StepPlan[];
};

/**
 * What does not fit in a plan, on a civil day: work must be over, inspected, handed over and recorded by
 * 31 December of its budget year; a package is announced by 31 March of it; nothing is worked on before
 * there is a contract; steps follow one another.
 */
export function scheduleWarnings(
  { budgetYear, startsOn, endsOn, steps }: Plan,
  today: string,
  holidays: ReadonlySet<string>,
): ScheduleWarning[] {
  const last = `${budgetYear}-12-31`;
  const at = (step: Step) => steps.find((one) => one.step === step);
  const found: ScheduleWarning[] = [];
  if (endsOn && endsOn > last) found.push({ code: "past_december", step: 9, day: endsOn });
  else if (endsOn) {
    const closing = [10, 11, 12] as const;
    const limit = (step: Step) => at(step)?.dayLimit ?? DAY_LIMITS[step] ?? 0;
    const needed = closing.reduce((sum, step) => sum + limit(step), 0);
    const closed = workingDayAfter(endsOn, needed, holidays);
    if (closed > last) found.push({ code: "no_room_to_close", step: 12, day: closed });
  }
  const contract = at(8)?.doneOn ?? at(8)?.plannedOn;
  if (startsOn && contract && startsOn < contract)
    found.push({ code: "begins_before_contract", step: 8, day: contract });
  const announced = at(3)?.doneOn ?? at(3)?.plannedOn;
  if (announced && announced > `${budgetYear}-03-31`)
    found.push({ code: "announced_late", step: 3, day: announced });
  let before: string | null = null;
  for (const one of STEPS.flatMap((step) => at(step) ?? [])) {
    const day = one.doneOn ?? one.plannedOn;
    // Payments run beside the work.
    if (day && before && day < before && one.step !== 10)
      found.push({ code: "out_of_order", step: one.step, day });
    if (day && one.step !== 10) before = day;
    if (one.plannedOn && !one.doneOn && one.plannedOn < today)
      found.push({ code: "overdue", step: one.step, day: one.plannedOn });
  }
  return found;
}
