import { findOrganisation } from "@/features/opendata/queries/organisations";
import { mergeOrganisations } from "@/features/duplicates/commands/merge-organisations";
import { undoMerge } from "@/features/duplicates/commands/undo-merge";
import { profileAsJsonLd } from "@/features/organisations/components/profile-json-ld";
import { findProfile } from "@/features/organisations/queries/profiles";
import { type Actor, ANYONE } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { db } from "@/lib/db";

const REASON = "Akta dan pengurusnya sama.";

/** A pair as the job would have found it. */
async function aPair(one: string, other: string) {
  const [firstId = "", secondId = ""] = [one, other].sort();
  const { id } = await db.duplicatePair.create({
    data: {
      ...{ firstId, secondId, reasons: ["same_approval"], score: 16 },
      ...{ basis: "0".repeat(64), foundAt: new Date() },
    },
  });
  return id;
}

/** What somebody who has just looked at both would send. */
export async function seenOf(sourceId: string, targetId: string) {
  const [firstId = "", secondId = ""] = [sourceId, targetId].sort();
  const [pair, target, source] = await Promise.all([
    db.duplicatePair.findUniqueOrThrow({ where: { firstId_secondId: { firstId, secondId } } }),
    db.organisation.findUniqueOrThrow({ where: { id: targetId } }),
    db.organisation.findUniqueOrThrow({ where: { id: sourceId } }),
  ]);
  return {
    ...{ pairId: pair.id, version: pair.version, targetId, reason: REASON },
    ...{ targetVersion: target.version, sourceVersion: source.version },
  };
}

type Merge = { source: string; target: string; taken?: Section[]; at?: Date };

/** Merges two of which a pair may be there already. */
export async function merge(actor: Actor, { source, target, taken = [], at }: Merge) {
  const [firstId = "", secondId = ""] = [source, target].sort();
  const where = { firstId_secondId: { firstId, secondId } };
  if (!(await db.duplicatePair.findUnique({ where }))) await aPair(source, target);
  return mergeOrganisations(actor, { ...(await seenOf(source, target)), taken }, at);
}

/** The same, where it must succeed. */
export async function merged(actor: Actor, wishes: Merge): Promise<string> {
  const result = await merge(actor, wishes);
  if (!result.ok) throw new Error(result.reason);
  return result.value.mergeId;
}

export async function undo(actor: Actor, mergeId: string, keepsEdits = false, at?: Date) {
  const { version } = await db.organisationMerge.findUniqueOrThrow({ where: { id: mergeId } });
  return undoMerge(actor, { mergeId, version, reason: "Ternyata dua.", keepsEdits }, at);
}

/** All that everybody reads of an organisation, as text: the API's answer, the profile and its linked data. */
export async function publicBytes(publicId: string, slug: string): Promise<string> {
  const api = await findOrganisation(ANYONE, publicId);
  const found = await findProfile(ANYONE, slug);
  if (found?.found !== "profile") return JSON.stringify([api, found]);
  // The history only ever grows, and with it the numbers that tell one save from the next.
  const { version: _version, versions: _versions, sections, ...profile } = found.profile;
  const said = sections.map(({ version: _saves, ...section }) => section);
  const linked = profileAsJsonLd(found.profile, `https://simpul.example/oms/${slug}`);
  return JSON.stringify([api, profile, said, linked], (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

export const names = async (id: string) => {
  const row = await db.organisation.findUniqueOrThrow({
    where: { id },
    include: { addresses: { where: { isCurrent: true } } },
  });
  return { publicId: row.publicId, slug: row.addresses[0]!.slug };
};

/** All that a merge, or its undoing, could have written. */
export const everyMerge = async () => ({
  organisations: await db.organisation.findMany({ orderBy: { id: "asc" } }),
  merges: await db.organisationMerge.findMany({ orderBy: { id: "asc" } }),
  versions: await db.organisationVersion.count(),
  audit: await db.auditEvent.count(),
  mails: await db.outboxMail.count(),
});
