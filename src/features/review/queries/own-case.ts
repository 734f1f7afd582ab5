import "server-only";
import { judgeNow, type WorkspaceStanding } from "@/features/eligibility/queries/standing";
import type { Actor } from "@/domain/actor";
import { isListed } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { CASE_ITEMS, type ItemDecisionResult, type ReasonCode } from "@/domain/review-decision";
import {
  type CaseMove,
  type CaseState,
  isOpen,
  OPEN_STATES,
  WAITING_STATES,
} from "@/domain/review-workflow";
import { CURRENT_STATEMENT } from "@/domain/statement";
import { dayOf } from "@/domain/working-days";
import { db } from "@/lib/db";
import { openSignature } from "@/lib/signature";
import { readBasis } from "./basis";

const MOST_FORMER = 20;

type Signed = { name: string; office: string; signedAt: Date };

export type OwnItem = {
  item: string;
  /** What stands of it in the case; null while nobody has decided, or nobody may know yet. */
  result: ItemDecisionResult | null;
  reason: ReasonCode | null;
  note: string | null;
  /** Of a returned one: whether it rests on something else by now. */
  isChanged: boolean;
};

export type OwnCase = {
  code: string;
  version: number;
  state: CaseState;
  submittedAt: Date;
  sentAt: Date;
  dueOn: Date;
  isLate: boolean;
  answerBy: Date | null;
  /** Among those that wait; null when it does not. */
  place: { at: number; of: number } | null;
  items: OwnItem[];
  events: { move: CaseMove; at: Date }[];
};

export type OwnVerification = WorkspaceStanding & {
  organisationId: string;
  isListed: boolean;
  maySubmit: boolean;
  signed: Signed | null;
  open: OwnCase | null;
  former: { code: string; state: CaseState; closedAt: Date }[];
};

/** The verification of an organisation as its members see it; null for anybody else. */
export async function findOwnVerification(
  actor: Actor,
  slug: string,
  at: Date,
): Promise<OwnVerification | null> {
  const of = await judgeNow(actor, slug);
  if (!of) return null;
  const organisation = await db.organisation.findFirstOrThrow({
    where: { addresses: { some: { slug } } },
    select: {
      ...{ id: true, listing: true },
      statements: { where: { version: CURRENT_STATEMENT.version } },
      reviewCases: {
        orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
        take: MOST_FORMER,
        select: { code: true, state: true, closedAt: true },
      },
    },
  });
  const { id, reviewCases, statements } = organisation;
  const isAnyOpen = reviewCases.some(({ state }) => isOpen(state));
  const statement = statements[0];
  return {
    ...of,
    organisationId: id,
    isListed: isListed(organisation.listing),
    maySubmit: may(actor, "review/submit-case", { type: "organisation", id }),
    signed: statement
      ? { ...openSignature(statement.signedCipher), signedAt: statement.signedAt }
      : null,
    open: isAnyOpen ? await ownCase(id, at) : null,
    former: reviewCases.flatMap(({ code, state, closedAt }) =>
      closedAt ? [{ code, state, closedAt }] : [],
    ),
  };
}

async function ownCase(organisationId: string, at: Date): Promise<OwnCase | null> {
  const row = await db.reviewCase.findFirst({
    where: { organisationId, state: { in: [...OPEN_STATES] } },
    include: {
      items: { orderBy: { item: "asc" } },
      decisions: {
        where: { finishedAt: { not: null } },
        orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
      },
      events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const { code, version, state, submittedAt, sentAt, dueOn, answerBy } = row;
  // Only what was returned is asked whether it has changed.
  const basis =
    state === "returned" ? await db.$transaction((tx) => readBasis(tx, organisationId, at)) : null;
  const known = new Map<string, string>(
    CASE_ITEMS.map((item) => [item, basis?.items[item].fingerprint ?? ""]),
  );
  const waiting = { state: { in: [...WAITING_STATES] } };
  return {
    ...{ code, version, state, submittedAt, sentAt, dueOn, answerBy },
    isLate: state !== "returned" && dueOn < new Date(`${dayOf(at)}T00:00:00Z`),
    place: (WAITING_STATES as readonly CaseState[]).includes(state)
      ? {
          at: (await db.reviewCase.count({ where: { ...waiting, sentAt: { lt: sentAt } } })) + 1,
          of: await db.reviewCase.count({ where: waiting }),
        }
      : null,
    items: row.items.map(({ item, settled, isFinal, fingerprint }) => {
      const last = row.decisions.find((one) => one.item === item && one.result === settled);
      // What is not final may still become another, and is nobody's to know.
      const result = isFinal ? settled : null;
      return {
        ...{ item, result },
        reason: result ? ((last?.reason ?? null) as ReasonCode | null) : null,
        note: result ? (last?.note ?? null) : null,
        isChanged: known.get(item) !== fingerprint,
      };
    }),
    events: row.events.flatMap(({ move, at: when }) =>
      OF_THE_DESK.has(move) ? [] : [{ move: move as CaseMove, at: when }],
    ),
  };
}

/** What happens among reviewers only. */
const OF_THE_DESK = new Set<string>([
  ...(["release", "take_back", "claim_second", "release_second", "dispute"] as const),
] satisfies CaseMove[]);
