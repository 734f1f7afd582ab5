import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

const MOST = 50;

export type PublicMerge = {
  key: string;
  at: Date;
  move: "merged" | "undone";
  /** Whether the organisation itself went into the other one. */
  isSource: boolean;
  name: string;
};

/**
 * What went into an organisation and left it again, newest first, for whoever may see its history; at most
 * fifty merges. `name`: of the other one, as it was called here last.
 */
export async function listPublicMerges(
  _actor: Actor,
  organisationId: string,
): Promise<PublicMerge[]> {
  const rows = await db.organisationMerge.findMany({
    where: { OR: [{ targetId: organisationId }, { sourceId: organisationId }] },
    orderBy: [{ mergedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      ...{ id: true, mergedAt: true, undoneAt: true, sourceId: true },
      ...{ source: { select: { name: true } }, target: { select: { name: true } } },
    },
  });
  return rows
    .flatMap(({ id, mergedAt, undoneAt, sourceId, source, target }): PublicMerge[] => {
      const isSource = sourceId === organisationId;
      const name = isSource ? target.name : source.name;
      const line = (move: PublicMerge["move"], at: Date) => ({
        ...{ key: `${id}-${move}`, at, move, isSource, name },
      });
      const merged = line("merged", mergedAt);
      return undoneAt ? [line("undone", undoneAt), merged] : [merged];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
