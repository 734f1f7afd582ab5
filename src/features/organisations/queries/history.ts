import "server-only";
import { type KeptChange, listStandingChanges } from "@/features/eligibility/queries/changes";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import { isListed } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { versionContent, versionRestricted } from "@/domain/profile";
import { type Change, changesBetween } from "@/domain/profile-changes";
import type { Role } from "@/domain/roles";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { withClosedPapers } from "@/lib/profile-version";

const PER_PAGE = 10;

type HistoryEntry = {
  version: number;
  at: Date;
  /** By which role a person acted; null when it was the system or a list that was brought in. */
  role: Role | null;
  /** Empty for the first version. */
  changes: Change[];
  /** Whether papers changed that the asker may not know of. */
  hasMore: boolean;
};

export type History = {
  organisationId: string;
  publicId: string;
  name: string;
  slug: string;
  zone: Zone;
  isConfirmed: boolean;
  total: number;
  pages: number;
  entries: HistoryEntry[];
  /** What time, an edit or a decision made of the conditions meanwhile, newest first. */
  standing: KeptChange[];
};

const ORGANISATION = {
  ...{ id: true, publicId: true, name: true, listing: true, confirmedAt: true },
  province: { select: { timeZone: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} as const;

/**
 * What changed in a profile, newest first, ten versions a page: of a listed organisation to anyone, of
 * any to its members, who see their papers as well. `slug` may be a retired one or a public id:
 * the answer has the present one. Null where there is nothing to see.
 */
export async function listHistory(
  actor: Actor,
  slug: string,
  page: number,
  now: Date = clock(),
): Promise<History | null> {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: { organisation: { select: ORGANISATION } },
  });
  const found =
    address?.organisation ??
    (await db.organisation.findUnique({ where: { publicId: slug }, select: ORGANISATION }));
  if (!found) return null;
  const body = { type: "organisation", id: found.id } as const;
  const isMember = may(actor, "organisations/see-workspace", body);
  if (!isListed(found.listing) && !isMember) return null;
  const where = { organisationId: found.id };
  const [total, rows] = await Promise.all([
    db.organisationVersion.count({ where }),
    db.organisationVersion.findMany({
      where,
      orderBy: { version: "desc" },
      // One before: what came after a page's first version belongs to the page before it. One more:
      // the last of a page is told by what came before it.
      skip: Math.max(0, (page - 1) * PER_PAGE - 1),
      take: PER_PAGE + 1 + (page > 1 ? 1 : 0),
      select: {
        version: true,
        at: true,
        role: true,
        changed: true,
        content: true,
        restricted: true,
      },
    }),
  ]);
  const newer = page > 1 ? rows.shift() : undefined;
  const oldest = rows[Math.min(rows.length, PER_PAGE) - 1];
  const standing = oldest
    ? await listStandingChanges(actor, found.id, {
        from: page * PER_PAGE < total ? oldest.at : null,
        before: newer?.at ?? null,
        now,
      })
    : [];
  const read = rows.map((row) => {
    const { profile } = versionContent.parse(row.content);
    const closed = isMember && row.restricted && versionRestricted.parse(row.restricted).papers;
    return { ...row, profile: closed ? withClosedPapers(profile, closed) : profile };
  });
  return {
    organisationId: found.id,
    publicId: found.publicId,
    name: found.name,
    slug: found.addresses[0]?.slug ?? slug,
    zone: found.province?.timeZone ?? "WIB",
    isConfirmed: found.confirmedAt !== null,
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    standing,
    entries: read.slice(0, PER_PAGE).map(({ version, at, role, changed, profile }, place) => {
      const before = read[place + 1]?.profile;
      const changes = before ? changesBetween(before, profile) : [];
      const hasMore =
        changed.some((path) => path.startsWith("papers.")) &&
        changes.every(({ section }) => section !== "papers");
      return { version, at, role, changes, hasMore };
    }),
  };
}
