import "server-only";
import type { Actor } from "@/domain/actor";
import { isAtDomain } from "@/domain/address";
import { agencyNameKey } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";

const PER_PAGE = 25;

/** Agencies for operators, those that wait first, then by name; 25 a page. */
export async function listAgencies(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "members/see-agencies")) return null;
  const key = agencyNameKey(q);
  const where = key ? { nameKey: { contains: key } } : {};
  const [total, rows] = await Promise.all([
    db.agency.count({ where }),
    db.agency.findMany({
      where,
      orderBy: [{ state: "asc" }, { name: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        slug: true,
        name: true,
        kind: true,
        state: true,
        region: { select: { name: true } },
        _count: { select: { memberships: { where: { state: "active" } }, units: true } },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows };
}

export async function findAgency(actor: Actor, slug: string) {
  if (!may(actor, "members/see-agencies")) return null;
  return db.agency.findUnique({
    where: { slug },
    include: {
      region: { select: { name: true } },
      units: { where: { archivedAt: null }, orderBy: { name: "asc" }, take: 500 },
      _count: { select: { memberships: { where: { state: "active" } } } },
    },
  });
}

/** Members of agencies who wait to be confirmed, the longest waiting first, at most a hundred. */
export async function listAwaiting(actor: Actor) {
  if (!may(actor, "members/settle-membership")) return null;
  const rows = await db.membership.findMany({
    where: { state: "awaiting" },
    orderBy: { since: "asc" },
    take: 100,
    select: {
      id: true,
      role: true,
      since: true,
      version: true,
      agency: { select: { name: true, slug: true, state: true, mailDomains: true } },
      unit: { select: { name: true } },
      person: { select: { id: true, name: true, email: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    /** A hint for people, never a decision. */
    isAtOfficialDomain: isAtDomain(row.person.email ?? "", row.agency?.mailDomains ?? []),
    isGovernmentAddress: isAtDomain(row.person.email ?? "", ["go.id"]),
  }));
}

/** What waits for an operator in this room. */
export async function countWaiting(actor: Actor) {
  if (!may(actor, "members/see-agencies")) return { members: 0, agencies: 0 };
  const [members, agencies] = await Promise.all([
    db.membership.count({ where: { state: "awaiting" } }),
    db.agency.count({ where: { state: "requested" } }),
  ]);
  return { members, agencies };
}
