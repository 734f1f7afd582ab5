import "server-only";
import { asMergeable, type Mergeable } from "@/domain/merge";
import type { Listing, Section } from "@/domain/organisation";
import type { Tx } from "@/lib/db";
import { lockBody } from "@/lib/membership";
import { readProfile, type ReadProfile } from "@/lib/profile-version";
import { takeTurns } from "@/lib/turns";
import { MERGEABLE } from "../queries/mergeable";

export type Held = Mergeable & {
  id: string;
  name: string;
  slug: string;
  version: number;
  changedAt: Date;
  listing: Listing;
  profile: ReadProfile;
  content: ReadProfile["content"];
  answered: Section[];
};

/**
 * Both organisations as they stand, held until the end of `tx`. Merges take turns, for one of them may
 * move what went into an organisation before; then their members, then their rows in the order of ids.
 */
export async function holdBoth(tx: Tx, one: string, other: string): Promise<[Held, Held]> {
  await takeTurns(tx, "merge");
  const ordered = [one, other].sort();
  for (const id of ordered) await lockBody(tx, { type: "organisation", id });
  await tx.$queryRaw`
    SELECT id FROM organisation WHERE id = ANY (${ordered}::uuid[]) ORDER BY id FOR UPDATE`;
  return [await read(tx, one), await read(tx, other)];
}

async function read(tx: Tx, id: string): Promise<Held> {
  const row = await tx.organisation.findUniqueOrThrow({ where: { id }, select: MERGEABLE });
  const profile = await readProfile(tx, id);
  if (!profile) throw new Error("The organisation is gone while its row is held");
  const { name, version, changedAt, addresses } = row;
  return {
    ...{ id, name, version, changedAt, slug: addresses[0]?.slug ?? row.publicId },
    ...{ profile, content: profile.content },
    answered: row.sections.map(({ section }) => section),
    ...asMergeable(row),
  };
}
