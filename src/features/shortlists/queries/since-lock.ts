import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { canonicalJson } from "@/domain/canonical-json";
import type { ItemResult } from "@/domain/eligibility/answer";
import { isSuspended } from "@/domain/measure";
import { isListed } from "@/domain/organisation";
import { type Change, changesBetween } from "@/domain/profile-changes";
import type { ProfileContent } from "@/domain/profile";
import { lockGiven, replay } from "@/domain/shortlist-lock";
import { db } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";
import { inOneReading, readVersions } from "./candidates";
import type { ShortlistView } from "./shortlist";

type Locked = NonNullable<ShortlistView["locked"]>;

export type SinceLock = {
  /** Public id. */
  id: string;
  name: string;
  slug: string;
  /** Of the public profile. */
  changes: Change[];
  items: { item: string; before: ItemResult; after: ItemResult; at: Date }[];
  /** Null: as it was. */
  suspended: boolean | null;
  isGone: boolean;
}[];

/**
 * In what the candidates of a locked list are no longer as they were: their public profile, standing
 * items, a suspension, their listing. Those that are as they were are not named.
 */
export async function listSinceLock(
  actor: Actor,
  { snapshot, lockedAt }: Locked,
  at: Date,
): Promise<SinceLock> {
  const then = new Map(snapshot.candidates.map((one) => [one.id, one]));
  return inOneReading(actor, async (tx) => {
    const rows = await tx.organisation.findMany({
      where: { publicId: { in: [...then.keys()] } },
      select: {
        ...{ id: true, publicId: true, name: true, listing: true, version: true },
        measures: DECIDED,
        addresses: { where: { isCurrent: true }, select: { slug: true } },
        standingChanges: {
          where: { at: { gt: lockedAt, lte: at } },
          orderBy: [{ at: "desc" }, { item: "asc" }],
          take: 20,
          select: { item: true, before: true, after: true, at: true },
        },
      },
    });
    const moved = rows.filter(({ publicId, version }) => then.get(publicId)!.version !== version);
    const [before, now] = [
      await readVersions(
        tx,
        moved.map(({ id, publicId }) => ({
          ...{ organisationId: id, version: then.get(publicId)!.version },
        })),
      ),
      await readVersions(
        tx,
        moved.map(({ id, version }) => ({ organisationId: id, version })),
      ),
    ];
    const since = rows.map((row) => {
      const [old, present] = [before.get(row.id), now.get(row.id)];
      const was = then.get(row.publicId)!.isSuspended;
      const is = isSuspended(decidedMeasure(row.measures, at));
      return {
        ...{ id: row.publicId, name: row.name, slug: row.addresses[0]?.slug ?? "" },
        changes: old && present ? changesBetween(old, present) : [],
        items: row.standingChanges,
        suspended: was === is ? null : is,
        isGone: !isListed(row.listing),
      };
    });
    const order = [...then.keys()];
    return since
      .filter(
        ({ changes, items, suspended, isGone }) =>
          changes.length + items.length > 0 || suspended !== null || isGone,
      )
      .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  });
}

/** Whether what was locked is untouched, and comes out the same when it is matched again. */
export async function replayLock(
  _actor: Actor,
  lock: Pick<Locked, "given" | "sha256" | "givenSha256" | "snapshot">,
): Promise<{ isUntouched: boolean; differing: string[] }> {
  const { snapshot } = lock;
  const given = lockGiven.parse(lock.given);
  const rows = await db.organisation.findMany({
    where: { publicId: { in: given.candidates.map(({ id }) => id) } },
    select: { id: true, publicId: true },
  });
  const version = new Map(given.candidates.map((one) => [one.id, one.version]));
  const byId = await readVersions(
    db,
    rows.map(({ id, publicId }) => ({ organisationId: id, version: version.get(publicId)! })),
  );
  const profiles = new Map<string, ProfileContent>(
    rows.flatMap(({ id, publicId }) => {
      const profile = byId.get(id);
      return profile ? [[publicId, profile] as const] : [];
    }),
  );
  const hashOf = (content: unknown) =>
    createHash("sha256").update(canonicalJson(content)).digest("hex");
  return {
    isUntouched: hashOf(snapshot) === lock.sha256 && hashOf(given) === lock.givenSha256,
    differing: replay(snapshot, given, profiles),
  };
}
