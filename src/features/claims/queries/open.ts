import "server-only";
import type { Actor } from "@/domain/actor";
import { listedDomains } from "@/domain/claim";
import { may } from "@/domain/permissions";
import { dayOf } from "@/domain/working-days";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { explanationSchema } from "../schema";

const PER_PAGE = 10;
/** As many as lib/membership counts, so that a decision sees the same number. */
const MOST_MANAGERS = 50;

/** Open claims with both sides of the evidence, the most urgent first; ten a page. */
export async function listOpenClaims(
  actor: Actor,
  { q, page, at }: { q: string; page: number; at: Date },
) {
  if (!may(actor, "claims/see-claims")) return null;
  const where = {
    state: "open" as const,
    ...(q && { organisation: { name: { contains: q, mode: "insensitive" as const } } }),
  };
  const [total, rows] = await Promise.all([
    db.claim.count({ where }),
    db.claim.findMany({
      where,
      orderBy: [{ dueOn: "asc" }, { claimedAt: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ id: true, claimedAt: true, dueOn: true, version: true, explanationCipher: true },
        ...{ isAtListedDomain: true, provenAt: true, codeExpiresAt: true },
        person: { select: { id: true, name: true, email: true, createdAt: true } },
        organisation: {
          select: {
            ...{ name: true, listing: true },
            regency: { select: { name: true } },
            contacts: { select: { channel: true, value: true }, orderBy: { channel: "asc" } },
            people: {
              where: { group: "executive" },
              select: { name: true, role: true },
              orderBy: { position: "asc" },
              take: 10,
            },
            addresses: { where: { isCurrent: true }, select: { slug: true } },
            memberships: {
              where: { role: "oms_admin", state: "active", person: { state: "active" } },
              select: { person: { select: { name: true } } },
              take: MOST_MANAGERS,
            },
            _count: { select: { claims: { where: { state: "open" } } } },
          },
        },
      },
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    rows: rows.map(({ explanationCipher, organisation, codeExpiresAt, ...claim }) => ({
      ...claim,
      organisation,
      wasCodeSent: codeExpiresAt !== null,
      isLate: claim.dueOn.toISOString().slice(0, 10) < dayOf(at),
      domains: listedDomains(organisation.contacts),
      said: explanationCipher
        ? explanationSchema.parse(JSON.parse(decrypt(explanationCipher)))
        : null,
    })),
  };
}

export async function countOpenClaims(actor: Actor): Promise<number> {
  return may(actor, "claims/see-claims") ? db.claim.count({ where: { state: "open" } }) : 0;
}
