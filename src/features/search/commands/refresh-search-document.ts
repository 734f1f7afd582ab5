import "server-only";
import { refreshCapabilities } from "@/features/capability/commands/refresh-capability";
import { refreshStanding } from "@/features/eligibility/commands/refresh-standing";
import { isListed } from "@/domain/organisation";
import { projectionOf, type Searchable } from "@/domain/search-projection";
import { clock } from "@/lib/clock";
import type { Prisma, Tx } from "@/lib/db";
import { type Document, lockDocuments, writeDocuments } from "./write-documents";

const PROFILE = {
  ...{ id: true, publicId: true, listing: true, listedAt: true, changedAt: true },
  ...{ name: true, acronym: true, kind: true, legalForm: true, standing: true },
  capability: { select: { band: true } },
  ...{ mission: true, missionEn: true, provinceCode: true, regencyCode: true },
  legal: { select: { approvalNumber: true } },
  district: { select: { name: true } },
  formerNames: { select: { name: true } },
  issues: { select: { issueCode: true } },
  targetGroups: { select: { targetGroupCode: true } },
  workKinds: { select: { workKindCode: true, description: true } },
  workAreas: { select: { regionCode: true } },
  experiences: {
    select: {
      ...{ title: true, client: true, startedOn: true, endedOn: true, value: true },
      ...{ workKindCode: true, isTypeThree: true },
    },
  },
} satisfies Prisma.OrganisationSelect;
type ProfileRow = Prisma.OrganisationGetPayload<{ select: typeof PROFILE }>;

/**
 * Judges its conditions and its capability anew, then rewrites the document by which an organisation is found, or removes
 * it when it is no longer listed. Every command that changes an organisation calls this in its own
 * transaction, after it has kept the version.
 */
export const refreshSearchDocument = (tx: Tx, organisationId: string, at: Date = clock()) =>
  refreshSearchDocuments(tx, [organisationId], at);

/** The same for several. `at`: civil time, on which recent experience depends. */
export async function refreshSearchDocuments(tx: Tx, ids: string[], at: Date): Promise<void> {
  // Before reading: whoever changes one of these meanwhile writes after us, and what they wrote is seen.
  // Always organisations first, then documents, then standings: two who meet never wait for each other.
  await lockOrganisations(tx, ids);
  const locked = await lockDocuments(tx, ids);
  for (const id of ids) await refreshStanding(tx, id, at);
  await refreshCapabilities(tx, ids, at);
  await rewrite(tx, ids, at, locked);
}

/** The documents alone, of organisations whose rows are held and whose conditions were just judged. */
export const rewriteSearchDocuments = async (tx: Tx, ids: string[], at: Date): Promise<void> =>
  rewrite(tx, ids, at, await lockDocuments(tx, ids));

type Locked = Awaited<ReturnType<typeof lockDocuments>>;

async function rewrite(tx: Tx, ids: string[], at: Date, locked: Locked): Promise<void> {
  const listed = await findListed(tx, ids, at);
  const found = new Set(listed.map(({ organisationId }) => organisationId));
  const gone = ids.filter((id) => !found.has(id));
  if (gone.length > 0)
    await tx.searchDocument.deleteMany({ where: { organisationId: { in: gone } } });
  if (listed.length > 0) await writeDocuments(tx, listed, locked);
}

/** Nobody else changes these organisations, or judges their conditions, until the end of `tx`. */
const lockOrganisations = (tx: Tx, ids: string[]) => tx.$queryRaw`
  SELECT id FROM organisation WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/** The documents that these organisations should have; none for one that is not listed. */
export async function findListed(tx: Tx, ids: string[], at: Date): Promise<Document[]> {
  const rows = await tx.organisation.findMany({ where: { id: { in: ids } }, select: PROFILE });
  return rows.flatMap((row): Document[] => {
    const { id: organisationId, publicId, listedAt, changedAt } = row;
    if (!listedAt || !isListed(row.listing)) return [];
    const projection = projectionOf(asSearchable(row), at);
    return [{ organisationId, publicId, listedAt, changedAt, projection }];
  });
}

function asSearchable(row: ProfileRow): Searchable {
  const { name, acronym, kind, legalForm, standing, mission, missionEn } = row;
  return {
    ...{ name, acronym, kind, legalForm, standing, mission, missionEn },
    band: row.capability?.band ?? null,
    formerNames: row.formerNames.map((former) => former.name),
    approvalNumber: row.legal?.approvalNumber ?? null,
    provinceCode: row.provinceCode,
    regencyCode: row.regencyCode,
    issues: row.issues.map(({ issueCode }) => issueCode),
    services: row.workKinds.map(({ workKindCode: code, description }) => ({ code, description })),
    targetGroups: row.targetGroups.map(({ targetGroupCode }) => targetGroupCode),
    workAreas: row.workAreas.map(({ regionCode }) => regionCode),
    districtName: row.district?.name ?? null,
    experiences: row.experiences.map((work) => ({
      ...work,
      startedOn: day(work.startedOn),
      endedOn: work.endedOn && day(work.endedOn),
    })),
  };
}

const day = (date: Date) => date.toISOString().slice(0, 10);
