import "server-only";
import type { DeclaredField, Facts } from "@/domain/eligibility/facts";
import { DECLARED, DECLARED_FIELDS, factsSchema } from "@/domain/eligibility/facts";
import type { Actor } from "@/domain/actor";
import { z } from "zod";
import type { ProfileContent } from "@/domain/profile";
import { OPEN_STATES } from "@/domain/review-workflow";
import { db, type Tx } from "@/lib/db";
import { readProfile } from "@/lib/profile-version";

/** The shape of `condition_decision.basis`. */
const decisionBasis = z.object({
  v: z.literal(1),
  values: z.array(z.object({ field: z.enum(DECLARED), value: z.string().nullable() })),
});

/** Under which paths versions keep what a declared value is made of, where it is not its own name. */
const PATHS: Partial<Record<DeclaredField, string>> = {
  ...{ npwp: "legal.npwpMask", board: "board.people", boardTermUntil: "board.people" },
};

/**
 * All that the conditions of an organisation are judged by, as it stands in this transaction; null
 * when there is none. Ask in one that reads repeatably, or that holds the organisation's row.
 */
export async function readFacts(tx: Tx, organisationId: string): Promise<Facts | null> {
  const profile = await readProfile(tx, organisationId);
  if (!profile) return null;
  const facts = await factsOf(tx, new Map([[organisationId, profile.content]]));
  return facts.get(organisationId) ?? null;
}

/**
 * The same for many at once whose profiles are at hand, by the id of the organisation, in as many
 * statements as for one.
 */
export async function factsOf(
  tx: Tx,
  contents: ReadonlyMap<string, ProfileContent>,
): Promise<Map<string, Facts>> {
  const ids = [...contents.keys()];
  const [rows, versions] = [await rest(tx, ids), await lastVersions(tx, ids)];
  return new Map(
    rows.map((row) => [
      row.id,
      factsFrom(row, contents.get(row.id)!, versions.get(row.id) ?? new Map()),
    ]),
  );
}

function factsFrom(row: Rest, content: ProfileContent, versions: Map<string, number>): Facts {
  const versionOf = (path: string) =>
    Math.max(
      1,
      ...[...versions].flatMap(([changed, version]) =>
        changed === path || changed.startsWith(`${path}.`) ? [version] : [],
      ),
    );
  const declared = Object.fromEntries(
    DECLARED.map((field) => [
      field,
      {
        value: declaredValue(content, field),
        version: versionOf(PATHS[field] ?? `${DECLARED_FIELDS[field]}.${field}`),
      },
    ]),
  );
  const answeredNone = row.sections.some(
    ({ section, answer }) => section === "people" && answer === "none",
  );
  const staff = content.people.filter(({ group }) => group === "staff");
  return factsSchema.parse({
    zone: row.province?.timeZone ?? "WIB",
    declared,
    papers: row.documents.map(({ profileVersion, issuedOn, endsOn, ...paper }) => ({
      ...paper,
      ...{ issuedOn: day(issuedOn), endsOn: day(endsOn), version: profileVersion },
    })),
    decisions: row.decisions.map(({ role, decidedAt, basis, ...decision }) => ({
      ...decision,
      ...{ by: role, decidedAt: decidedAt.toISOString(), packageId: null },
      values: decisionBasis.parse(basis).values,
    })),
    submitted: row.reviewCases.flatMap(({ items }) =>
      items.map(({ item, sentAt }) => ({ item, at: sentAt.toISOString() })),
    ),
    fields: {
      version: versionOf("fields.issues"),
      issues: content.issues.map((issue) => ({
        ...issue,
        provenance:
          row.sections.find(({ section }) => section === "fields")?.provenance ?? "imported",
      })),
    },
    people: {
      version: versionOf("people.people"),
      permanent:
        staff.length > 0 || answeredNone ? staff.filter(({ permanent }) => permanent).length : null,
      // Nobody is asked for it yet.
      teamLeaders: null,
    },
    works: content.experiences.map(({ issueCode, workKindCode }) => ({
      ...{ issue: issueCode, workKind: workKindCode },
    })),
    partnership: null,
  });
}

/** The same in a transaction of its own, for pages. */
export const findFacts = (_actor: Actor, organisationId: string): Promise<Facts | null> =>
  db.$transaction((tx) => readFacts(tx, organisationId), { isolationLevel: "RepeatableRead" });

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

type Rest = Awaited<ReturnType<typeof rest>>[number];

const rest = (tx: Tx, ids: string[]) =>
  tx.organisation.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      province: { select: { timeZone: true } },
      sections: { select: { section: true, answer: true, provenance: true } },
      documents: {
        select: {
          ...{ id: true, type: true, number: true, issuedOn: true, endsOn: true },
          ...{ state: true, profileVersion: true },
        },
        orderBy: { id: "asc" },
      },
      reviewCases: {
        where: { state: { in: [...OPEN_STATES] } },
        select: { items: { where: { isFinal: false }, select: { item: true, sentAt: true } } },
      },
      decisions: {
        select: {
          ...{ item: true, result: true, role: true, decidedAt: true, ruleSet: true },
          ...{ version: true, documentIds: true, basis: true },
        },
        orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
      },
    },
  });

/**
 * The last version in which each path of the profile became another. A merge that was undone, and its
 * undoing, changed nothing together, unless somebody decided about what stood there between.
 */
async function lastVersions(tx: Tx, ids: string[]): Promise<Map<string, Map<string, number>>> {
  const rows = await tx.$queryRaw<{ id: string; path: string; version: number }[]>`
    SELECT organisation_id AS id, path, max(version)::int AS version
    FROM organisation_version v, unnest(changed) AS path
    WHERE organisation_id = ANY(${ids}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM organisation_merge m
      WHERE m.target_id = v.organisation_id AND v.version IN (m.target_version, m.undone_version)
        AND m.undone_version IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM condition_decision d WHERE d.organisation_id = v.organisation_id
            AND d.version >= m.target_version AND d.version < m.undone_version))
    GROUP BY organisation_id, path`;
  const byId = new Map<string, Map<string, number>>();
  for (const { id, path, version } of rows)
    byId.set(id, (byId.get(id) ?? new Map<string, number>()).set(path, version));
  return byId;
}

function declaredValue(content: ProfileContent, field: DeclaredField): string | null {
  const executive = content.people.filter(({ group }) => group === "executive");
  switch (field) {
    case "npwp":
      return content.legal?.npwpMask ?? null;
    case "board":
      return executive.length === 0
        ? null
        : JSON.stringify(executive.map(({ name, role, termUntil }) => [name, role, termUntil]));
    case "boardTermUntil":
      return (
        executive
          .map(({ termUntil }) => termUntil)
          .sort()
          .at(-1) ?? null
      );
    case "officeUntil":
      return null;
    case "name":
    case "legalForm":
    case "kind":
    case "regencyCode":
    case "districtCode":
    case "street":
    case "postcode":
    case "officeTenure":
      return content[field];
    default:
      return content.legal?.[field] ?? null;
  }
}
