import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { MOST_CANDIDATES } from "@/domain/shortlist-lock";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { AddInput } from "../schema";
import { openShortlist, workOf } from "./open-shortlist";

type AddRefusal = "not-allowed" | "not-found" | "locked" | "too-many-candidates";
type Answer = Result<{ workId: string; shortlistId: string; added: number }, AddRefusal>;

/**
 * Puts listed organisations on the shortlist of a work, from the search or the matching; those that are
 * on it stay as they are. The list is begun where there is none. At most two hundred in all.
 */
export async function addCandidates(
  actor: Actor,
  { workId, oms, source }: AddInput,
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(async (tx): Promise<Answer> => {
    const work = await workOf(tx, actor, "shortlists/add-candidates", workId);
    if (!work) return refuse("not-allowed");
    const found = await tx.organisation.findMany({
      where: { publicId: { in: oms }, listing: { in: [...LISTED] } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    if (found.length < oms.length) return refuse("not-found");
    const { id: shortlistId } = await openShortlist(tx, actor, work, at);
    await tx.$executeRaw`SELECT FROM shortlist WHERE id = ${shortlistId}::uuid FOR UPDATE`;
    const { state, agencyId } = await tx.shortlist.findUniqueOrThrow({
      where: { id: shortlistId },
      select: { state: true, agencyId: true },
    });
    if (state === "locked") return refuse("locked");
    const here = await tx.shortlistCandidate.findMany({
      where: { shortlistId },
      select: { organisationId: true },
    });
    const known = new Set(here.map(({ organisationId }) => organisationId));
    const fresh = found.filter(({ id }) => !known.has(id));
    if (known.size + fresh.length > MOST_CANDIDATES) return refuse("too-many-candidates");
    if (fresh.length > 0) {
      await tx.shortlistCandidate.createMany({
        data: fresh.map(({ id }) => ({
          ...{ agencyId, shortlistId, organisationId: id, source, addedAt: at },
        })),
      });
      await tx.shortlist.update({
        where: { id: shortlistId },
        data: { changedAt: at, version: { increment: 1 } },
        select: { id: true },
      });
      const subject = { type: "shortlist", id: shortlistId } as const;
      await recordAudit(tx, actor, "shortlist.add", subject, at, {
        ...{ agency: agencyId, source, count: fresh.length },
      });
    }
    return ok({ workId, shortlistId, added: fresh.length });
  });
}
