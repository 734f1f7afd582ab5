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
