import "server-only";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import type { Typed } from "@/domain/form-state";
import type { Section } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { isItemSection, NEW_ITEM, unitOf } from "@/domain/profile-units";
import { typedOfItem, typedOfSection } from "@/domain/profile-typed";
import type { Meanwhile } from "@/domain/versions-side-by-side";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { readProfile } from "@/lib/profile-version";

export type SaveDraftRefusal = "not-allowed" | "not-found" | "too-many-drafts" | "too-long";

/** Of one person in one profile; more than a profile has forms. */
const MOST_DRAFTS = 400;
const LONGEST = 200_000;

/** `zone`: in which the time is shown. */
type KeptDraft = { savedAt: Date; zone: Zone; meanwhile: Meanwhile | null };

type Input = {
  organisationId: string;
  section: Section;
  item: string;
  base: number;
  typed: Typed;
};

/**
 * Keeps what somebody types before it is saved, for that person alone. Answers since when it is kept,
 * and what somebody else saved meanwhile, if anybody did.
 */
export async function saveDraft(
  actor: Actor,
  { organisationId, section, item, base, typed }: Input,
  at: Date = clock(),
): Promise<Result<KeptDraft, SaveDraftRefusal>> {
  const body = { type: "organisation", id: organisationId } as const;
  if (actor.kind !== "person" || !may(actor, "profiles/save-draft", body)) {
    return refuse("not-allowed");
  }
  const { npwp: _never, ...kept } = typed;
  const text = JSON.stringify(kept);
  if (text.length > LONGEST) return refuse("too-long");
  const unit = unitOf(section, item);
  const mine = { organisationId, personId: actor.id };

  return db.$transaction(async (tx) => {
    const now = await currentOf(tx, organisationId, section, item);
    if (!now) return refuse("not-found");
    const drafts = await tx.profileDraft.count({ where: { ...mine, unit: { not: unit } } });
    if (drafts >= MOST_DRAFTS) return refuse("too-many-drafts");
    const draft = { base, typedCipher: encrypt(text), savedAt: at };
    await tx.profileDraft.upsert({
      where: { organisationId_personId_unit: { ...mine, unit } },
      create: { ...mine, unit, ...draft },
      update: draft,
    });
    const place = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { province: { select: { timeZone: true } } },
    });
    const zone = place?.province?.timeZone ?? "WIB";
    return ok({ savedAt: at, zone, meanwhile: now.version === base ? null : now });
  });
}

/** What is saved of the unit; null when there is no such unit. */
async function currentOf(
  tx: Tx,
  organisationId: string,
  section: Section,
  item: string,
): Promise<Meanwhile | null> {
  const profile = await readProfile(tx, organisationId);
  if (!profile) return null;
  if (isItemSection(section)) {
    if (item === NEW_ITEM) return { version: 0, theirs: {} };
    const found = typedOfItem(profile.content, section, item);
    return found && { version: found.version, theirs: found.typed };
  }
  const row = await tx.organisationSection.findUnique({
    where: { organisationId_section: { organisationId, section } },
    select: { version: true },
  });
  return { version: row?.version ?? 0, theirs: typedOfSection(profile.content, section, item) };
}
