import "server-only";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import { openVisibilities } from "@/domain/document-access";
import { isListed, LISTED } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { db, type Prisma } from "@/lib/db";

const PAPER = {
  ...{ id: true, type: true, title: true, number: true, issuer: true, issuedOn: true },
  ...{ endsOn: true, visibility: true, state: true, stateSince: true, uploadedAt: true },
  ...{ version: true, replacesId: true },
  object: { select: { bytes: true, mediaType: true, pages: true, scan: true } },
} satisfies Prisma.DocumentSelect;

export type Paper = Prisma.DocumentGetPayload<{ select: typeof PAPER }>;

const MOST_SHOWN = 400;

const BODY = {
  ...{ id: true, name: true, listing: true },
  province: { select: { timeZone: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} satisfies Prisma.OrganisationSelect;

/** An organisation as the pages of its papers need it, for whoever may look into its workspace. */
export type PapersOf = {
  organisationId: string;
  name: string;
  /** The address it has now; pages under an older one lead there. */
  slug: string;
  zone: Zone;
  isListed: boolean;
  mayEdit: boolean;
};

export async function findPapersOf(actor: Actor, slug: string): Promise<PapersOf | null> {
  const address = await db.organisationAddress.findUnique({
    where: { slug },
    select: { organisation: { select: BODY } },
  });
  const found = address?.organisation;
  if (!found || found.listing === "archived") return null;
  const body = { type: "organisation", id: found.id } as const;
  if (actor.kind !== "person" || !may(actor, "organisations/see-workspace", body)) return null;
  return {
    organisationId: found.id,
    name: found.name,
    slug: found.addresses[0]?.slug ?? slug,
    zone: found.province?.timeZone ?? "WIB",
    isListed: isListed(found.listing),
    mayEdit: may(actor, "documents/upload-document", body),
  };
}

/** The present address of an organisation of the asker's. */
export async function findSlugOf(actor: Actor, organisationId: string): Promise<string> {
  if (!may(actor, "organisations/see-workspace", { type: "organisation", id: organisationId })) {
    return "";
  }
  const address = await db.organisationAddress.findFirst({
    where: { organisationId, isCurrent: true },
    select: { slug: true },
  });
  return address?.slug ?? "";
}

/** Its papers in every state, the newest of a type first; for members and operators. */
export async function listPapers(actor: Actor, organisationId: string): Promise<Paper[]> {
  if (!may(actor, "organisations/see-workspace", { type: "organisation", id: organisationId })) {
    return [];
  }
  return db.document.findMany({
    where: { organisationId },
    orderBy: [{ uploadedAt: "desc" }, { id: "asc" }],
    select: PAPER,
    take: MOST_SHOWN,
  });
}

/**
 * The papers of a listed organisation that the asker may open: public ones for anyone, more for
 * agencies and reviewers. Infected ones are nobody's.
 */
export async function listOpenPapers(actor: Actor, organisationId: string): Promise<Paper[]> {
  return db.document.findMany({
    where: {
      ...{ organisationId, state: "current", object: { scan: { not: "infected" } } },
      organisation: { listing: { in: [...LISTED] } },
      visibility: { in: [...openVisibilities(actor)] },
    },
    orderBy: [{ type: "asc" }, { uploadedAt: "desc" }, { id: "asc" }],
    select: PAPER,
    take: MOST_SHOWN,
  });
}
