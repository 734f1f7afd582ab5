import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { ruleSetAt } from "@/lib/rule-sets";
import { refreshSearchDocuments } from "./refresh-search-document";

const AT_ONCE = 100;
const HOUR = 3_600_000;

/**
 * Looks again at what time alone has changed: experience that is no longer recent, work that has begun,
 * papers and terms that have ended, rules that have begun; and at organisations whose conditions were never
 * judged, or at a time that is not yet. Several may run at once; each organisation is taken by one.
 */
export async function refreshDueDocuments(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ refreshed: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  let refreshed = 0;
  for (const due of DUE) {
    for (let taken = AT_ONCE; taken === AT_ONCE; refreshed += taken) {
      taken = await db.$transaction(
        async (tx) => {
          const ids = (await due(tx, at)).map(({ id }) => id);
          if (ids.length > 0) await refreshSearchDocuments(tx, ids, at);
          return ids.length;
        },
        { timeout: 60_000 },
      );
    }
  }
  return ok({ refreshed });
}

type Due = (tx: Tx, at: Date) => Promise<{ id: string }[]>;

// Of several organisations one takes those that nobody else holds.
const dueDocuments: Due = (tx, at) => tx.$queryRaw`
  SELECT o.id::text FROM search_document d JOIN organisation o ON o.id = d.organisation_id
  WHERE d.next_change_at <= ${at}
  ORDER BY d.next_change_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;

const dueStandings: Due = (tx, at) => tx.$queryRaw`
  SELECT o.id::text FROM organisation_standing s JOIN organisation o ON o.id = s.organisation_id
  WHERE s.next_change_at <= ${at}
  ORDER BY s.next_change_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;

const dueCapabilities: Due = (tx, at) => tx.$queryRaw`
  SELECT o.id::text FROM organisation_capability c JOIN organisation o ON o.id = c.organisation_id
  WHERE c.next_change_at <= ${at}
  ORDER BY c.next_change_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;

/** Judged by a set that is not in force: one began, or was published for today after they were judged. */
const judgedByOthers: Due = async (tx, at) => {
  const code = (await ruleSetAt(tx, at))?.code;
  if (code === undefined) return [];
  // Two ranges, for an index finds nothing by "another than".
  return tx.$queryRaw`
    SELECT o.id::text FROM organisation_standing s JOIN organisation o ON o.id = s.organisation_id
    WHERE s.rule_set < ${code} OR s.rule_set > ${code}
    ORDER BY o.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;
};

/**
 * A demonstration's time went back; also what a job that had begun before has judged since. An hour is
 * more than clocks of two machines differ, and than a job that began before somebody's edit runs.
 */
const judgedLater: Due = (tx, at) => tx.$queryRaw`
  SELECT o.id::text FROM organisation_standing s JOIN organisation o ON o.id = s.organisation_id
  WHERE s.evaluated_at > ${new Date(at.getTime() + HOUR)}
  ORDER BY s.evaluated_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED`;

const neverJudged: Due = (tx) => tx.$queryRaw`
  SELECT id::text FROM organisation WHERE NOT EXISTS (
    SELECT 1 FROM organisation_standing WHERE organisation_id = organisation.id)
  ORDER BY id LIMIT ${AT_ONCE} FOR NO KEY UPDATE SKIP LOCKED`;

const DUE = [
  ...[dueDocuments, dueStandings, dueCapabilities, judgedByOthers],
  ...[judgedLater, neverJudged],
];
