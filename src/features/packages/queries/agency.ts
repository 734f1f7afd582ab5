import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { db } from "@/lib/db";

/** The whole agency, or the unit in which the asker has a role in it. */
export function bodyWithin(actor: Actor, id: string): Body {
  const held =
    actor.kind === "person" &&
    actor.roles.find(({ body }) => body.type === "agency" && body.id === id);
  return held ? held.body : { type: "agency", id, unitId: null };
}

/** A confirmed agency by its address, for its own people; null for everybody else. */
export async function findAgencyOf(actor: Actor, slug: string, act: Act = "packages/see-imports") {
  const agency = await db.agency.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, klpdCode: true, state: true },
  });
  if (agency?.state !== "confirmed") return null;
  return may(actor, act, bodyWithin(actor, agency.id)) ? agency : null;
}
