import "server-only";
import { createHash } from "node:crypto";
import { type Actor, actorLabel } from "@/domain/actor";
import { rulesOf } from "@/domain/documents";
import { type KeptPaper, profileContent, type ProfileContent } from "@/domain/profile";
import { changedPaths, changesBetween } from "@/domain/profile-changes";
import { type Prisma, type Tx } from "./db";
import type { Role } from "./generated/prisma/enums";
import { insertRows } from "./insert-rows";

const PARTS = {
  ...{ name: true, acronym: true, kind: true, legalForm: true, foundingYear: true },
  ...{ mission: true, missionEn: true, provinceCode: true, regencyCode: true },
  ...{ districtCode: true, street: true, postcode: true, officeTenure: true },
  formerNames: { select: { name: true, untilYear: true }, orderBy: { name: "asc" } },
  legal: true,
  people: { orderBy: [{ group: "asc" }, { position: "asc" }] },
  issues: { select: { issueCode: true, clause: true }, orderBy: { issueCode: "asc" } },
  targetGroups: { select: { targetGroupCode: true }, orderBy: { targetGroupCode: "asc" } },
  workKinds: {
    select: { workKindCode: true, description: true },
    orderBy: { workKindCode: "asc" },
  },
  workAreas: { select: { regionCode: true }, orderBy: { regionCode: "asc" } },
  experiences: { orderBy: [{ startedOn: "desc" }, { id: "asc" }] },
  finances: { orderBy: { year: "asc" } },
  integrity: { select: { topic: true, answer: true }, orderBy: { topic: "asc" } },
  contacts: { select: { channel: true, value: true }, orderBy: { channel: "asc" } },
  documents: {
    where: { state: "current" },
    select: {
      ...{ id: true, type: true, title: true, number: true, issuer: true },
      ...{ issuedOn: true, endsOn: true, visibility: true },
    },
    orderBy: [{ type: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.OrganisationSelect;

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** A profile as it stands, read by whoever may edit it or is about to keep a version of it. */
export async function readProfile(tx: Tx, organisationId: string) {
  const row = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: PARTS,
  });
  return row && profileOf(row);
}

/** The same of many at once, by the id of each that is there. */
export async function readProfiles(tx: Tx, ids: string[]): Promise<Map<string, ReadProfile>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...PARTS },
  });
  return new Map(rows.map((row) => [row.id, profileOf(row)]));
}

function profileOf(row: Prisma.OrganisationGetPayload<{ select: typeof PARTS }>) {
  const { legal, people, issues, targetGroups, workKinds, workAreas, experiences, finances } = row;
  const papers = row.documents.map(({ id, ...paper }) => ({
    ...paper,
    ...{ id: rulesOf(paper.type).several ? id : null, document: id },
    ...{ issuedOn: day(paper.issuedOn), endsOn: day(paper.endsOn) },
  }));
  const content = profileContent.parse({
    ...row,
    papers: papers.filter(({ visibility }) => visibility === "public"),
    legal: legal && {
      ...legal,
      ...{ deedDate: day(legal.deedDate), approvalDate: day(legal.approvalDate) },
      ...{ amendmentDate: day(legal.amendmentDate) },
      ...{ sktFrom: day(legal.sktFrom), sktUntil: day(legal.sktUntil) },
    },
    people: people.map((one) => ({
      ...one,
      ...{ termFrom: day(one.termFrom), termUntil: day(one.termUntil) },
    })),
    issues: issues.map(({ issueCode, clause }) => ({ code: issueCode, clause })),
    targetGroups: targetGroups.map(({ targetGroupCode }) => targetGroupCode),
    services: workKinds.map(({ workKindCode, description }) => ({
      code: workKindCode,
      description,
    })),
    workAreas: workAreas.map(({ regionCode }) => regionCode),
    experiences: experiences.map((work) => ({
      ...work,
      ...{ startedOn: day(work.startedOn), endedOn: day(work.endedOn) },
      value: work.value?.toString() ?? null,
    })),
    finances: finances.map((one) => ({
      ...one,
      ...{ income: one.income.toString(), spending: one.spending.toString() },
    })),
  });
  const npwpHash = legal?.npwpHash ? Buffer.from(legal.npwpHash).toString("hex") : null;
  const closedPapers: KeptPaper[] = papers.filter(({ visibility }) => visibility !== "public");
  return { content, npwpHash, closedPapers };
}

export type ReadProfile = ReturnType<typeof profileOf>;

/** The profile with all its papers, as its members see it. */
export const withClosedPapers = (content: ProfileContent, closed: KeptPaper[]): ProfileContent => ({
  ...content,
  papers: [...content.papers, ...closed],
});

/** Paths of what one reading of a profile has and another has not. */
export function changedSince(before: ReadProfile, after: ReadProfile): string[] {
  const [old, now] = [before, after].map(({ content, closedPapers }) =>
    withClosedPapers(content, closedPapers),
  ) as [ProfileContent, ProfileContent];
  const changed = changedPaths(changesBetween(old, now));
  const isOtherNumber = before.npwpHash !== after.npwpHash;
  // Two numbers may have one mask.
  return isOtherNumber ? [...new Set([...changed, "legal.npwpMask"])] : changed;
}

type Kept = {
  organisationId: string;
  /** The number the organisation has in this transaction; the caller holds its row. */
  version: number;
  at: Date;
  profile: ReadProfile;
  changed: string[];
};

/** Keeps what a profile is now as a version of it. */
export const keepVersion = (tx: Tx, actor: Actor, kept: Kept): Promise<void> =>
  keepVersions(tx, actor, [kept]);

/** The same of several organisations. */
export const keepVersions = (tx: Tx, actor: Actor, all: readonly Kept[]): Promise<void> =>
  insertRows(
    tx,
    "organisation_version",
    all.map((kept) => versionRow(actor, kept)),
  );

function versionRow(actor: Actor, { organisationId, version, at, profile, changed }: Kept) {
  const content = JSON.stringify({ v: 2, profile: profile.content });
  const { npwpHash, closedPapers } = profile;
  return {
    ...{ organisation_id: organisationId, version, at, changed },
    ...{ actor: actorLabel(actor), role: roleIn(actor, organisationId) },
    content: JSON.parse(content) as unknown,
    restricted:
      npwpHash || closedPapers.length > 0
        ? {
            v: 1,
            ...(npwpHash && { npwp: npwpHash }),
            ...(closedPapers.length > 0 && { papers: closedPapers }),
          }
        : null,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

/** By which role a person acts for an organisation: of its own, else of the platform. */
function roleIn(actor: Actor, organisationId: string): Role | null {
  if (actor.kind !== "person") return null;
  const held = actor.roles.find(({ body }) => "id" in body && body.id === organisationId);
  return (held ?? actor.roles.find(({ body }) => body.type === "platform"))?.role ?? null;
}
