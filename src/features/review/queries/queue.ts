import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { type CaseState, holderOf, OPEN_STATES, WAITING_STATES } from "@/domain/review-workflow";
import { dayOf, workingDaysBetween } from "@/domain/working-days";
import { db, type Prisma } from "@/lib/db";
import { holidaysBetween } from "@/lib/holidays";

const PER_PAGE = 20;

export const QUEUE_FILTERS = [
  ...(["waiting", "mine", "late", "second", "disputed", "returned", "all"] as const),
] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

const DESK_STATES = ["submitted", "resubmitted", "in_review", "second_review"] as const;
const midnight = (at: Date) => new Date(`${dayOf(at)}T00:00:00Z`);

/** Cases that a filter shows. A reviewer's own second review is in hand as well as a first one. */
function whereOf(filter: QueueFilter, personId: string, at: Date): Prisma.ReviewCaseWhereInput {
  switch (filter) {
    case "waiting":
      return { state: { in: [...WAITING_STATES] } };
    case "mine":
      return {
        OR: [
          { state: "in_review", reviewerId: personId },
          { state: "second_review", secondId: personId, secondDoneAt: null },
        ],
      };
    case "late":
      return { state: { in: [...DESK_STATES] }, dueOn: { lt: midnight(at) } };
    case "second":
      return { state: "second_review", isDisputed: false };
    case "disputed":
      return { state: "second_review", isDisputed: true };
    case "returned":
      return { state: "returned" };
    case "all":
      return { state: { in: [...OPEN_STATES] } };
  }
}

export type QueueRow = {
  code: string;
  state: CaseState;
  round: number;
  name: string;
  place: string | null;
  /** Working days since it was last sent. */
  waited: number;
  dueOn: Date;
  isLate: boolean;
  /** Who has it now; null: nobody, or it is with the organisation. */
  holder: { name: string; isSelf: boolean } | null;
  /** Whether somebody may take it. */
  isFree: boolean;
};

export type Queue = {
  counts: Record<QueueFilter, number>;
  /** How many wait since so many working days, from each of these on. */
  ages: { from: 0 | 6 | 11; count: number }[];
  provinces: { code: string; name: string }[];
  rows: QueueRow[];
  total: number;
  pages: number;
};

type Wish = { filter: QueueFilter; province: string | null; page: number; at: Date };

/** The cases of the desk, the longest waiting first; null for whoever is not of the desk. */
export async function listQueue(
  actor: Actor,
  { filter, province, page, at }: Wish,
): Promise<Queue | null> {
  if (actor.kind !== "person" || !may(actor, "review/see-cases")) return null;
  const of = (one: QueueFilter) => ({
    ...whereOf(one, actor.id, at),
    ...(province && { organisation: { provinceCode: province } }),
  });
  const where = of(filter);
  const [counts, rows, open, provinces] = await Promise.all([
    Promise.all(QUEUE_FILTERS.map((one) => db.reviewCase.count({ where: of(one) }))),
    db.reviewCase.findMany({
      where,
      orderBy: [{ sentAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ code: true, state: true, round: true, sentAt: true, dueOn: true },
        ...{ reviewerId: true, secondId: true, secondDoneAt: true, isDisputed: true },
        reviewer: { select: { name: true } },
        second: { select: { name: true } },
        organisation: {
          select: { name: true, regency: { select: { name: true } } },
        },
      },
    }),
    db.reviewCase.groupBy({
      by: ["sentAt"],
      where: { state: { in: [...DESK_STATES] } },
      _count: true,
      orderBy: { sentAt: "asc" },
      take: 2_000,
    }),
    db.region.findMany({
      where: { level: "province" },
      orderBy: { code: "asc" },
      select: { code: true, name: true },
    }),
  ]);
  const oldest = [open[0]?.sentAt, rows[0]?.sentAt].filter((one) => one !== undefined);
  const from = oldest.reduce((first, one) => (one < first ? one : first), at);
  const holidays = await holidaysBetween(from, at);
  const waited = (since: Date) => workingDaysBetween(since, at, holidays);
  const ages = ([0, 6, 11] as const).map((least, place, all) => ({
    from: least,
    count: open
      .filter(({ sentAt }) => {
        const days = waited(sentAt);
        return days >= least && days < (all[place + 1] ?? Infinity);
      })
      .reduce((sum, { _count }) => sum + _count, 0),
  }));
  const total = counts[QUEUE_FILTERS.indexOf(filter)] ?? 0;
  const today = midnight(at);
  return {
    counts: Object.fromEntries(QUEUE_FILTERS.map((one, place) => [one, counts[place]])) as Record<
      QueueFilter,
      number
    >,
    ages,
    provinces: provinces.map(({ code, name }) => ({ code, name })),
    rows: rows.map((row) => {
      const held = holderOf(row);
      const holder = held && (held.hand === "first" ? row.reviewer : row.second);
      return {
        ...{ code: row.code, state: row.state, round: row.round, dueOn: row.dueOn },
        name: row.organisation.name,
        place: row.organisation.regency?.name ?? null,
        waited: waited(row.sentAt),
        isLate: row.state !== "returned" && row.dueOn < today,
        holder: held && { name: holder?.name ?? "", isSelf: held.personId === actor.id },
        isFree: !held && row.state !== "returned" && !row.isDisputed,
      };
    }),
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

export type Load = { name: string; first: number; second: number; done: number };

const MONTH = 30 * 86_400_000;

/** How much everybody at the desk has in hand, and has finished in thirty days; for its head. */
export async function listLoad(actor: Actor, at: Date): Promise<Load[] | null> {
  const isLead = actor.kind === "person" && actor.roles.some(({ role }) => role === "review_lead");
  if (!isLead) return null;
  const people = await db.person.findMany({
    where: {
      memberships: { some: { role: { in: ["reviewer", "review_lead"] }, state: "active" } },
    },
    orderBy: { name: "asc" },
    take: 100,
    select: {
      name: true,
      _count: {
        select: {
          firstReviews: { where: { state: "in_review" } },
          secondReviews: { where: { state: "second_review", secondDoneAt: null } },
          reviewEvents: {
            where: {
              at: { gte: new Date(at.getTime() - MONTH), lte: at },
              move: {
                in: ["return", "approve", "pass_on", "confirm", "decline", "dispute", "settle"],
              },
            },
          },
        },
      },
    },
  });
  return people.map(({ name, _count }) => ({
    name: name ?? "",
    ...{ first: _count.firstReviews, second: _count.secondReviews, done: _count.reviewEvents },
  }));
}
