import "server-only";
import type { Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";

type Side = { id: string; name: string; slug: string };

/** Tells whoever manages either organisation, each person once. */
export async function tellBoth(
  tx: Tx,
  kind: "organisation-merged" | "merge-undone",
  { source, target, reason }: { source: Side; target: Side; reason: string },
  at: Date,
): Promise<void> {
  const told = new Set<string>();
  for (const { id } of [target, source]) {
    for (const person of await managersOf(tx, { type: "organisation", id })) told.add(person);
  }
  const facts = { bodyName: source.name, intoName: target.name, reason };
  const link = `/oms/${target.slug}`;
  for (const person of told) await tell(tx, person, kind, { ...facts, link }, at);
}
