import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { labelKeys } from "../queries/label-words";
import { IS_LISTED, walkListed } from "../queries/listed";
import { compactSearch } from "./compact-search";
import { foldSearchChanges } from "./fold-search-changes";
import { refreshSearchDocuments } from "./refresh-search-document";

/** Organisations between two folds; whole batches of a walk. */
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
  const labelled = [...(await labelKeys(actor)).keys()].sort();
  await db.$executeRaw`
    INSERT INTO search_word (word) SELECT unnest(${labelled}::text[]) ON CONFLICT DO NOTHING`;
  const rewrite = async (ids: string[], done: number) => {
    await db.$transaction((tx) => refreshSearchDocuments(tx, ids, at), { timeout: 60_000 });
    if (done % FOLD_EVERY === 0) await foldSearchChanges(actor);
  };
  const documents = await walkListed(actor, rewrite, say);
  await db.searchDocument.deleteMany({ where: { organisation: { NOT: IS_LISTED } } });
  await foldSearchChanges(actor);
  await compactSearch(actor);
  return ok({ documents });
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
