import "server-only";
import { createHash, randomInt } from "node:crypto";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { type Actor, actorLabel, canImportProfiles } from "@/domain/actor";
import { maskNpwp, npwpDigits } from "@/domain/identifiers";
import { LISTED, type Listing } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { slugOf } from "@/domain/slug";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { encrypt, keyedHash } from "@/lib/encryption";
import { type Profile, type ProfileInput, profileSchema } from "../schema";

type Import = {
  profile: ProfileInput;
  listing: Listing;
  isDemo: boolean;
  /** Ten characters 0-9 a-z; made at random when not given. */
  publicId?: string;
};

export type ImportRefusal = "not-allowed" | "not-valid" | "already-here" | "unknown-code";

/** Brings in a whole profile that somebody else keeps (a list, a file, the demo data). */
export async function importProfile(
  actor: Actor,
  { profile: given, listing, isDemo, publicId = newPublicId() }: Import,
  at: Date = clock(),
): Promise<Result<{ organisationId: string; slug: string }, ImportRefusal>> {
  if (!canImportProfiles(actor)) return refuse("not-allowed");
  const parsed = profileSchema.safeParse(given);
  if (!parsed.success) return refuse("not-valid");
  const profile = parsed.data;

  try {
    return await db.$transaction(async (tx) => {
      const slug = await freeSlug(tx, profile);
      const { id } = await tx.organisation.create({
        data: {
          ...organisationColumns(profile),
          publicId,
          listing,
          isDemo,
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
      await recordAudit(tx, actor, "organisation.import", { type: "organisation", id }, at, {
        listing,
      });
      return ok({ organisationId: id, slug });
    });
  } catch (error) {
    // The database keeps what must be unique and known; its two answers are expected here.
    const code = (error as { code?: unknown }).code;
    if (code === "P2002") return refuse("already-here");
    if (code === "P2003") return refuse("unknown-code");
    throw error;
  }
}

const newPublicId = () =>
  Array.from({ length: 10 }, () => "0123456789abcdefghijklmnopqrstuvwxyz"[randomInt(36)]).join("");

const day = (iso: string | undefined) => (iso ? new Date(`${iso}T00:00:00Z`) : undefined);

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
