import "server-only";
import { refreshCapabilities } from "@/features/capability/commands/refresh-capability";
import { refreshStanding } from "@/features/eligibility/commands/refresh-standing";
import type { Actor } from "@/domain/actor";
import { beginningOf, dayIn } from "@/domain/civil-day";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { errorFacts, log } from "@/lib/log";
import { rewriteSearchDocuments } from "./refresh-search-document";

const AT_ONCE = 100;

export type Swept = { judged: number; changed: number; failed: number };

/**
 * Judges the conditions and the capability of every organisation that is not archived anew, whatever was said of when they
 * change next: once a day, as the last net. Where it is stands in the rows themselves, so that one which
 * was killed goes on where it was. An organisation that cannot be judged holds up no other.
 */
export async function sweepStandings(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<Swept, "not-allowed">> {
  if (!may(actor, "search/sweep-standings")) return refuse("not-allowed");
  // The day begins in WIB last: whoever was judged since was judged on today's day, in every zone.
  const since = beginningOf(dayIn("WIB", at), "WIB");
  const sum: Swept = { judged: 0, changed: 0, failed: 0 };
  const failed: string[] = [];
  for (;;) {
    try {
      const done = await sweepBatch({ since, at, except: failed });
      sum.judged += done.judged;
      sum.changed += done.changed;
      if (done.judged < AT_ONCE) break;
    } catch (error) {
      if (!(error instanceof NotJudged)) throw error;
      // All of the batch was undone; without this one it will not be.
      failed.push(error.organisationId);
      log.error({ organisation: error.organisationId, ...errorFacts(error.cause) }, "not judged");
    }
  }
  return ok({ ...sum, failed: failed.length });
}

class NotJudged extends Error {
  constructor(
    readonly organisationId: string,
    cause: unknown,
  ) {
    super("not judged", { cause });
  }
}

type Batch = { since: Date; at: Date; except: string[] };

const sweepBatch = ({ since, at, except }: Batch) =>
  db.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<{ id: string; assessed: boolean }[]>`
        SELECT o.id::text, EXISTS (
          SELECT FROM assessment_round r WHERE r.organisation_id = o.id AND r.state = 'final'
        ) AS assessed FROM organisation_standing s
        JOIN organisation o ON o.id = s.organisation_id
        WHERE s.evaluated_at < ${since} AND o.listing <> 'archived'
          AND o.id <> ALL (${except}::uuid[])
        ORDER BY s.evaluated_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;
      const changed: string[] = [];
      for (const { id, assessed } of rows) {
        try {
          const isOther = await refreshStanding(tx, id, at);
          const bands = assessed ? await refreshCapabilities(tx, [id], at) : [];
          if (isOther || bands.length > 0) changed.push(id);
        } catch (error) {
          throw new NotJudged(id, error);
        }
      }
      // Only what is searched by another standing or band is written anew.
      if (changed.length > 0) await rewriteSearchDocuments(tx, changed, at);
      return { judged: rows.length, changed: changed.length };
    },
    { timeout: 120_000 },
  );
