import "server-only";
import type { Actor, Person } from "@/domain/actor";
import type { Answer } from "@/domain/eligibility/answer";
import { answerIfMet } from "@/domain/eligibility/if-met";
import type { DocumentType } from "@/domain/documents";
import { may } from "@/domain/permissions";
import { hasNameOnBoard } from "@/domain/namesake";
import {
  CASE_ITEMS,
  type CaseItem,
  type ItemDecisionResult,
  keyPaperOf,
  type ReasonCode,
} from "@/domain/review-decision";
import { isUndecided, type ReviewStage } from "@/domain/review-outcome";
import { type CaseMove, type CaseState, holderOf, movesFrom } from "@/domain/review-workflow";
import type { Role } from "@/domain/roles";
import { workingDaysBetween } from "@/domain/working-days";
import { isAffiliated } from "@/lib/affiliation";
import { db, type Prisma } from "@/lib/db";
import { holidaysBetween } from "@/lib/holidays";
import { openSignature } from "@/lib/signature";
import { stageOf } from "../commands/decide-item";
import { askerOf, HELD } from "../commands/hold-case";
import { readBasis } from "./basis";

export type CaseHead = {
  code: string;
  version: number;
  state: CaseState;
  round: number;
  organisation: { name: string; slug: string; isDemo: boolean };
  sentAt: Date;
  dueOn: Date;
  waited: number;
  /** Name of whoever has it now; null: nobody. */
  holder: { name: string; isSelf: boolean } | null;
  isDisputed: boolean;
};

export type CasePaper = {
  id: string;
  type: DocumentType;
  title: string | null;
  number: string | null;
  issuedOn: string | null;
  endsOn: string | null;
  mediaType: string;
  bytes: number;
  pages: number | null;
};

type Verdict = {
  result: ItemDecisionResult;
  reason: ReasonCode | null;
  note: string | null;
  internalNote: string | null;
  number: string | null;
  date: string | null;
  savedAt: Date;
};

export type CaseItemView = {
  item: CaseItem;
  fingerprint: string;
  papers: CasePaper[];
  keyPaper: CasePaper | null;
  values: { field: string; value: string | null }[];
  /** What the rules would say if it were found met now: anything but "met" is still lacking. */
  ifMet: Answer | null;
  /** To be decided by the asker now. */
  isMine: boolean;
  /** What stands of it; null: undecided, or not to be seen while somebody decides blindly. */
  settled: ItemDecisionResult | null;
  mine: (Verdict & { isStale: boolean }) | null;
  /** What was found before, as far as the asker may see it: round, stage and result. */
  former: (Verdict & { round: number; stage: ReviewStage })[];
};

export type CaseView =
  | { access: "stranger"; head: CaseHead; isNamesake: boolean }
  | { access: "tied"; head: CaseHead }
  | {
      access: "open";
      head: CaseHead;
      stage: ReviewStage | null;
      /** What may be done with it, its items aside. */
      moves: ("claim" | "release" | "take_back")[];
      items: CaseItemView[];
      signed: { name: string; office: string; signedAt: Date };
      draw: { number: number; digest: string; isDrawn: boolean } | null;
      events: { move: CaseMove; role: Role | null; at: Date }[];
    };

/** One case for somebody of the desk; null for anybody else, and where there is none. */
export async function findCase(actor: Actor, code: string, at: Date): Promise<CaseView | null> {
  if (actor.kind !== "person" || !may(actor, "review/see-cases")) return null;
  const row = await db.reviewCase.findUnique({ where: { code }, select: CASE });
  if (!row) return null;
  const head = await headOf(row, actor, at);
  if (await isAffiliated(db, actor.id, row.organisationId)) return { access: "tied", head };
  if (!row.conflicts.some(({ personId }) => personId === actor.id)) {
    const me = await db.person.findUnique({ where: { id: actor.id }, select: { name: true } });
    const isNamesake = hasNameOnBoard(me?.name ?? "", row.organisation.people);
    return { access: "stranger", head, isNamesake };
  }
  return openCase(row, head, actor, at);
}

const CASE = {
  ...HELD,
  ...{ dueOn: true, drawNumber: true, drawDigest: true, isDrawn: true },
  reviewer: { select: { name: true } },
  second: { select: { name: true } },
  conflicts: { select: { personId: true } },
  statement: { select: { signedCipher: true, signedAt: true } },
  decisions: { orderBy: [{ round: "asc" }, { savedAt: "asc" }] },
  events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  organisation: {
    select: {
      ...{ name: true, isDemo: true },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      people: { where: { group: "executive" }, select: { name: true }, take: 200 },
      documents: {
        where: { state: "current" },
        select: {
          ...{ id: true, title: true },
          object: { select: { mediaType: true, bytes: true, pages: true } },
        },
      },
    },
  },
} satisfies Prisma.ReviewCaseSelect;
type Row = Prisma.ReviewCaseGetPayload<{ select: typeof CASE }>;

