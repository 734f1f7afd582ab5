import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { canonicalJson } from "@/domain/canonical-json";
import { dayIn } from "@/domain/civil-day";
import { match } from "@/domain/matching";
import { needsOf } from "@/domain/matching-factors";
import { ok, refuse, type Result } from "@/domain/result";
import { keptWeights, type LockRefusal, lockRefusal } from "@/domain/shortlist-lock";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Prisma, type Tx } from "@/lib/db";
import { ruleSetAt } from "@/lib/rule-sets";
import { lockedContent, type Seen } from "../components/snapshot";
import { lookAt } from "../queries/candidates";
import { readNames } from "../queries/names";
import { type Held, holdShortlist } from "./hold-shortlist";

type LockListRefusal = "not-allowed" | "locked" | "changed-meanwhile" | LockRefusal;
type Answer = Result<{ workId: string; number: string; sha256: string }, LockListRefusal>;

/**
 * Locks a shortlist once every candidate is kept or dropped with a reason, one at least is kept and the
 * KAK says what is needed: all of it is written down as it is at this instant, with its hash. `version`:
 * of the list and its candidates together, so that nobody locks what they have not seen.
 */
export async function lockShortlist(
  actor: Actor,
  { shortlistId, version }: { shortlistId: string; version: number },
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(
    async (tx): Promise<Answer> => {
      const held = await holdShortlist(tx, actor, "shortlists/lock-shortlist", shortlistId);
      if (!held) return refuse("not-allowed");
      if (held.state === "locked") return refuse("locked");
      await tx.$executeRaw`SELECT FROM package_work WHERE id = ${held.workId}::uuid FOR SHARE`;
      const candidates = await tx.shortlistCandidate.findMany({ where: { shortlistId } });
      const seen = candidates.reduce((sum, one) => sum + one.version, held.version);
      if (seen !== version) return refuse("changed-meanwhile");
      const refusal = lockRefusal(
        candidates.map(({ decision }) => decision),
        held.work,
      );
      if (refusal) return refuse(refusal);
      const { snapshot, given } = lockedContent(await see(tx, held, candidates, at));
      const sha256 = hashOf(snapshot);
      const { agencyId, round } = held;
      await tx.shortlistLock.create({
        data: {
          ...{ agencyId, shortlistId, round, sha256, lockedAt: at },
          snapshot: snapshot as unknown as Prisma.InputJsonValue,
          ...{ given: given as Prisma.InputJsonValue, givenSha256: hashOf(given) },
          lockerId: actor.kind === "person" ? actor.id : null,
        },
      });
      await tx.shortlist.update({
        where: { id: shortlistId, version: held.version },
        data: { state: "locked", changedAt: at, version: { increment: 1 } },
        select: { id: true },
      });
      const subject = { type: "shortlist", id: shortlistId } as const;
      await recordAudit(tx, actor, "shortlist.lock", subject, at, {
        ...{ agency: agencyId, round, sha256 },
      });
      return ok({ workId: held.workId, number: held.number, sha256 });
    },
    { maxWait: 20_000, timeout: 30_000 },
  );
}

const hashOf = (content: unknown) =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

type Candidates = Awaited<ReturnType<Tx["shortlistCandidate"]["findMany"]>>;

/** Everything as it is now. The organisations are held, so that no edit comes between two readings. */
async function see(tx: Tx, held: Held, candidates: Candidates, at: Date): Promise<Seen> {
  const { work } = held;
  const ids = candidates.map(({ organisationId }) => organisationId).sort();
  await tx.$executeRaw`
    SELECT FROM organisation WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  const looked = await lookAt(tx, ids, { work, shortlist: held, at });
  const needs = needsOf(work);
  const { weights } = keptWeights.parse(held.weights);
  const on = dayIn("WIB", at);
  const decided = new Map(candidates.map((one) => [one.organisationId, one]));
  const rules = (await ruleSetAt(tx, at))!;
  const { package: of } = work;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    ...{ needs, weights, seed: held.seed, on, names: await readNames(tx, needs.places) },
    matching: match(
      { needs, weights, on },
      looked.map(({ facts }) => facts),
    ),
    head: {
      ...{ number: held.number, version: held.round, unlockReason: held.unlockReason },
      isExample: of.isDemo || work.agency.isDemo,
      lockedAt: at.toISOString(),
      agency: { name: work.agency.name, unit: work.unit?.name ?? null },
      package: {
        ...{ name: of.name, klpd: of.klpd?.name ?? null, satker: of.satker?.name ?? null },
        ...{ budgetYear: of.budgetYear, rupCode: of.rupCode?.toString() ?? null },
        ceiling: String(of.ceiling),
      },
      ruleSet: { code: rules.code, version: rules.version },
    },
    kak: {
      ...{ outputs: work.outputs, startsOn: day(work.startsOn), endsOn: day(work.endsOn) },
      ...{
        people: work.people as Seen["kak"]["people"],
        terms: work.terms as Seen["kak"]["terms"],
      },
      ...{ route: work.route, partnership: work.partnership },
    },
    candidates: looked.map(({ organisationId, ...one }) => {
      const { decision, reasonCode, reason } = decided.get(organisationId)!;
      return {
        ...{ name: one.name, slug: one.slug, place: one.place },
        ...{ facts: one.facts, answers: one.answers },
        ...{ decision: decision as "keep" | "drop", reasonCode: reasonCode!, reason: reason! },
      };
    }),
  };
}
