import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { db } from "./db";

/** The whole agency, or the unit in which the asker has a role in it. */
export function bodyWithin(actor: Actor, id: string): Body & { type: "agency" } {
  const held =
    actor.kind === "person" &&
    actor.roles.flatMap(({ body }) => (body.type === "agency" && body.id === id ? [body] : []))[0];
  return held || { type: "agency", id, unitId: null };
}

/** A confirmed agency by its address, for those of its people who may; null for everybody else. */
export async function findAgencyOf(actor: Actor, slug: string, act: Act) {
  const agency = await db.agency.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, kind: true, klpdCode: true, state: true },
      ...{ regionCode: true, isDemo: true },
    },
  });
  if (agency?.state !== "confirmed") return null;
  return may(actor, act, bodyWithin(actor, agency.id)) ? agency : null;
}
export type OwnAgency = NonNullable<Awaited<ReturnType<typeof findAgencyOf>>>;
