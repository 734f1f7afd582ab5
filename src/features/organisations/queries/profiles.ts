import "server-only";
import type { Actor } from "@/domain/actor";
import { isListed, LISTED } from "@/domain/organisation";
import { db, type Prisma } from "@/lib/db";

const listed = { listing: { in: [...LISTED] } };

/** The numbers of the home page. Only listed organisations count. */
export async function countDirectory(_actor: Actor) {
  const [organisations, checked, works, withTypeThree] = await Promise.all([
    db.organisation.count({ where: listed }),
    db.organisation.count({ where: { ...listed, standing: { not: "not_checked" } } }),
    db.experience.count({ where: { organisation: listed } }),
    db.organisation.count({ where: { ...listed, experiences: { some: { isTypeThree: true } } } }),
  ]);
  return { organisations, checked, works, withTypeThree };
}

/** The 38 provinces as tiles, by code. */
export async function listProvinces(_actor: Actor) {
  const provinces = await db.region.findMany({
    where: { level: "province", tileRow: { not: null } },
    orderBy: { code: "asc" },
  });
  return provinces.map((province) => ({
    code: province.code,
    name: province.name,
    shortName: province.shortName ?? province.name,
    letters: province.iso?.slice(3) ?? "",
    row: province.tileRow ?? 0,
    column: province.tileColumn ?? 0,
  }));
}

const PROFILE = {
  id: true,
  publicId: true,
  name: true,
  acronym: true,
  kind: true,
  legalForm: true,
  foundingYear: true,
  mission: true,
  missionEn: true,
  street: true,
  postcode: true,
  officeTenure: true,
  listing: true,
  standing: true,
  isDemo: true,
  version: true,
  changedAt: true,
  confirmedAt: true,
  province: { select: { code: true, name: true, timeZone: true } },
  regency: { select: { code: true, name: true } },
  district: { select: { code: true, name: true } },
  mergedInto: {
    select: { listing: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
  },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  formerNames: {
    select: { name: true, untilYear: true },
    orderBy: [{ untilYear: "desc" }, { name: "asc" }],
  },
  sections: { orderBy: { section: "asc" } },
  contacts: { select: { channel: true, value: true }, orderBy: { channel: "asc" } },
  legal: {
    select: {
      deedNumber: true,
      deedDate: true,
      notary: true,
      notaryPlace: true,
      approvalNumber: true,
      approvalDate: true,
      amendmentNumber: true,
      amendmentDate: true,
      sktNumber: true,
      sktIssuer: true,
      sktUntil: true,
      npwpMask: true,
    },
  },
  people: {
    select: {
      id: true,
      group: true,
      name: true,
      role: true,
      expertise: true,
      permanent: true,
      termUntil: true,
    },
    orderBy: [{ group: "asc" }, { position: "asc" }],
  },
  issues: { select: { clause: true, issue: true }, orderBy: { issue: { position: "asc" } } },
  targetGroups: { select: { targetGroup: true }, orderBy: { targetGroup: { position: "asc" } } },
  workKinds: {
    select: { description: true, workKind: true },
    orderBy: { workKind: { position: "asc" } },
  },
  workAreas: {
    select: { region: { select: { code: true, name: true, level: true } } },
    orderBy: { regionCode: "asc" },
  },
  experiences: {
    select: {
      id: true,
      title: true,
      client: true,
      clientKind: true,
      startedOn: true,
      endedOn: true,
      value: true,
      role: true,
      isTypeThree: true,
      provenance: true,
      source: true,
    },
    orderBy: [{ startedOn: "desc" }, { id: "asc" }],
  },
  finances: { orderBy: { year: "asc" } },
  integrity: { select: { topic: true, answer: true }, orderBy: { topic: "asc" } },
  memberships: {
    where: { role: "oms_admin", state: "active", person: { state: "active" } },
    select: { id: true },
    take: 1,
  },
  versions: { select: { version: true, at: true }, orderBy: { version: "desc" }, take: 5 },
} satisfies Prisma.OrganisationSelect;

const selectProfile = (slug: string) =>
  db.organisationAddress.findUnique({
    where: { slug },
    select: { isCurrent: true, organisation: { select: PROFILE } },
  });
export type PublicProfile = NonNullable<Awaited<ReturnType<typeof selectProfile>>>["organisation"];

export type ProfileAnswer =
  { found: "profile"; profile: PublicProfile } | { found: "moved"; slug: string } | null;

/**
 * The public profile at an address. A retired address, or one of an organisation that was merged into
 * another, leads to the right one. Anyone may ask; what is not listed does not exist.
 */
export async function findProfile(_actor: Actor, slug: string): Promise<ProfileAnswer> {
  const address = await selectProfile(slug);
  if (!address) return null;
  const { organisation, isCurrent } = address;
  if (isListed(organisation.listing)) {
    const current = organisation.addresses[0]?.slug;
    if (!isCurrent && current) return { found: "moved", slug: current };
    return { found: "profile", profile: organisation };
  }
  const target = organisation.mergedInto;
  const moved = target && isListed(target.listing) ? target.addresses[0]?.slug : undefined;
  return moved ? { found: "moved", slug: moved } : null;
}

/**
 * The public id of the listed organisation that one went into, by a slug it had or its public id; null
 * when it is listed itself, or went nowhere.
 */
export async function findMergedInto(_actor: Actor, id: string): Promise<string | null> {
  const row = await db.organisation.findFirst({
    where: {
      OR: [{ publicId: id }, { addresses: { some: { slug: id } } }],
      mergedInto: listed,
    },
    select: { mergedInto: { select: { publicId: true } } },
  });
  return row?.mergedInto?.publicId ?? null;
}

/**
 * Slugs and last changes of every listed organisation that somebody has vouched for, for the sitemap:
 * `take` at most, from `skip`.
 */
export async function listAddresses(_actor: Actor, { skip, take }: { skip: number; take: number }) {
  return db.organisationAddress.findMany({
    where: { isCurrent: true, organisation: { ...listed, confirmedAt: { not: null } } },
    select: { slug: true, organisation: { select: { changedAt: true } } },
    orderBy: { slug: "asc" },
    skip,
    take,
  });
}
