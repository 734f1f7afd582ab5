import "server-only";
import type { Body } from "@/domain/roles";
import { slugOf } from "@/domain/slug";
import type { Tx } from "./db";

export type FoundBody = { name: string; slug: string };

/**
 * A body that members can act for, by its name: an organisation that is not archived, a confirmed
 * agency (and its unit, if one is meant), or the platform. Null for any other.
 */
export async function findBody(tx: Tx, body: Body): Promise<FoundBody | null> {
  if (body.type === "platform") return { name: "Simpul", slug: "" };
  if (body.type === "organisation") {
    const found = await tx.organisation.findFirst({
      where: { id: body.id, listing: { not: "archived" } },
      select: { name: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
    });
    const slug = found?.addresses[0]?.slug;
    return found && slug ? { name: found.name, slug } : null;
  }
  const agency = await tx.agency.findFirst({
    where: {
      id: body.id,
      state: "confirmed",
      ...(body.unitId && { units: { some: { id: body.unitId, archivedAt: null } } }),
    },
    select: { name: true, slug: true },
  });
  return agency;
}

/** The page of a body's members, without language. */
export const membersPath = (body: Body, slug: string) =>
  body.type === "platform"
    ? "/admin/anggota"
    : body.type === "agency"
      ? `/instansi/${slug}/anggota`
      : `/ruang-oms/${slug}/anggota`;

/** A slug no agency has yet. Ask with the name locked. */
export async function freeAgencySlug(tx: Tx, name: string): Promise<string> {
  const base = slugOf(name);
  const taken = new Set(
    (
      await tx.agency.findMany({
        where: { slug: { startsWith: base } },
        select: { slug: true },
        take: 1_000,
      })
    ).map(({ slug }) => slug),
  );
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
