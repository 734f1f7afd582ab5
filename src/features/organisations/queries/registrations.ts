import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";

const PER_PAGE = 20;

/** What operators look through: held ones first, then those that wait, the longest first; 20 a page. */
export async function listRegistrations(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "organisations/see-registrations")) return null;
  const where = {
    state: { in: ["held" as const, "waiting" as const] },
    // What went into another one is decided about there.
    organisation: {
      mergedIntoId: null,
      ...(q && { name: { contains: q, mode: "insensitive" as const } }),
    },
  };
  const [total, rows] = await Promise.all([
    db.organisationRegistration.count({ where }),
    db.organisationRegistration.findMany({
      where,
      orderBy: [{ state: "desc" }, { registeredAt: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ organisationId: true, state: true, heldFor: true, registeredAt: true, version: true },
        person: { select: { id: true, name: true, email: true } },
        organisation: {
          select: {
            ...{ name: true, acronym: true, mission: true, kind: true, legalForm: true },
            ...{ street: true, foundingYear: true },
            regency: { select: { name: true } },
            province: { select: { name: true } },
            contacts: { select: { channel: true, value: true }, orderBy: { channel: "asc" } },
            addresses: { where: { isCurrent: true }, select: { slug: true } },
          },
        },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PER_PAGE)), rows };
}

/** How many wait for an operator: held, and listed but unconfirmed. */
export async function countRegistrations(actor: Actor) {
  if (!may(actor, "organisations/see-registrations")) return { held: 0, waiting: 0 };
  const count = (state: "held" | "waiting") =>
    db.organisationRegistration.count({ where: { state, organisation: { mergedIntoId: null } } });
  const [held, waiting] = await Promise.all([count("held"), count("waiting")]);
  return { held, waiting };
}