async function headOf(row: Row, actor: Person, at: Date): Promise<CaseHead> {
  const { code, version, state, round, sentAt, dueOn, isDisputed, organisation } = row;
  const held = holderOf(row);
  const holder = held && (held.hand === "first" ? row.reviewer : row.second);
  return {
    ...{ code, version, state, round, sentAt, dueOn, isDisputed },
    organisation: {
      ...{ name: organisation.name, isDemo: organisation.isDemo },
      slug: organisation.addresses[0]?.slug ?? "",
    },
    waited: workingDaysBetween(sentAt, at, await holidaysBetween(sentAt, at)),
    holder: held && { name: holder?.name ?? "", isSelf: held.personId === actor.id },
  };
}

async function openCase(row: Row, head: CaseHead, actor: Person, at: Date): Promise<CaseView> {
  const stage = await stageOf(db, actor, row);
  const basis = await db.$transaction((tx) => readBasis(tx, row.organisationId, at));
  if (!basis) throw new Error(`${row.code}: no rule set is in force`);
  const { version } = basis;
  const files = new Map(row.organisation.documents.map((one) => [one.id, one]));
  // Until the second review is over only whoever made the first one knows what it came to.
  const isBlind = row.state === "second_review" && !row.secondDoneAt && row.reviewerId !== actor.id;
  const items = CASE_ITEMS.flatMap((code): CaseItemView[] => {
    const item = row.items.find((one) => one.item === code);
    if (!item) return [];
    const { fingerprint, papers, values } = basis.items[code];
    const shown = papers.flatMap((paper): CasePaper[] => {
      const file = files.get(paper.id);
      if (!file) return [];
      const { id, type, number, issuedOn, endsOn } = paper;
      return [{ id, type, number, issuedOn, endsOn, title: file.title, ...file.object }];
    });
    const own = row.decisions.filter((one) => one.item === code);
    const mine = own.find(
      (one) => one.stage === stage && one.round === row.round && one.personId === actor.id,
    );
    return [
      {
        ...{ item: code, fingerprint, values, papers: shown },
        keyPaper: keyPaperOf(code, shown),
        ifMet: answerIfMet(basis.ruleSet, basis.facts, code, { ...basis.items[code], version }, at),
        isMine: stage !== null && isUndecided(stage, item),
        settled: item.isFinal || !isBlind ? item.settled : null,
        mine: mine ? { ...verdictOf(mine), isStale: mine.fingerprint !== fingerprint } : null,
        former: isBlind
          ? []
          : own.flatMap((one) =>
              one.finishedAt ? [{ ...verdictOf(one), round: one.round, stage: one.stage }] : [],
            ),
      },
    ];
  });
  const isOver = row.events.some(({ move }) => ["approve", "pass_on", "return"].includes(move));
  const { drawNumber: number, drawDigest: digest, isDrawn } = row;
  return {
    ...{ access: "open", head, stage, items },
    moves: movesOf(row, actor),
    signed: { ...openSignature(row.statement.signedCipher), signedAt: row.statement.signedAt },
    draw: isOver && !isBlind ? { number, digest, isDrawn } : null,
    events: row.events.map(({ move, role, at: when }) => ({
      ...{ move: move as CaseMove, role, at: when },
    })),
  };
}

/** What the table lets the asker do, as far as no review in other hands is in the way. */
function movesOf(row: Row, actor: Person): ("claim" | "release" | "take_back")[] {
  const asker = askerOf(actor, row);
  const allowed = new Set(movesFrom(row.state, asker));
  const isFree = row.secondId === null && !row.isDisputed && row.reviewerId !== actor.id;
  if (allowed.has("claim") || (allowed.has("claim_second") && isFree)) return ["claim"];
  if (allowed.has("release") || allowed.has("release_second")) return ["release"];
  return allowed.has("take_back") ? ["take_back"] : [];
}

function verdictOf(one: Row["decisions"][number]): Verdict {
  const typed = one.typed as { number: string | null; date: string | null };
  const { result, note, internalNote, savedAt } = one;
  return {
    ...{ result, note, internalNote, savedAt, reason: one.reason as ReasonCode | null },
    ...{ number: typed.number, date: typed.date },
  };
}
