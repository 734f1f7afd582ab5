import "server-only";
import { createHash, randomInt } from "node:crypto";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { type Actor, actorLabel } from "@/domain/actor";
import { maskNpwp, npwpDigits } from "@/domain/identifiers";
import { LISTED, type Listing } from "@/domain/organisation";
import { slugOf } from "@/domain/slug";
import type { Tx } from "@/lib/db";
import { encrypt, keyedHash } from "@/lib/encryption";
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
  const slug = await freeSlug(tx, profile);
  const { id } = await tx.organisation.create({
    data: {
      ...organisationColumns(profile),
      publicId,
      listing,
      isDemo,
      confirmedAt,
      createdAt: at,
      changedAt: at,
      listedAt: (LISTED as readonly Listing[]).includes(listing) ? at : null,
      addresses: { create: { slug, isCurrent: true, since: at } },
      ...sectionRows(profile, at),
    },
    select: { id: true },
  });
  const content = JSON.stringify({ v: 1, profile: withoutPrivate(profile) });
  await tx.organisationVersion.create({
    data: {
      organisationId: id,
      version: 1,
      at,
      actor: actorLabel(actor),
      content: JSON.parse(content),
      sha256: createHash("sha256").update(content).digest("hex"),
    },
  });
  await refreshSearchDocument(tx, id);
  return { id, slug };
}

const newPublicId = () =>
  Array.from({ length: 10 }, () => "0123456789abcdefghijklmnopqrstuvwxyz"[randomInt(36)]).join("");

const day = (iso: string | undefined) => (iso ? new Date(`${iso}T00:00:00Z`) : undefined);

/** Pages of the workspace that an organisation's own page must not hide (app/[locale]/ruang-oms). */
const RESERVED = new Set(["baru", "klaim"]);

/** Two organisations of one name: the second takes its place's name, then a number. */
async function freeSlug(tx: Tx, profile: Profile): Promise<string> {
  const base = slugOf(profile.name);
  // Two of one name at once take turns, so that both find a free address.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug ${base}`}))`;
  const place = profile.regencyCode ?? profile.provinceCode;
  const region = place ? await tx.region.findUnique({ where: { code: place } }) : null;
  const named = [base, ...(region ? [`${base}-${slugOf(region.name)}`] : [])];
  for (let at = 0; ; at++) {
    const slug = named[at] ?? `${base}-${at - named.length + 2}`;
    if (RESERVED.has(slug)) continue;
    if (!(await tx.organisationAddress.findUnique({ where: { slug } }))) return slug;
  }
}

function organisationColumns(profile: Profile) {
  const { name, acronym, kind, legalForm, foundingYear, mission, missionEn } = profile;
  const { provinceCode, regencyCode, districtCode, street, postcode } = profile;
  return {
    ...{ name, acronym, kind, legalForm, foundingYear, mission, missionEn },
    ...{ provinceCode, regencyCode, districtCode, street, postcode },
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

/** What a version keeps: everything but the tax number, and money as text, for JSON has no bigint. */
function withoutPrivate(profile: Profile): unknown {
  const { npwp: _npwp, ...legal } = profile.legal ?? {};
  return JSON.parse(
    JSON.stringify({ ...profile, legal }, (_key, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
  );
}
