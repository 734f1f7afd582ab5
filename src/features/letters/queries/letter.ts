import "server-only";
import type { Readable } from "node:stream";
import { readFacts } from "@/features/eligibility/queries/facts";
import { listCards } from "@/features/search/queries/cards";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import type { Answer } from "@/domain/eligibility/answer";
import { countedDecision } from "@/domain/eligibility/evaluate";
import { evaluateStanding } from "@/domain/eligibility/standing";
import {
  type ItemToday,
  itemToday,
  type LetterContent,
  letterCodeOf,
  letterContentSchema,
  type LetterItem,
  type LetterState,
  letterState,
} from "@/domain/letter";
import { isListed } from "@/domain/organisation";
import { db, type Prisma } from "@/lib/db";
import { ruleSetAt } from "@/lib/rule-sets";
import { openObject } from "@/lib/storage";

const FOUND = {
  ...{ id: true, code: true, number: true, organisationId: true, version: true, issuedAt: true },
  ...{ content: true, kid: true, pdfSha256: true, pdfBytes: true, supersededAt: true },
  ...{ withdrawnAt: true, reason: true },
  successor: { select: { code: true, number: true, issuedAt: true } },
  organisation: {
    select: {
      listing: true,
      mergedInto: {
        select: {
          ...{ name: true, listing: true },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  },
} satisfies Prisma.LetterSelect;
type Found = Prisma.LetterGetPayload<{ select: typeof FOUND }>;

export type LetterView = Omit<Found, "content" | "organisation"> & {
  content: LetterContent;
  state: LetterState;
  /** Each item as the letter says it, what became of it, and today's answer of the rules to it. */
  items: (LetterItem & { today: ItemToday; answer: Answer | null })[];
  isListed: boolean;
  /** The listed organisation that this one went into; null when it is there itself. */
  mergedInto: { name: string; slug: string } | null;
};

/** A letter by its code as it is kept, with what it is at an instant; null when there is none. Anyone may ask. */
export async function findLetter(
  _actor: Actor,
  typed: string,
  at: Date,
): Promise<LetterView | null> {
  const code = letterCodeOf(typed);
  if (!code) return null;
  return db.$transaction(
    async (tx) => {
      const found = await tx.letter.findUnique({ where: { code }, select: FOUND });
      if (!found) return null;
      const { organisation, ...letter } = found;
      const content = letterContentSchema.parse(letter.content);
      const ruleSet = await ruleSetAt(tx, at);
      const facts = ruleSet && (await readFacts(tx, letter.organisationId));
      const answers = facts ? evaluateStanding(ruleSet, facts, at).items : [];
      const today = dayIn(facts?.zone ?? content.zone, at);
      const items = content.items.map((item) => {
        const answer = answers.find((one) => one.code === item.code) ?? null;
        const decision = facts && countedDecision(ruleSet, facts, item.code);
        const now = { result: answer?.result ?? null, decidedAt: decision?.decidedAt ?? null };
        return { ...item, answer, today: itemToday(item, now, today) };
      });
      const listed = isListed(organisation.listing);
      const state = letterState({
        isWithdrawn: letter.withdrawnAt !== null,
        isSuperseded: letter.supersededAt !== null,
        isListed: listed,
        items: items.map((item) => item.today),
      });
      const into = organisation.mergedInto;
      const slug = into && isListed(into.listing) ? into.addresses[0]?.slug : undefined;
      const mergedInto = into && slug ? { name: into.name, slug } : null;
      return { ...letter, content, items, state, isListed: listed, mergedInto };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** The organisation of a letter as everybody sees it today, with its marks; null when it is not listed. */
export const findLetterOwner = async (
  actor: Actor,
  { organisationId }: Pick<LetterView, "organisationId">,
  at: Date,
) => (await listCards(actor, [organisationId], at))[0] ?? null;

/** The letter as it was signed; null when there is none. */
export async function findSignedLetter(_actor: Actor, typed: string) {
  const code = letterCodeOf(typed);
  if (!code) return null;
  return db.letter.findUnique({ where: { code }, select: { number: true, jws: true } });
}

/** Name and hash of the kept PDF of a letter; null when there is no such letter. */
export async function findLetterFile(_actor: Actor, typed: string) {
  const code = letterCodeOf(typed);
  if (!code) return null;
  return db.letter.findUnique({
    where: { code },
    select: { code: true, number: true, pdfSha256: true, pdfBytes: true },
  });
}

/** The kept PDF as a stream; null when its object is not there. */
export const openLetterPdf = (_actor: Actor, sha256: string): Promise<Readable | null> =>
  openObject(sha256);
