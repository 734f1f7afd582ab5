import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { type ItemResult, type Reason, REASONS } from "@/domain/eligibility/answer";
import type { ChangeCause } from "@/domain/eligibility/standing-changes";
import { db } from "@/lib/db";

const MOST = 200;

/** The shape of `standing_change.reason`. */
const keptReason = z
  .looseObject({ v: z.literal(1), code: z.string().refine((code) => code in REASONS) })
  .transform(({ code, params }) => ({ code, params }) as Reason);

export type KeptChange = {
  item: string;
  before: ItemResult;
  after: ItemResult;
  at: Date;
  cause: ChangeCause;
  reason: Reason;
  /** The code of the set it was judged by. */
  ruleSet: string;
};

/**
 * Which standing items of an organisation became another in a span, newest first; at most two hundred.
 * `before`: not from then on. Whoever may see its history may see this; ask for that first.
 */
export async function listStandingChanges(
  _actor: Actor,
  organisationId: string,
  { from, before, now }: { from: Date | null; before: Date | null; now: Date },
): Promise<KeptChange[]> {
  const rows = await db.standingChange.findMany({
    where: {
      organisationId,
      at: { lte: now, ...(from && { gte: from }), ...(before && { lt: before }) },
    },
    orderBy: [{ at: "desc" }, { item: "asc" }],
    take: MOST,
    select: {
      item: true,
      before: true,
      after: true,
      at: true,
      cause: true,
      reason: true,
      ruleSet: true,
    },
  });
  return rows.map((row) => ({ ...row, reason: keptReason.parse(row.reason) }));
}
