import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { maskNpwp, npwpDigits } from "@/domain/identifiers";
import { isListed, type Listing } from "@/domain/organisation";
import type { Tx } from "@/lib/db";
import { encrypt, keyedHash } from "@/lib/encryption";
import { freeSlug } from "@/lib/organisation-slug";
import { newPublicId } from "@/lib/public-id";
import { keepVersion, readProfile } from "@/lib/profile-version";
import type { Profile } from "../schema";

type Written = {
  profile: Profile;
  listing: Listing;
  isDemo: boolean;
  /** Ten characters 0-9 a-z; made at random when not given. */
  publicId?: string | undefined;
  /** When somebody other than the organisation vouched for it; null while nobody has. */
  confirmedAt: Date | null;
};

/**
 * A new organisation with all its parts, its address, its first version and the document by which it
 * is found. The audit row is the caller's, who knows what happened.
 */
export async function writeOrganisation(
  tx: Tx,
  actor: Actor,
  { profile, listing, isDemo, publicId = newPublicId(), confirmedAt }: Written,
  at: Date,
): Promise<{ id: string; slug: string }> {
  const place = profile.regencyCode ?? profile.provinceCode ?? null;
  const slug = await freeSlug(tx, { name: profile.name, place });
  const { id } = await tx.organisation.create({
    data: {
      ...organisationColumns(profile),
      publicId,
      listing,
      isDemo,
      confirmedAt,
      createdAt: at,
      changedAt: at,
      listedAt: isListed(listing) ? at : null,
      addresses: { create: { slug, isCurrent: true, since: at } },
      ...sectionRows(profile, at),
    },
    select: { id: true },
  });
  const written = await readProfile(tx, id);
  if (!written) throw new Error("What was just written is not there");
  await keepVersion(tx, actor, {
    ...{ organisationId: id, version: 1, at, profile: written },
    changed: [],
  });
  await refreshSearchDocument(tx, id);
  return { id, slug };
}

const day = (iso: string | undefined) => (iso ? new Date(`${iso}T00:00:00Z`) : undefined);

function organisationColumns(profile: Profile) {
  const { name, acronym, kind, legalForm, foundingYear, mission, missionEn } = profile;
  const { provinceCode, regencyCode, districtCode, street, postcode, officeTenure } = profile;
  return {
    ...{ name, acronym, kind, legalForm, foundingYear, mission, missionEn },
    ...{ provinceCode, regencyCode, districtCode, street, postcode, officeTenure },
  };
}

function sectionRows(profile: Profile, at: Date) {
  const list = <Row>(rows: Row[]) => ({ createMany: { data: rows } });
  return {
    formerNames: list(profile.formerNames),
    contacts: list(profile.contacts),
    issues: list(profile.issues.map(({ code, clause }) => ({ issueCode: code, clause }))),
    targetGroups: list(profile.targetGroups.map((code) => ({ targetGroupCode: code }))),
    workKinds: list(
      profile.services.map(({ code, description }) => ({ workKindCode: code, description })),
    ),
    workAreas: list(profile.workAreas.map((code) => ({ regionCode: code }))),
    finances: list(profile.finances),
    integrity: list(profile.integrity),
    sections: list(profile.sections.map((section) => ({ ...section, changedAt: at }))),
    people: list(
      profile.people.map((person, position) => ({
        ...person,
        position,
        termFrom: day(person.termFrom),
        termUntil: day(person.termUntil),
      })),
    ),
    experiences: list(
      profile.experiences.map((work) => ({
        ...work,
        startedOn: new Date(`${work.startedOn}T00:00:00Z`),
        endedOn: day(work.endedOn),
      })),
    ),
    ...(profile.legal && { legal: { create: legalColumns(profile.legal) } }),
  };
}

function legalColumns({ npwp, ...legal }: NonNullable<Profile["legal"]>) {
  const digits = npwp ? npwpDigits(npwp) : null;
  return {
    ...legal,
    deedDate: day(legal.deedDate),
    approvalDate: day(legal.approvalDate),
    amendmentDate: day(legal.amendmentDate),
    sktFrom: day(legal.sktFrom),
    sktUntil: day(legal.sktUntil),
    ...(digits && {
      npwpCipher: encrypt(digits),
      npwpHash: keyedHash("npwp", digits),
      npwpMask: maskNpwp(digits),
    }),
  };
}
