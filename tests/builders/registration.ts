import { randomUUID } from "node:crypto";
import { registerOrganisation } from "@/features/organisations/commands/register-organisation";
import { settleRegistration } from "@/features/organisations/commands/settle-registration";
import { findProfile, listAddresses } from "@/features/organisations/queries/profiles";
import { searchDirectory } from "@/features/search/queries/directory";
import { listNewest } from "@/features/search/queries/newest";
import { EVERYTHING } from "@/features/search/schema";
import { type Actor, ANYONE, type Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { aBasicTier } from "@tests/builders/basic-tier";

export const aName = () => `Yayasan ${randomUUID().slice(0, 8)} Wanua`;

/** An organisation that somebody registers by the form; throws when it is refused. */
export async function register(actor: Actor, overrides: Record<string, unknown> = {}, at?: Date) {
  const result = await registerOrganisation(actor, aBasicTier({ name: aName(), ...overrides }), at);
  if (!result.ok) throw new Error(result.reason);
  const { organisationId } = await db.organisationAddress.findUniqueOrThrow({
    where: { slug: result.value.slug },
  });
  return { ...result.value, id: organisationId };
}

/** Decides about a registration as it stands now. */
export async function settle(actor: Actor, id: string, move: "confirm" | "refuse") {
  const { version } = await db.organisationRegistration.findUniqueOrThrow({
    where: { organisationId: id },
  });
  const reason = move === "refuse" ? "Bukan organisasi." : null;
  return settleRegistration(actor, { organisationId: id, move, reason, version });
}

/** The person as the next request sees them. */
export const asAdminOf = (actor: Person, id: string): Actor => ({
  ...actor,
  roles: [{ membershipId: "", role: "oms_admin", body: { type: "organisation", id } }],
});

/** How many rows there are of all that a registration writes. */
export const countRows = async () => ({
  organisations: await db.organisation.count(),
  addresses: await db.organisationAddress.count(),
  documents: await db.searchDocument.count(),
  versions: await db.organisationVersion.count(),
  registrations: await db.organisationRegistration.count(),
  memberships: await db.membership.count(),
  audit: await db.auditEvent.count(),
  mails: await db.outboxMail.count(),
});

export const isFound = async (q: string) =>
  (await searchDirectory(ANYONE, { ...EVERYTHING, q: `"${q}"` }, new Date())).total > 0;
export const isInFeed = async (q: string) =>
  (await listNewest(ANYONE, { ...EVERYTHING, q: `"${q}"` })).organisations.length > 0;
export const isInSitemap = async (slug: string) =>
  (await listAddresses(ANYONE, { skip: 0, take: 10_000 })).some((one) => one.slug === slug);
export const profileAt = async (slug: string) => {
  const answer = await findProfile(ANYONE, slug);
  return answer?.found === "profile" ? answer.profile : null;
};
