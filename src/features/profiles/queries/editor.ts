import "server-only";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import type { DocumentType } from "@/domain/documents";
import type { Typed } from "@/domain/form-state";
import type { Listing, Provenance, Section, Standing } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import type { ProfileContent } from "@/domain/profile";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { readProfile } from "@/lib/profile-version";

type SaidSection = {
  section: Section;
  answer: "given" | "none";
  provenance: Provenance;
  source: string | null;
  version: number;
  changedAt: Date;
};

export type Editor = {
  organisationId: string;
  name: string;
  /** The address it has now; pages under an older one lead there. */
  slug: string;
  listing: Listing;
  standing: Standing;
  isConfirmed: boolean;
  isHeld: boolean;
  zone: Zone;
  content: ProfileContent;
  sections: SaidSection[];
  /** The kinds that there is a current paper of. */
  papers: DocumentType[];
  /** Forms in which the person has typed something and not saved it. */
  drafts: { unit: string; savedAt: Date }[];
  /** Whether the person may write, or only look. */
  mayEdit: boolean;
};

/** A profile as its workspace shows it, by its address; null for whoever has no part in it. */
export async function findEditor(actor: Actor, slug: string): Promise<Editor | null> {
  if (actor.kind !== "person") return null;
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: {
      organisation: {
        select: {
          ...{ id: true, name: true, listing: true, standing: true, confirmedAt: true },
          registration: { select: { state: true } },
          province: { select: { timeZone: true } },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
          sections: {
            select: {
              ...{ section: true, answer: true, provenance: true },
              ...{ source: true, version: true, changedAt: true },
            },
          },
          drafts: {
            where: { personId: actor.id },
            select: { unit: true, savedAt: true },
            take: 400,
          },
        },
      },
    },
  });
  const found = address?.organisation;
  if (!found) return null;
  const body = { type: "organisation", id: found.id } as const;
  if (!may(actor, "organisations/see-workspace", body) || found.listing === "archived") return null;
  const profile = await readProfile(db, found.id);
  if (!profile) return null;
  return {
    organisationId: found.id,
    name: found.name,
    slug: found.addresses[0]?.slug ?? slug,
    listing: found.listing,
    standing: found.standing,
    isConfirmed: found.confirmedAt !== null,
    isHeld: found.registration?.state === "held",
    zone: found.province?.timeZone ?? "WIB",
    content: profile.content,
    papers: [...profile.content.papers, ...profile.closedPapers].map(({ type }) => type),
    sections: found.sections,
    drafts: found.drafts,
    mayEdit: may(actor, "profiles/save-section", body),
  };
}

/** What the person typed into one form and did not save; null when nothing is kept. */
export async function findDraft(
  actor: Actor,
  organisationId: string,
  unit: string,
): Promise<{ typed: Typed; base: number; savedAt: Date } | null> {
  if (actor.kind !== "person") return null;
  const row = await db.profileDraft.findUnique({
    where: {
      organisationId_personId_unit: { organisationId, personId: actor.id, unit },
    },
    select: { base: true, typedCipher: true, savedAt: true },
  });
  if (!row) return null;
  const typed = JSON.parse(decrypt(row.typedCipher)) as Typed;
  return { typed, base: row.base, savedAt: row.savedAt };
}

/** The places below a province or a regency, by code, for ticking; and their own names. */
export async function listPlacesIn(_actor: Actor, code: string) {
  return db.region.findMany({
    where: { OR: [{ code }, { parentCode: code }] },
    orderBy: { code: "asc" },
    select: { code: true, name: true, level: true, parentCode: true },
  });
}
