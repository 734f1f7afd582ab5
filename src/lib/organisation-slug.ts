import "server-only";
import { slugOf } from "@/domain/slug";
import type { Tx } from "./db";

/** Pages of the workspace that an organisation's own page must not hide (app/[locale]/ruang-oms). */
const RESERVED = new Set(["baru", "klaim"]);

/**
 * The address of an organisation of this name: free, or its own already. Of two of one name the
 * second takes its place's name, then a number.
 */
export async function freeSlug(
  tx: Tx,
  { name, place, own }: { name: string; place: string | null; own?: string },
): Promise<string> {
  const base = slugOf(name);
  // Two of one name at once take turns, so that both find a free address.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug ${base}`}))`;
  const region = place ? await tx.region.findUnique({ where: { code: place } }) : null;
  const named = [base, ...(region ? [`${base}-${slugOf(region.name)}`] : [])];
  for (let at = 0; ; at++) {
    const slug = named[at] ?? `${base}-${at - named.length + 2}`;
    if (RESERVED.has(slug)) continue;
    const taken = await tx.organisationAddress.findUnique({ where: { slug } });
    if (!taken || taken.organisationId === own) return slug;
  }
}

type Named = { name: string; place: string | null };

/**
 * Addresses of many new organisations at once, in their order: what `freeSlug` would give each after
 * the other. Thousands of turns cannot be held in one transaction, so none is taken: whoever registers
 * one of these names meanwhile is told that the address is taken.
 */
export async function freeSlugs(tx: Tx, all: readonly Named[]): Promise<string[]> {
  const codes = [...new Set(all.flatMap(({ place }) => place ?? []))];
  const regions = await tx.region.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  });
  const nameOf = new Map(regions.map(({ code, name }) => [code, slugOf(name)]));
  const namedOf = ({ name, place }: Named) => {
    const base = slugOf(name);
    const region = place ? nameOf.get(place) : undefined;
    return { base, named: [base, ...(region ? [`${base}-${region}`] : [])] };
  };
  const wanted = all.map(namedOf);
  const taken = await takenSlugs(tx, [...new Set(wanted.flatMap(({ named }) => named))]);
  const slugs: string[] = [];
  for (const { base, named } of wanted) {
    for (let at = 0; ; at++) {
      const slug = named[at] ?? `${base}-${at - named.length + 2}`;
      if (RESERVED.has(slug) || taken.has(slug)) continue;
      // Numbered ones were not asked for with the others: few need one.
      if (at >= named.length && (await takenSlugs(tx, [slug])).size > 0) continue;
      taken.add(slug);
      slugs.push(slug);
      break;
    }
  }
  return slugs;
}

async function takenSlugs(tx: Tx, slugs: string[]): Promise<Set<string>> {
  const rows = await tx.organisationAddress.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}
