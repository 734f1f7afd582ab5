import "server-only";
import type { Actor } from "@/domain/actor";
import { type PublicFacts, publicFacts } from "@/domain/eligibility/public-facts";
import { LISTED } from "@/domain/organisation";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { publishedSets } from "@/lib/rule-sets";
import { findFacts } from "./facts";

/** What a listed organisation is judged by, by its current slug or its public id; null when there is none. */
export async function findPublicFacts(
  actor: Actor,
  id: string,
  at: Date = clock(),
): Promise<PublicFacts | null> {
  const found = await db.organisation.findFirst({
    where: {
      listing: { in: [...LISTED] },
      OR: [{ publicId: id }, { addresses: { some: { slug: id, isCurrent: true } } }],
    },
    select: { id: true, publicId: true },
  });
  const facts = found && (await findFacts(actor, found.id));
  if (!facts) return null;
  const sets = (await publishedSets()).map(({ rules }) => rules);
  return publicFacts(found.publicId, facts, sets, at);
}
