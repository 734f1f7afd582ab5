import "server-only";
import { createHash } from "node:crypto";
import { factsOf } from "@/features/eligibility/queries/facts";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import type { Answer } from "@/domain/eligibility/answer";
import { evaluatePackageFit } from "@/domain/eligibility/package-fit";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import {
  type AskedWork,
  type CandidateFacts,
  matchedPart,
  type MatchNeeds,
} from "@/domain/matching-factors";
import { isSuspended } from "@/domain/measure";
import { isListed } from "@/domain/organisation";
import { versionContent } from "@/domain/profile";
import { db, type Tx } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";
import { ruleSetAt } from "@/lib/rule-sets";

/** An organisation as it was looked at for a work. */
export type Looked = {
  organisationId: string;
  name: string;
  slug: string;
  place: string | null;
  facts: CandidateFacts;
  /** K5, K6, K8. */
  answers: Answer[];
};

type Question = {
  work: AskedWork;
  shortlist: { id: string; seed: string };
  at: Date;
};

/** More than any region has organisations of one field; beyond, those that share least are not looked at. */
const MOST_LOOKED_AT = 2_000;

/** Equal scores are ordered by it: from the seed of the list, so that nobody can choose it. */
const lotOf = (seed: string, publicId: string) =>
  createHash("sha256").update(`${seed}:${publicId}`).digest("hex");

/**
 * Listed organisations that share a field or a kind of work with what is asked, those that share most
 * first, two thousand at most; and how many there are in all.
 */
export async function findSharing(
  tx: Tx,
  needs: MatchNeeds,
  seed: string,
): Promise<{ ids: string[]; total: number }> {
  const rows = await tx.$queryRaw<{ id: string; total: number }[]>`
    WITH sharing AS (
      SELECT organisation_id, count(*) AS shared FROM (
        SELECT organisation_id FROM organisation_issue WHERE issue_code = ANY(${needs.issues})
        UNION ALL
        SELECT organisation_id FROM organisation_work_kind
        WHERE work_kind_code = ANY(${needs.workKinds})
      ) s GROUP BY organisation_id
    )
    SELECT o.id, count(*) OVER ()::int AS total
    FROM sharing s JOIN organisation o ON o.id = s.organisation_id
    WHERE o.listing IN ('imported', 'published')
    ORDER BY s.shared DESC, md5(${seed} || o.public_id) LIMIT ${MOST_LOOKED_AT}`;
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/**
 * What matching needs of each of these organisations as they stand in this transaction, in as many
 * statements as for one. Ask in one that reads repeatably, or that holds their rows.
 */
export async function lookAt(
  tx: Tx,
  ids: string[],
  { work, shortlist, at }: Question,
): Promise<Looked[]> {
  const ruleSet = await ruleSetAt(tx, at);
  if (!ruleSet) throw new Error("No rule set is in force");
  const rows = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, publicId: true, name: true, listing: true, standing: true, version: true },
      measures: DECIDED,
      regency: { select: { name: true } },
      province: { select: { name: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
  });
  const profiles = await readVersions(
    tx,
    rows.map(({ id, version }) => ({ organisationId: id, version })),
  );
  const facts = await factsOf(tx, profiles);
  const loads = await countLoads(tx, ids, shortlist.id, at);
  return rows.flatMap((row) => {
    const [profile, own] = [profiles.get(row.id), facts.get(row.id)];
    if (!profile || !own) return [];
    const answers = fitOf(ruleSet, own, work, at);
    return {
      ...{ organisationId: row.id, name: row.name, slug: row.addresses[0]?.slug ?? "" },
      place: row.regency?.name ?? row.province?.name ?? null,
      answers,
      facts: {
        ...matchedPart(profile),
        ...{ id: row.publicId, version: row.version, standing: row.standing },
        ...{ lot: lotOf(shortlist.seed, row.publicId), load: loads.get(row.id) ?? 0 },
        isSuspended: isSuspended(decidedMeasure(row.measures, at)),
        isListed: isListed(row.listing),
        fit: answers.map(({ code, result }) => ({ code, result })),
      },
    };
  });
}

/** Where a package is not for partners, there is nobody to share responsibilities with. */
function fitOf(
  ruleSet: RuleSet,
  facts: Parameters<typeof evaluatePackageFit>[1],
  { packageId, issueCodes, workKindCodes, partnership }: AskedWork,
  at: Date,
): Answer[] {
  const needs = { packageId, issues: issueCodes, workKinds: workKindCodes };
  const of = { ...facts, partnership: partnership ? facts.partnership : ("alone" as const) };
  return evaluatePackageFit(ruleSet, of, needs, at).items;
}

/** Profiles as these versions keep them, by the id of the organisation. */
export async function readVersions(
  tx: Tx,
  versions: { organisationId: string; version: number }[],
) {
  const rows = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT v.organisation_id AS id, v.content FROM organisation_version v
    JOIN unnest(${versions.map((one) => one.organisationId)}::uuid[],
      ${versions.map((one) => one.version)}::int[]) AS asked(id, version)
      ON asked.id = v.organisation_id AND asked.version = v.version`;
  return new Map(rows.map(({ id, content }) => [id, versionContent.parse(content).profile]));
}

/** How many locked shortlists of other works that are not over keep each. Only the number, of all agencies. */
async function countLoads(tx: Tx, ids: string[], except: string, at: Date) {
  const rows = await tx.shortlistCandidate.groupBy({
    by: ["organisationId"],
    where: {
      ...{ organisationId: { in: ids }, decision: "keep", shortlistId: { not: except } },
      shortlist: {
        state: "locked",
        work: { OR: [{ endsOn: null }, { endsOn: { gte: new Date(dayIn("WIB", at)) } }] },
      },
    },
    _count: true,
  });
  return new Map(rows.map(({ organisationId, _count }) => [organisationId, _count]));
}

/** Reads in one snapshot of the database, for pages. */
export const inOneReading = <Read>(_actor: Actor, read: (tx: Tx) => Promise<Read>) =>
  db.$transaction(read, { isolationLevel: "RepeatableRead", timeout: 20_000 });
