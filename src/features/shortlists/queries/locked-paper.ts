import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { shortlistSnapshot } from "@/domain/shortlist";
import { db } from "@/lib/db";

/** What was locked of a shortlist, for papers: one row, so all of it is of one moment. Null for strangers. */
export async function findLockedPaper(actor: Actor, shortlistId: string, round: number) {
  const lock = await db.shortlistLock.findUnique({
    where: { shortlistId_round: { shortlistId, round } },
    select: {
      ...{ snapshot: true, sha256: true, agencyId: true },
      shortlist: { select: { work: { select: { unitId: true } } } },
    },
  });
  if (!lock) return null;
  const { unitId } = lock.shortlist.work;
  const body = { type: "agency", id: lock.agencyId, unitId } as const;
  if (!may(actor, "shortlists/see-shortlist", body)) return null;
  return { snapshot: shortlistSnapshot.parse(lock.snapshot), sha256: lock.sha256 };
}
