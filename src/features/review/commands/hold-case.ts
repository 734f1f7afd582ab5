import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { type CaseAsker, type CaseMove, type CaseState, holderOf } from "@/domain/review-workflow";
import { recordAudit } from "@/lib/audit";
import { db, type Prisma, type Tx } from "@/lib/db";

export const HELD = {
  ...{ id: true, code: true, organisationId: true, state: true, version: true, round: true },
  ...{ sentAt: true, reviewerId: true, secondId: true, secondDoneAt: true },
  ...{ isDrawn: true, isDisputed: true, answerBy: true },
  items: { orderBy: { item: "asc" } },
  organisation: {
    select: {
      name: true,
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
  },
} satisfies Prisma.ReviewCaseSelect;
export type HeldCase = Prisma.ReviewCaseGetPayload<{ select: typeof HELD }>;

type Asked = { act: Act; code: string; version: number };
export type CaseChangeRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/** As whom somebody acts on a case: roles that count here, and the reviews in hand. */
export function askerOf(
  actor: Actor,
  of: Pick<HeldCase, "organisationId" | "state" | "reviewerId" | "secondId" | "secondDoneAt">,
): CaseAsker {
  if (actor.kind === "system") return { roles: ["system"], hands: [] };
  if (actor.kind !== "person") return { roles: [], hands: [] };
  const roles = actor.roles
    .filter(({ body }) =>
      body.type === "organisation" ? body.id === of.organisationId : body.type === "platform",
    )
    .map(({ role }) => role);
  const held = holderOf(of);
  return { roles, hands: held?.personId === actor.id ? [held.hand] : [] };
}

/**
 * One change of a case: the organisation's changes and those of its case take turns, and the case is
 * still the one its reader saw, or nothing is done. `work` refuses before it writes.
 */
export async function changeCase<Answer extends Result<unknown, string>>(
  actor: Actor,
  { act, code, version }: Asked,
  work: (tx: Tx, held: HeldCase) => Promise<Answer>,
): Promise<Answer | Result<never, CaseChangeRefusal>> {
  const found = await db.reviewCase.findUnique({
    where: { code },
    select: { organisationId: true },
  });
  const body = found && ({ type: "organisation", id: found.organisationId } as const);
  if (!may(actor, act, body ?? undefined)) return refuse("not-allowed");
  if (!found) return refuse("not-found");
  return db.$transaction(
    async (tx): Promise<Answer | Result<never, CaseChangeRefusal>> => {
      await tx.$queryRaw`
        SELECT id FROM organisation WHERE id = ${found.organisationId}::uuid FOR UPDATE`;
      const held = await tx.reviewCase.findUniqueOrThrow({ where: { code }, select: HELD });
      if (held.version !== version) return refuse("changed-meanwhile");
      return work(tx, held);
    },
    { maxWait: 20_000, timeout: 60_000 },
  );
}

type Moved = { move: CaseMove; to: CaseState; data?: Prisma.ReviewCaseUncheckedUpdateManyInput };

/** Writes the move, its line in the case's history and its row in the trail. */
export async function keepMove(
  tx: Tx,
  actor: Actor,
  held: HeldCase,
  { move, to, data = {} }: Moved,
  at: Date,
): Promise<void> {
  const { id, version } = held;
  const isClosed = to === "verified" || to === "declined" || to === "withdrawn";
  const { count } = await tx.reviewCase.updateMany({
    where: { id, version },
    data: {
      ...{ state: to, version: { increment: 1 }, closedAt: isClosed ? at : null },
      ...(to !== "returned" && { answerBy: null }),
      ...data,
    },
  });
  if (count !== 1) throw new Error("A case changed while its organisation is held");
  await keepEvent(tx, actor, { ...held, state: to }, move, at);
}

/** A line in the case's history, and one in the trail. */
export async function keepEvent(
  tx: Tx,
  actor: Actor,
  of: Pick<HeldCase, "id" | "organisationId" | "state" | "reviewerId" | "secondId" | "round"> & {
    secondDoneAt: Date | null;
  },
  move: CaseMove,
  at: Date,
): Promise<void> {
  const personId = actor.kind === "person" ? actor.id : null;
  const role = askerOf(actor, of).roles[0];
  await tx.reviewEvent.create({
    data: {
      ...{ caseId: of.id, move, state: of.state, round: of.round, personId, at },
      role: role === "system" ? null : (role ?? null),
    },
  });
  const details = { organisation: of.organisationId, round: of.round };
  await recordAudit(tx, actor, `review.${move}`, { type: "review_case", id: of.id }, at, details);
}
