import "server-only";
import { type Actor, SYSTEM } from "@/domain/actor";
import { dateOfDay, dayIn } from "@/domain/civil-day";
import { moveMeasure } from "@/domain/measure-workflow";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { onTheDay } from "@/lib/decided-measure";
import { writeStep } from "./change-measure";
import { tellOfMove } from "./tell-of-move";

const AT_ONCE = 100;

/** Writes down, once, which suspensions are over. Readers compare days and have not waited for it. */
export async function endSuspensions(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ ended: number }, "not-allowed">> {
  if (!may(actor, "measures/end-suspensions")) return refuse("not-allowed");
  let ended = 0;
  for (const id of await dueIds(at)) ended += await db.$transaction((tx) => endDue(tx, { id }, at));
  return ok({ ended });
}

/** Ends what is over among these, in the transaction of the caller; answers how many. */
export async function endDue(
  tx: Tx,
  which: { id: string } | { organisationId: string },
  at: Date,
): Promise<number> {
  const rows = await tx.measure.findMany({
    where: { ...which, state: "suspended" },
    include: {
      organisation: {
        select: {
          name: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  let ended = 0;
  for (const measure of rows) {
    const asker = { who: "system", isAffiliated: false, isDecider: false } as const;
    const next = moveMeasure(measure, "end", asker, onTheDay(measure, at));
    if (!next.ok) continue;
    const { count } = await tx.measure.updateMany({
      where: { id: measure.id, version: measure.version, state: "suspended" },
      data: { ...next.value, changedAt: at, version: { increment: 1 } },
    });
    if (count === 0) continue;
    await writeStep(tx, SYSTEM, { measure, move: "end" }, at);
    await tellOfMove(tx, SYSTEM, { measure, move: "end", words: null }, at);
    ended += 1;
  }
  return ended;
}

/** Whose last day is before today in the zone where today comes first; each is looked at exactly. */
async function dueIds(at: Date): Promise<string[]> {
  const rows = await db.measure.findMany({
    where: { state: "suspended", untilOn: { lt: dateOfDay(dayIn("WIT", at))! } },
    select: { id: true },
    orderBy: { untilOn: "asc" },
    take: AT_ONCE,
  });
  return rows.map(({ id }) => id);
}
