import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import type { ProfileContent } from "@/domain/profile";
import { suspicionsOf } from "@/domain/suspicion";
import { recordAudit } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import type { ReadProfile } from "@/lib/profile-version";

const suspicionsIn = (profile: ProfileContent) =>
  suspicionsOf({
    names: [profile.name, profile.acronym ?? "", profile.street ?? ""],
    texts: [
      ...[profile.mission ?? "", profile.missionEn ?? ""],
      ...profile.services.map(({ description }) => description),
    ],
    addresses: profile.contacts.map(({ value }) => value),
    registeredLastDay: 0,
  });

/**
 * What nobody has vouched for yet and turns suspicious by an edit leaves the directory until an
 * operator has looked, as it would have when it was registered.
 */
export async function holdIfSuspicious(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  { before, after }: { before: ReadProfile; after: ReadProfile },
  at: Date,
): Promise<void> {
  const known = suspicionsIn(before.content);
  const heldFor = suspicionsIn(after.content).filter((one) => !known.includes(one));
  if (heldFor.length === 0) return;
  const { count } = await tx.organisationRegistration.updateMany({
    where: { organisationId, state: "waiting" },
    data: { state: "held", heldFor, version: { increment: 1 } },
  });
  if (count === 0) return;
  await tx.organisation.update({ where: { id: organisationId }, data: { listing: "draft" } });
  await refreshSearchDocument(tx, organisationId, at);
  const subject = { type: "organisation", id: organisationId } as const;
  await recordAudit(tx, actor, "organisation.hold", subject, at, { held: heldFor.join("+") });
  const facts = { bodyName: after.content.name, link: "/admin/oms" };
  for (const admin of await managersOf(tx, { type: "platform" })) {
    await tell(tx, admin, "registration-waiting", facts, at);
  }
}
