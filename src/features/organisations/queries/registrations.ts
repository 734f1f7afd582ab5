import "server-only";
import type { Actor } from "@/domain/actor";
import type { Listing } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";

const PER_PAGE = 20;

/** What operators look through: held ones first, then those that wait, the longest first; 20 a page. */
export async function listRegistrations(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "organisations/see-registrations")) return null;
  const where = {
    state: { in: ["held" as const, "waiting" as const] },
    ...(q && { organisation: { name: { contains: q, mode: "insensitive" as const } } }),
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
    db.organisationRegistration.count({ where: { state } });
  const [held, waiting] = await Promise.all([count("held"), count("waiting")]);
  return { held, waiting };
}

export type Workspace = {
  name: string;
  slug: string;
  listing: Listing;
  isConfirmed: boolean;
  isHeld: boolean;
};

/** The workspace of an organisation, by its address; null for whoever has no part in it. */
export async function findWorkspace(actor: Actor, slug: string): Promise<Workspace | null> {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: {
      organisation: {
        select: {
          ...{ id: true, name: true, listing: true, confirmedAt: true },
          registration: { select: { state: true } },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  const found = address?.organisation;
  const body = found && ({ type: "organisation", id: found.id } as const);
  if (!found || !may(actor, "organisations/see-workspace", body!)) return null;
  if (found.listing === "archived") return null;
  return {
    name: found.name,
    slug: found.addresses[0]?.slug ?? slug,
    listing: found.listing,
    isConfirmed: found.confirmedAt !== null,
    isHeld: found.registration?.state === "held",
  };
}
