import "server-only";
import { refreshSearchDocuments } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { type UndoHindrance, undoHindrance } from "@/domain/merge";
import type { Section } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Prisma, type Tx } from "@/lib/db";
import { changedSince, keepVersion, readProfile } from "@/lib/profile-version";
import { editedSince, hasLaterMerge, keptBefore } from "../queries/sections";
import { type Held, holdBoth } from "./hold-both";
import { writeSection } from "./section-rows";
import { tellBoth } from "./tell-both";

export type UndoInput = {
  mergeId: string;
  version: number;
  reason: string;
  /** Sections that were taken and edited since keep what they hold now. */
  keepsEdits: boolean;
};

export type UndoRefusal =
  "not-allowed" | "not-found" | "changed-meanwhile" | "reason-missing" | UndoHindrance;

const PATIENCE = { maxWait: 8_000, timeout: 30_000 };

/**
 * Makes two of one again: the sections that were taken hold what they held before, and the other
 * organisation is listed as it was, under its own addresses. What was edited since stays if it is said so.
 */
export async function undoMerge(
  actor: Actor,
  input: UndoInput,
  at: Date = clock(),
): Promise<Result<null, UndoRefusal>> {
  if (!may(actor, "duplicates/undo-merge")) return refuse("not-allowed");
  const reason = maskPersonalData(input.reason).trim();
  if (!reason) return refuse("reason-missing");
  const { mergeId, version } = input;
  const merge = await db.organisationMerge.findUnique({ where: { id: mergeId } });
  if (!merge) return refuse("not-found");
  const { sourceId, targetId } = merge;

  return db.$transaction(async (tx) => {
    const [target, source] = await holdBoth(tx, targetId, sourceId);
    const asSeen = { id: mergeId, version, undoneAt: null };
    if ((await tx.organisationMerge.count({ where: asSeen })) === 0) {
      return refuse("changed-meanwhile");
    }
    const edited = await editedSince(tx, merge);
    const hindrance = undoHindrance(
      {
        ...{ isTargetMerged: target.isMerged, hasOpenCase: target.hasOpenCase, edited },
        hasLaterMerge: await hasLaterMerge(tx, merge),
      },
      input.keepsEdits,
    );
    if (hindrance) return refuse(hindrance);
    const undoneVersion = await putBack(tx, actor, { merge, target, edited }, at);
    await tx.organisationMerge.update({
      where: { id: mergeId },
      data: {
        ...{ undoneAt: at, undoneReason: reason, undoneVersion, version: { increment: 1 } },
        undoneById: actor.kind === "person" ? actor.id : null,
      },
    });
    await tx.organisation.update({
      where: { id: sourceId },
      data: { listing: merge.listing, mergedIntoId: null, version: { increment: 1 } },
    });
    await leadBack(tx, sourceId);
    await openPair(tx, sourceId, targetId);
    await refreshSearchDocuments(tx, [targetId, sourceId], at);
    for (const id of [sourceId, targetId]) {
      const subject = { type: "organisation", id } as const;
      await recordAudit(tx, actor, "organisation.unmerge", subject, at, {
        ...{ merge: mergeId, kept: edited.join("+") },
      });
    }
    await tellBoth(tx, "merge-undone", { source, target, reason }, at);
    return ok(null);
  }, PATIENCE);
}

type Merge = Prisma.OrganisationMergeGetPayload<object>;
type Back = { merge: Merge; target: Held; edited: Section[] };

/** Puts back what was taken and not edited since; answers the version this makes, null for none. */
async function putBack(tx: Tx, actor: Actor, { merge, target, edited }: Back, at: Date) {
  const organisationId = target.id;
  const before = keptBefore.parse(merge.before);
  const sections = merge.taken.filter((section) => !edited.includes(section));
  for (const section of sections) {
    const kept = before.sections[section];
    if (!kept) throw new Error(`The merge ${merge.id} did not keep ${section}`);
    await writeSection(tx, organisationId, section, kept);
    await sayAgain(tx, organisationId, section, kept.said);
  }
  if (sections.length === 0) return null;
  const profile = await readProfile(tx, organisationId);
  if (!profile) throw new Error("The organisation is gone while its row is held");
  // Nobody has edited it since: then nothing has changed since before the merge either.
  const isUntouched = target.changedAt.getTime() === merge.mergedAt.getTime();
  const { version } = await tx.organisation.update({
    where: { id: organisationId },
    data: {
      version: { increment: 1 },
      changedAt: isUntouched ? new Date(before.changedAt) : at,
    },
    select: { version: true },
  });
  const changed = changedSince(target.profile, profile);
  await keepVersion(tx, actor, { organisationId, version, at, profile, changed });
  return version;
}

/** What was said of a section, under a number that nobody has begun an edit with. */
async function sayAgain(
  tx: Tx,
  organisationId: string,
  section: Section,
  said: Record<string, unknown> | null,
) {
  const where = { organisationId_section: { organisationId, section } };
  if (!said) return tx.organisationSection.deleteMany({ where: { organisationId, section } });
  const now = await tx.organisationSection.findUniqueOrThrow({ where });
  return tx.$executeRaw`
    UPDATE organisation_section s
    SET answer = k.answer, provenance = k.provenance, source = k.source,
      changed_at = k.changed_at, version = ${now.version + 1}
    FROM jsonb_populate_record(NULL::organisation_section, ${JSON.stringify(said)}::jsonb) k
    WHERE s.organisation_id = ${organisationId}::uuid AND s.section = ${section}::section`;
}

/** What went into the organisation itself, directly or by way of others, leads to it again. */
const leadBack = (tx: Tx, organisationId: string) => tx.$executeRaw`
  WITH RECURSIVE inside AS (
    SELECT source_id FROM organisation_merge
    WHERE target_id = ${organisationId}::uuid AND undone_at IS NULL
    UNION
    SELECT m.source_id FROM organisation_merge m JOIN inside ON m.target_id = inside.source_id
    WHERE m.undone_at IS NULL
  )
  UPDATE organisation SET merged_into_id = ${organisationId}::uuid
  WHERE id IN (SELECT source_id FROM inside)`;

async function openPair(tx: Tx, one: string, other: string) {
  const [firstId = "", secondId = ""] = [one, other].sort();
  await tx.duplicatePair.updateMany({
    where: { firstId, secondId, state: "merged" },
    data: { state: "open", decidedAt: null, deciderId: null, version: { increment: 1 } },
  });
}
