import { randomUUID } from "node:crypto";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { SYSTEM } from "@/domain/actor";
import { agencyNameKey } from "@/domain/membership";
import { db } from "@/lib/db";
import type { AgencyKind } from "@/lib/generated/prisma/enums";
import { aProfile } from "@tests/builders/organisation";

/** A listed organisation to be a member of. */
export async function anOrganisation(name = `Yayasan ${randomUUID().slice(0, 8)}`) {
  const result = await importProfile(
    SYSTEM,
    { profile: aProfile({ name }), listing: "published", isDemo: false },
    new Date("2026-11-24T03:00:00Z"),
  );
  if (!result.ok) throw new Error(result.reason);
  const { slug } = result.value;
  const address = await db.organisationAddress.findUniqueOrThrow({ where: { slug } });
  return { id: address.organisationId, slug, name };
}

/** A confirmed agency with one unit. */
export async function anAgency(
  name = `Pemerintah Kabupaten ${randomUUID().slice(0, 8)}`,
  { kind = "regency", regionCode = null }: { kind?: AgencyKind; regionCode?: string | null } = {},
) {
  const now = new Date();
  const agency = await db.agency.create({
    data: {
      slug: `instansi-${randomUUID().slice(0, 8)}`,
      name,
      nameKey: agencyNameKey(name),
      kind,
      regionCode,
      state: "confirmed",
      createdAt: now,
      changedAt: now,
      units: { create: { name: "Bappeda" } },
    },
    include: { units: true },
  });
  return { id: agency.id, slug: agency.slug, name, unitId: agency.units[0]?.id ?? "" };
}
