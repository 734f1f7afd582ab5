import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { db, type Tx } from "@/lib/db";

const AT_ONCE = 250;
export const IS_LISTED = { listing: { in: [...LISTED] } };

/**
 * Hands the ids of all listed organisations to `each`, some at a time, and tells how far it is.
 * `reader`: a transaction to read in, when all must be of one moment. Answers how many there were.
 */
export async function walkListed(
  _actor: Actor,
  each: (ids: string[], done: number) => Promise<void>,
  say: (done: number, of: number) => void,
  reader: Tx = db,
): Promise<number> {
  const all = await reader.organisation.count({ where: IS_LISTED });
  let done = 0;
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await reader.organisation.findMany({
      where: { ...IS_LISTED, ...(after && { id: { gt: after } }) },
      ...{ select: { id: true }, orderBy: { id: "asc" }, take: AT_ONCE },
    });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return done;
    done += ids.length;
    after = ids.at(-1) ?? null;
    await each(ids, done);
    say(done, all);
  }
}
