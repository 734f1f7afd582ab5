import "server-only";
import type { Actor } from "@/domain/actor";
import { type CashFlow, cashFlow, type Term, termFault } from "@/domain/cash-flow";
import { dayIn } from "@/domain/civil-day";
import { may } from "@/domain/permissions";
import {
  DAY_LIMITS,
  type ScheduleWarning,
  scheduleWarnings,
  type Step,
  type StepPlan,
  STEPS,
} from "@/domain/package-schedule";
import type { OwnAgency } from "@/lib/agency";
import { db, type Prisma } from "@/lib/db";
import { holidaysBetween } from "@/lib/holidays";

const WORK = {
  ...{ id: true, agencyId: true, packageId: true, unitId: true, workKindCodes: true },
  ...{ issueCodes: true, targetGroupCodes: true, regionCodes: true, outputs: true },
  ...{ startsOn: true, endsOn: true, ceiling: true, people: true, route: true, terms: true },
  ...{ partnership: true, changedAt: true, version: true },
  unit: { select: { name: true } },
  steps: { orderBy: { step: "asc" } },
  package: {
    select: {
      ...{ name: true, source: true, state: true, budgetYear: true, rupCode: true, ceiling: true },
      ...{ description: true, volume: true, isDemo: true },
      klpd: { select: { name: true } },
      satker: { select: { name: true } },
    },
  },
} satisfies Prisma.PackageWorkSelect;
type Row = Prisma.PackageWorkGetPayload<{ select: typeof WORK }>;

type PlannedStep = StepPlan & { note: string | null };
export type WorkView = Omit<Row, "steps" | "terms" | "people"> & {
  terms: Term[];
  people: { task: string; count: number }[];
  /** All twelve, with the limits of practice where none was said. */
  steps: PlannedStep[];
  mayChange: boolean;
};

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** A work of an agency, for those of its people who may see it; null for everybody else. */
export async function findWork(
  actor: Actor,
  agency: Pick<OwnAgency, "id">,
  id: string,
): Promise<WorkView | null> {
  const row = await db.packageWork.findUnique({
    where: { agencyId_id: { agencyId: agency.id, id } },
    select: WORK,
  });
  const body = row && ({ type: "agency", id: row.agencyId, unitId: row.unitId } as const);
  if (!row || !body || !may(actor, "preparation/see-work", body)) return null;
  return {
    ...row,
    terms: row.terms as Term[],
    people: row.people as WorkView["people"],
    steps: STEPS.map((step) => planOf(step, row.steps)),
    mayChange: may(actor, "preparation/save-kak", body),
  };
}

function planOf(step: Step, rows: Row["steps"]): PlannedStep {
  const row = rows.find((one) => one.step === step);
  return {
    ...{ step, plannedOn: dayOf(row?.plannedOn ?? null), doneOn: dayOf(row?.doneOn ?? null) },
    dayLimit: row ? row.dayLimit : (DAY_LIMITS[step] ?? null),
    note: row?.note ?? null,
  };
}

/** Steps after the report until the money is there: papers, inspection, and a day to pay. */
const LAG_STEPS: Step[] = [7, 10, 12];

export type WorkPlan = {
  warnings: ScheduleWarning[];
  holidays: ReadonlySet<string>;
  /** Null while days or terms are missing. */
  cash: CashFlow | null;
  lag: number;
};

/** What does not fit in a work's plan, and what an organisation would have to pre-finance. */
export async function planWork(_actor: Actor, work: WorkView, at: Date): Promise<WorkPlan> {
  const { startsOn, endsOn, package: of, steps, terms } = work;
  const from = new Date(Date.UTC(of.budgetYear - 1, 0, 1));
  const holidays = await holidaysBetween(from, new Date(Date.UTC(of.budgetYear + 1, 11, 31)));
  const days = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  const today = dayIn("WIB", at);
  const plan = { budgetYear: of.budgetYear, ...days, steps };
  const lag = LAG_STEPS.reduce(
    (sum, step) =>
      sum + (steps.find((one) => one.step === step)?.dayLimit ?? DAY_LIMITS[step] ?? 0),
    0,
  );
  const canCount = days.startsOn && days.endsOn && termFault(terms) === null;
  return {
    ...{ holidays, lag, warnings: scheduleWarnings(plan, today, holidays) },
    cash: canCount
      ? cashFlow(
          {
            ...{ value: work.ceiling, terms, lagWorkingDays: lag },
            ...{ startsOn: days.startsOn ?? "", endsOn: days.endsOn ?? "" },
          },
          holidays,
        )
      : null,
  };
}

/** Who says that it is interested in a package, for those who may see the agency's work on it. */
export const listInterests = (_actor: Actor, { packageId }: Pick<WorkView, "packageId">) =>
  db.packageInterest.findMany({
    where: { packageId, withdrawnAt: null, organisation: { listing: "published" } },
    orderBy: [{ declaredAt: "asc" }, { organisationId: "asc" }],
    take: 200,
    select: {
      ...{ note: true, declaredAt: true },
      organisation: {
        select: {
          ...{ id: true, name: true },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
