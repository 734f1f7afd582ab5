import "server-only";
import { refreshSearchDocuments } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { isGiven, type MergeHindrance, mergeHindrance } from "@/domain/merge";
import type { Section } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Prisma, type Tx } from "@/lib/db";
import { changedSince, keepVersion, readProfile } from "@/lib/profile-version";
import { type KeptBefore, type KeptSection, printOf, readSection } from "../queries/sections";
import { type Held, holdBoth } from "./hold-both";
import { takeSection } from "./section-rows";
import { tellBoth } from "./tell-both";

export type MergeInput = {
  pairId: string;
  /** Of the pair and of both organisations, as they were seen. */
  version: number;
  targetVersion: number;
  sourceVersion: number;
  /** The one that stays. */
  targetId: string;
  taken: Section[];
  reason: string;
};

export type MergeRefusal =
  | "not-allowed"
  | "not-found"
  | "changed-meanwhile"
  | "reason-missing"
  | "nothing-there"
  | MergeHindrance;

const PATIENCE = { maxWait: 8_000, timeout: 30_000 };

/**
 * Makes one organisation of a pair lead to the other: chosen sections are taken over, as an edit would
 * change them, and the other leaves the directory with all that is its own. Nothing is deleted.
 */
export async function mergeOrganisations(
  actor: Actor,
  input: MergeInput,
  at: Date = clock(),
): Promise<Result<{ mergeId: string }, MergeRefusal>> {
  if (!may(actor, "duplicates/merge-organisations")) return refuse("not-allowed");
  const reason = maskPersonalData(input.reason).trim();
  if (!reason) return refuse("reason-missing");
  const { pairId, targetId } = input;
  const pair = await db.duplicatePair.findUnique({ where: { id: pairId } });
  if (!pair || ![pair.firstId, pair.secondId].includes(targetId)) return refuse("not-found");
  const sourceId = pair.firstId === targetId ? pair.secondId : pair.firstId;
  const taken = [...new Set(input.taken)];

  return db.$transaction(async (tx) => {
    const [target, source] = await holdBoth(tx, targetId, sourceId);
    const hindrance = mergeHindrance(target) ?? mergeHindrance(source);
    if (hindrance) return refuse(hindrance);
    if (target.version !== input.targetVersion || source.version !== input.sourceVersion) {
      return refuse("changed-meanwhile");
    }
    if (taken.some((section) => !isGiven(source, section))) return refuse("nothing-there");
    const { count } = await tx.duplicatePair.updateMany({
      where: { id: pairId, version: input.version, state: { not: "merged" } },
      data: {
        ...{ state: "merged", decidedAt: at, note: null, version: { increment: 1 } },
        deciderId: actor.kind === "person" ? actor.id : null,
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const made = await takeSections(tx, actor, { target, source, taken }, at);
    const { id: mergeId } = await tx.organisationMerge.create({
      data: {
        ...{ sourceId, targetId, mergedAt: at, reason, taken, listing: source.listing },
        ...{ targetVersion: made.version, before: made.before },
        mergedById: actor.kind === "person" ? actor.id : null,
      },
      select: { id: true },
    });
    await tx.organisation.update({
      where: { id: sourceId },
      data: { listing: "archived", mergedIntoId: targetId, version: { increment: 1 } },
    });
    // Those that went into it before follow, so that every old address leads on in one step.
    await tx.organisation.updateMany({
      where: { mergedIntoId: sourceId },
      data: { mergedIntoId: targetId },
    });
    await refreshSearchDocuments(tx, [targetId, sourceId], at);
    await record(tx, actor, { mergeId, targetId, sourceId, taken }, at);
    await tellBoth(tx, "organisation-merged", { source, target, reason }, at);
    return ok({ mergeId });
  }, PATIENCE);
}

type Taking = { target: Held; source: Held; taken: Section[] };

/** Writes what is taken into the one that stays, as a version of it; answers what was there before. */
async function takeSections(tx: Tx, actor: Actor, { target, source, taken }: Taking, at: Date) {
  const { id: organisationId } = target;
  const kept: KeptBefore = {
    ...{ v: 1, changedAt: target.changedAt.toISOString(), sections: {}, left: {} },
  };
  for (const section of taken) {
    const held = await readSection(tx, organisationId, section);
    kept.sections[section] = held;
    await takeSection(tx, { from: source.id, to: organisationId, section });
    await sayOf(tx, organisationId, section, { held, source });
    kept.left[section] = await printOf(tx, organisationId, section);
  }
  const before = kept as Prisma.InputJsonObject;
  if (taken.length === 0) return { version: null, before };
  const profile = await readProfile(tx, organisationId);
  if (!profile) throw new Error("The organisation is gone while its row is held");
  const { version } = await tx.organisation.update({
    where: { id: organisationId },
    data: { version: { increment: 1 }, changedAt: at },
    select: { version: true },
  });
  const changed = changedSince(target.profile, profile);
  await keepVersion(tx, actor, { organisationId, version, at, profile, changed });
  return { version, before };
}

/** Whoever said it in the other profile still says it; who has the form open sees that it changed. */
async function sayOf(
  tx: Tx,
  organisationId: string,
  section: Section,
  { held, source }: { held: KeptSection; source: Held },
) {
  const row = await tx.organisationSection.findUnique({
    where: { organisationId_section: { organisationId: source.id, section } },
  });
  const said = {
    answer: row?.answer ?? "given",
    // What nobody has said here came from a list.
    provenance: row?.provenance ?? "imported",
    source: row?.source ?? null,
    changedAt: row?.changedAt ?? source.changedAt,
    version: Number(held.said?.version ?? 0) + 1,
  } as const;
  await tx.organisationSection.upsert({
    where: { organisationId_section: { organisationId, section } },
    create: { organisationId, section, ...said },
    update: said,
  });
}

type Recorded = { mergeId: string; targetId: string; sourceId: string; taken: Section[] };

async function record(tx: Tx, actor: Actor, one: Recorded, at: Date) {
  const { mergeId: merge, targetId, sourceId, taken } = one;
  const of = (id: string) => ({ type: "organisation", id }) as const;
  const details = { merge, taken: taken.join("+") };
  await recordAudit(tx, actor, "organisation.merge", of(sourceId), at, {
    ...{ ...details, into: targetId },
  });
  await recordAudit(tx, actor, "organisation.merge", of(targetId), at, {
    ...{ ...details, from: sourceId },
  });
}
