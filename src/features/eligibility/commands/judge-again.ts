import "server-only";
import type { Tx } from "@/lib/db";

/** Makes due what was judged later than `at`: a demonstration's time went back. */
export const judgeLaterAgain = (tx: Tx, at: Date) =>
  tx.organisationStanding.updateMany({
    where: { evaluatedAt: { gt: at } },
    data: { nextChangeAt: at },
  });
