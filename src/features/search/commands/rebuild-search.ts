import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { labelKeys } from "../queries/label-words";
import { compactSearch } from "./compact-search";
import { foldSearchChanges } from "./fold-search-changes";
import { refreshSearchDocuments } from "./refresh-search-document";

const AT_ONCE = 250;
const FOLD_EVERY = 5_000;

/**
 * Writes every document anew from the organisations, while searches go on; then drops the places and
 * words that nothing uses any more. May be stopped and begun again at any time.
 */
export async function rebuildSearch(
  actor: Actor,
  say: (done: number, of: number) => void = () => {},
  at: Date = clock(),
): Promise<Result<{ documents: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const listed = { listing: { in: [...LISTED] } };
  const all = await db.organisation.count({ where: listed });
  const labelled = [...(await labelKeys(actor)).keys()].sort();
  await db.$executeRaw`
    INSERT INTO search_word (word) SELECT unnest(${labelled}::text[]) ON CONFLICT DO NOTHING`;
  let done = 0;
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await db.organisation.findMany({
      where: { ...listed, ...(after && { id: { gt: after } }) },
      ...{ select: { id: true }, orderBy: { id: "asc" }, take: AT_ONCE },
    });
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    await db.$transaction((tx) => refreshSearchDocuments(tx, ids, at), { timeout: 60_000 });
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (done % FOLD_EVERY < AT_ONCE) await foldSearchChanges(actor);
    say(done, all);
  }
  await db.searchDocument.deleteMany({ where: { organisation: { NOT: listed } } });
  await foldSearchChanges(actor);
  await compactSearch(actor);
  return ok({ documents: done });
}

/** Rebuilds when more places are dead than alive. */
export async function tidySearch(
  actor: Actor,
): Promise<Result<{ documents: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const [used] = await db.$queryRaw<{ places: number; documents: number }[]>`
    SELECT (SELECT last_value::int FROM search_document_place_seq) AS places,
           (SELECT count(*)::int FROM search_document) AS documents`;
  const { places, documents } = used ?? { places: 0, documents: 0 };
  return places > 2 * documents + FEW_PLACES ? rebuildSearch(actor) : ok({ documents: 0 });
}
const FEW_PLACES = 10_000;
