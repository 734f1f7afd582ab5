import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { db, type Prisma } from "@/lib/db";

const PER_PAGE = 20;
const BATCH = 500;

/** Listed by this file, reachable by what is public, and managed by nobody. */
const invitable = (importId: string) =>
  ({
    ...{ importId, state: "listed" },
    organisation: {
      listing: "imported",
      memberships: { none: { role: "oms_admin", state: "active" } },
      OR: [{ contacts: { some: { channel: "email" } } }, { street: { not: null } }],
    },
  }) satisfies Prisma.ListImportRowWhereInput;

const INVITED = {
  ...{ row: true, invitedAt: true },
  organisation: {
    select: {
      ...{ name: true, street: true, postcode: true },
      district: { select: { name: true } },
      regency: { select: { name: true } },
      province: { select: { name: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      contacts: { where: { channel: "email" }, select: { value: true }, take: 1 },
    },
  },
} satisfies Prisma.ListImportRowSelect;
type Row = Prisma.ListImportRowGetPayload<{ select: typeof INVITED }>;

/** Whom a letter may go to; of its address only what the profile shows everybody. */
export type Invitation = {
  row: number;
  name: string;
  slug: string;
  email: string | null;
  address: string | null;
  invitedAt: Date | null;
};

function invitationOf({ row, invitedAt, organisation }: Row): Invitation[] {
  if (!organisation) return [];
  const { name, street, postcode, district, regency, province, addresses } = organisation;
  const place = [street, district?.name, regency?.name, province?.name].filter(Boolean);
  return [
    {
      ...{ row, invitedAt, name, slug: addresses[0]?.slug ?? "" },
      email: organisation.contacts[0]?.value ?? null,
      address: street && [place.join(", "), postcode].filter(Boolean).join(" "),
    },
  ];
}

/** How many organisations of a file may be invited; null for whoever may not see it. */
export const countInvitations = async (actor: Actor, importId: string): Promise<number | null> =>
  may(actor, "imports/see-lists") ? db.listImportRow.count({ where: invitable(importId) }) : null;

/** A page of them, those that were not sent yet first. */
export async function listInvitations(actor: Actor, importId: string, page: number) {
  if (!may(actor, "imports/see-lists")) return null;
  const where = invitable(importId);
  const [total, rows] = await Promise.all([
    db.listImportRow.count({ where }),
    db.listImportRow.findMany({
      ...{ where, select: INVITED },
      orderBy: [{ invitedAt: { sort: "asc", nulls: "first" } }, { row: "asc" }],
      ...{ skip: (page - 1) * PER_PAGE, take: PER_PAGE },
    }),
  ]);
  return {
    ...{ total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) },
    invitations: rows.flatMap(invitationOf),
  };
}

/** All of them in batches, in the order of the file; nothing for whoever may not see it. */
export async function* walkInvitations(
  actor: Actor,
  importId: string,
): AsyncGenerator<Invitation[]> {
  if (!may(actor, "imports/see-lists")) return;
  for (let last = 0; ;) {
    const rows = await db.listImportRow.findMany({
      where: { ...invitable(importId), row: { gt: last } },
      ...{ select: INVITED, orderBy: { row: "asc" }, take: BATCH },
    });
    yield rows.flatMap(invitationOf);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.row ?? last;
  }
}
