import "server-only";
import type { Actor } from "@/domain/actor";
import { movesFrom, PUBLIC_MOVES, rolesOver } from "@/domain/measure-workflow";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { isoDay, onTheDay, spanOf } from "@/lib/decided-measure";

const MOST = 20;

/**
 * Decided measures against one's own organisation, newest first, with what was said to and by it, and
 * whether the asker may appeal now. Concerns and reviews are not in it. Null where it is not theirs.
 */
export async function findOwnMeasures(actor: Actor, slug: string, at: Date) {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: {
      organisation: {
        select: {
          ...{ id: true, name: true },
          province: { select: { timeZone: true } },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  if (!address) return null;
  const { id, name, province, addresses } = address.organisation;
  const body = { type: "organisation", id } as const;
  if (!may(actor, "measures/see-own", body)) return null;
  const rows = await db.measure.findMany({
    where: { organisationId: id, decidedAt: { not: null } },
    orderBy: { decidedAt: "desc" },
    take: MOST,
    select: {
      ...{ id: true, state: true, appeal: true, reason: true, basis: true, version: true },
      ...{ fromOn: true, untilOn: true, zone: true, decidedAt: true, appealUntilOn: true },
      steps: {
        where: { move: { in: PUBLIC_MOVES } },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        // Whose hand it was stays at the desk.
        select: { id: true, move: true, at: true, words: true },
      },
    },
  });
  const asker = { who: rolesOver(actor, id), isAffiliated: true, isDecider: false };
  return {
    ...{ name, slug: addresses[0]?.slug ?? slug },
    measures: rows.map((row) => {
      const day = onTheDay(row, at);
      return {
        ...{ id: row.id, version: row.version, appeal: row.appeal, steps: row.steps },
        ...{ reason: row.reason ?? "", basis: row.basis ?? "", decidedAt: row.decidedAt! },
        // Over is over, also in the minute before that is written down.
        state: day.isOver ? ("ended" as const) : row.state,
        span: spanOf(row)!,
        zone: row.zone ?? province?.timeZone ?? ("WIB" as const),
        appealUntil: isoDay(row.appealUntilOn!),
        mayAppeal: movesFrom(row, asker, day).includes("appeal"),
      };
    }),
  };
}
export type OwnMeasure = NonNullable<
  Awaited<ReturnType<typeof findOwnMeasures>>
>["measures"][number];
