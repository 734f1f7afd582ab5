import "server-only";
import type { Actor } from "@/domain/actor";
import { packageOfKey } from "@/domain/package";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { CARD, type PackageCard } from "./search";

/** A package of SiRUP by its name in addresses, also when it is no longer announced; null for none. */
export async function findPackage(_actor: Actor, key: string): Promise<PackageCard | null> {
  const where = packageOfKey(key);
  return where && db.package.findUnique({ where: { budgetYear_rupCode: where }, select: CARD });
}

/** The organisations a person may speak for about a package, each with what it said; none for others. */
export async function listOwnInterests(actor: Actor, packageId: string) {
  if (actor.kind !== "person") return [];
  const ids = actor.roles.flatMap(({ body }) =>
    body.type === "organisation" && may(actor, "packages/declare-interest", body) ? [body.id] : [],
  );
  return db.organisation.findMany({
    where: { id: { in: ids }, listing: "published" },
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, name: true },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      packageInterests: {
        where: { packageId },
        select: { note: true, declaredAt: true, withdrawnAt: true },
      },
    },
  });
}

/** Announced packages that meet a profile in its fields or kinds of work, those nearest to it first. */
export async function listFitting(actor: Actor, organisationId: string, today: Date, page: number) {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "organisations/see-workspace", body)) return null;
  const own = await db.organisation.findUnique({
    where: { id: organisationId },
    select: {
      ...{ provinceCode: true, regencyCode: true },
      issues: { select: { issueCode: true } },
      workKinds: { select: { workKindCode: true } },
      targetGroups: { select: { targetGroupCode: true } },
      workAreas: { select: { regionCode: true } },
    },
  });
  if (!own) return null;
  const places = [own.provinceCode, own.regencyCode, ...own.workAreas.map((a) => a.regionCode)];
  return fitting(
    {
      issues: own.issues.map(({ issueCode }) => issueCode),
      workKinds: own.workKinds.map(({ workKindCode }) => workKindCode),
      targetGroups: own.targetGroups.map(({ targetGroupCode }) => targetGroupCode),
      // Whoever works in a regency knows its province, and a district lies in its regency.
      places: [...new Set(places.flatMap((code) => (code ? [code, code.slice(0, 5)] : [])))],
    },
    { organisationId, today, page },
  );
}

type Own = Record<"issues" | "workKinds" | "targetGroups" | "places", string[]>;
type Asked = { organisationId: string; today: Date; page: number };
const PER_PAGE = 20;

type FittingPackage = PackageCard & {
  shared: Record<"issues" | "workKinds" | "targetGroups" | "places", string[]>;
  isInterested: boolean;
};

async function fitting(own: Own, { organisationId, today, page }: Asked) {
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT p.id, count(*) OVER ()::int AS total FROM package p
    WHERE p.source = 'sirup' AND p.state = 'announced' AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date)
      AND (p.issue_codes && ${own.issues}::text[] OR p.work_kind_codes && ${own.workKinds}::text[])
    ORDER BY (SELECT count(*) FROM unnest(p.region_codes) AS r WHERE r = ANY(${own.places}::text[])) DESC,
      (p.issue_codes && ${own.issues}::text[])::int + (p.work_kind_codes && ${own.workKinds}::text[])::int
        + (p.target_group_codes && ${own.targetGroups}::text[])::int DESC,
      p.announced_on DESC NULLS LAST, p.id DESC
    LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`;
  const [cards, interests] = await Promise.all([
    db.package.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: CARD }),
    db.packageInterest.findMany({
      where: { organisationId, withdrawnAt: null, packageId: { in: rows.map(({ id }) => id) } },
      select: { packageId: true },
    }),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const declared = new Set(interests.map(({ packageId }) => packageId));
  const both = (theirs: string[], ours: string[]) => theirs.filter((code) => ours.includes(code));
  const packages = rows.flatMap(({ id }): FittingPackage[] => {
    const card = byId.get(id);
    if (!card) return [];
    const shared = {
      issues: both(card.issueCodes, own.issues),
      workKinds: both(card.workKindCodes, own.workKinds),
      targetGroups: both(card.targetGroupCodes, own.targetGroups),
      places: both(card.regionCodes, own.places),
    };
    return [{ ...card, shared, isInterested: declared.has(id) }];
  });
  const total = rows[0]?.total ?? 0;
  return { total, packages, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
