import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { REMIND_DAYS_BEFORE } from "@/domain/review-decision";
import { moveCase } from "@/domain/review-workflow";
import { dayOf, workingDaysAfter } from "@/domain/working-days";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { holidaysAfter } from "@/lib/holidays";
import { askerOf, HELD, type HeldCase, keepMove } from "./hold-case";
import { tellDesk, tellOrganisation } from "./tell-case";

const AT_ONCE = 100;
type Tended = { reminded: number; lapsed: number };

/**
 * Reminds organisations, once, whose returned case ends soon, and closes those whose last day is over.
 * Days end at 24.00 WIB. One case at a time, each in its own transaction.
 */
export async function tendReturned(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<Tended, "not-allowed">> {
  if (!may(actor, "review/tend-returned")) return refuse("not-allowed");
  const soon = workingDaysAfter(at, REMIND_DAYS_BEFORE, await holidaysAfter(at));
  const tended = { reminded: 0, lapsed: 0 };
  for (;;) {
    const due = await db.reviewCase.findMany({
      where: {
        state: "returned",
        OR: [
          { answerBy: { lt: new Date(`${dayOf(at)}T00:00:00Z`) } },
          { answerBy: { lte: new Date(`${soon}T00:00:00Z`) }, remindedAt: null },
        ],
      },
      select: { id: true, organisationId: true },
      orderBy: { answerBy: "asc" },
      take: AT_ONCE,
    });
    for (const one of due) {
      const done = await db.$transaction((tx) => tend(tx, actor, one, soon, at));
      if (done) tended[done] += 1;
    }
    if (due.length < AT_ONCE) return ok(tended);
  }
}

async function tend(
  tx: Tx,
  actor: Actor,
  { id, organisationId }: { id: string; organisationId: string },
  soon: string,
  at: Date,
): Promise<keyof Tended | null> {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
  const held: HeldCase & { remindedAt: Date | null } = await tx.reviewCase.findUniqueOrThrow({
    where: { id },
    select: { ...HELD, remindedAt: true },
  });
  const answerBy = held.answerBy?.toISOString().slice(0, 10);
  // Somebody was here meanwhile.
  if (held.state !== "returned" || !answerBy || answerBy > soon) return null;
  const next = moveCase(held.state, "lapse", askerOf(actor, held), () => answerBy < dayOf(at));
  if (next.ok) {
    await keepMove(tx, actor, held, { move: "lapse", to: next.value }, at);
    await refreshSearchDocument(tx, organisationId, at);
    await tellOrganisation(tx, held, "lapsed", at);
    await tellDesk(tx, held, "withdrawn", [held.reviewerId], null, at);
    return "lapsed";
  }
  if (held.remindedAt) return null;
  const { count } = await tx.reviewCase.updateMany({
    where: { id, remindedAt: null },
    data: { remindedAt: at },
  });
  if (count === 0) return null;
  const items = held.items.flatMap((one) => (one.settled === "needs_correction" ? [one.item] : []));
  await tellOrganisation(tx, held, "reminder", at, { items, day: answerBy });
  return "reminded";
}
