import { randomUUID } from "node:crypto";
import { makeClaim } from "@/features/claims/commands/make-claim";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";

/** The Monday before Christmas: a working day with holidays behind it. */
export const CLAIMED_AT = new Date("2026-12-21T03:00:00Z");

export const claim = (actor: Actor, slug: string, requestId = randomUUID()) =>
  makeClaim(
    actor,
    {
      ...{ requestId, slug, name: "Andi Contoh", position: "Ketua" },
      explanation: "SK pengurus nomor 12 tanggal 3 Mei 2025.",
    },
    CLAIMED_AT,
  );

/** Somebody with an open claim on an organisation of its own; `listed`: its address for mail. */
export async function anOpenClaim({ listed = `${randomUUID()}@pelita.example`, email = "" } = {}) {
  const organisation = await anOrganisation();
  await db.organisationContact.update({
    where: { organisationId_channel: { organisationId: organisation.id, channel: "email" } },
    data: { value: listed },
  });
  const person = await aPerson(db, email ? { email } : {});
  const made = await claim(person.actor, organisation.slug);
  if (!made.ok) throw new Error(made.reason);
  const { id } = await db.claim.findFirstOrThrow({ where: { personId: person.id } });
  return { organisation, person, listed, id };
}
