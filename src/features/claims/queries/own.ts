import "server-only";
import type { Actor } from "@/domain/actor";
import { maskAddress } from "@/domain/address";
import { isAtListedDomain, listedDomains, MOST_CODE_TRIES } from "@/domain/claim";
import { LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { managersOf } from "@/lib/membership";

/**
 * What somebody needs to know to claim an organisation: what proof its listing allows, whether it has
 * managers, and the person's own claim that is open or was decided last. Null when it is not listed.
 */
export async function findClaimable(actor: Actor, slug: string) {
  if (actor.kind !== "person" || !may(actor, "claims/make-claim")) return null;
  const organisation = await db.organisation.findFirst({
    where: { listing: { in: [...LISTED] }, addresses: { some: { slug } } },
    select: {
      ...{ id: true, name: true },
      regency: { select: { name: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      contacts: { select: { channel: true, value: true } },
    },
  });
  if (!organisation) return null;
  const [person, managers, claim] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { email: true, name: true },
    }),
    managersOf(db, { type: "organisation", id: organisation.id }),
    db.claim.findFirst({
      where: { organisationId: organisation.id, personId: actor.id },
      // While one is open no other can be made, so the open one is the newest.
      orderBy: { claimedAt: "desc" },
      select: {
        ...{ id: true, state: true, claimedAt: true, dueOn: true, settledAt: true, reason: true },
        ...{ isAtListedDomain: true, provenAt: true, codeExpiresAt: true, codeTries: true },
      },
    }),
  ]);
  const email = organisation.contacts.find(({ channel }) => channel === "email")?.value;
  const isRunning = Boolean(claim?.codeExpiresAt && claim.codeExpiresAt > machineTime());
  return {
    name: organisation.name,
    slug: organisation.addresses[0]?.slug ?? slug,
    place: organisation.regency?.name ?? null,
    personName: person.name ?? "",
    personEmail: person.email ?? "",
    isManager: managers.includes(actor.id),
    isManaged: managers.length > 0,
    domains: listedDomains(organisation.contacts),
    isAtListedDomain: isAtListedDomain(person.email ?? "", organisation.contacts),
    listedAddress: email ? maskAddress(email) : null,
    claim: claim && {
      ...claim,
      code: isRunning
        ? claim.codeTries < MOST_CODE_TRIES
          ? ("underway" as const)
          : ("used-up" as const)
        : ("none" as const),
    },
  };
}
export type Claimable = NonNullable<Awaited<ReturnType<typeof findClaimable>>>;
