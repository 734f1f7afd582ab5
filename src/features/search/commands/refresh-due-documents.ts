import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { refreshSearchDocuments } from "./refresh-search-document";

const AT_ONCE = 200;

/**
 * Rewrites the documents that time alone has changed: experience that is no longer recent, work that
 * has begun. Several may run at once; each document is taken by one.
 */
export async function refreshDueDocuments(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ refreshed: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  let refreshed = 0;
  for (;;) {
    const taken = await db.$transaction(
      async (tx) => {
        const due = await tx.$queryRaw<{ id: string }[]>`
          SELECT organisation_id::text AS id FROM search_document WHERE next_change_at <= ${at}
          ORDER BY next_change_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
        const ids = due.map(({ id }) => id);
        if (ids.length > 0) await refreshSearchDocuments(tx, ids, at);
        return ids.length;
      },
      { timeout: 60_000 },
    );
    refreshed += taken;
    if (taken < AT_ONCE) return ok({ refreshed });
  }
}
