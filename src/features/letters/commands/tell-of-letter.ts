import "server-only";
import type { Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";

/** Tells those who manage the organisation, each in their own language. */
export async function tellOfLetter(
  tx: Tx,
  organisationId: string,
  kind: "letter-issued" | "letter-withdrawn",
  { number, reason }: { number: string; reason: string },
  at: Date,
): Promise<void> {
  const { name, addresses } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
  });
  const facts = {
    ...{ bodyName: name, number, reason },
    link: `/ruang-oms/${addresses[0]?.slug ?? ""}/verifikasi`,
  };
  for (const personId of await managersOf(tx, { type: "organisation", id: organisationId })) {
    await tell(tx, personId, kind, facts, at);
  }
}
