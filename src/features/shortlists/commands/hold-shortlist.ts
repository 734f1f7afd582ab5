import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import type { Prisma, Tx } from "@/lib/db";

const HELD = {
  work: {
    include: {
      agency: { select: { name: true, isDemo: true } },
      unit: { select: { name: true } },
      package: { include: { klpd: true, satker: true } },
    },
  },
} satisfies Prisma.ShortlistInclude;
export type Held = Prisma.ShortlistGetPayload<{ include: typeof HELD }>;

/**
 * A shortlist of the asker's agency and unit, held while it changes; null for everybody else. `together`:
 * several may hold it so at once, and whoever locks it waits for them.
 */
export async function holdShortlist(
  tx: Tx,
  actor: Actor,
  act: Act,
  id: string,
  { together = false } = {},
): Promise<Held | null> {
  await (together
    ? tx.$executeRaw`SELECT FROM shortlist WHERE id = ${id}::uuid FOR SHARE`
    : tx.$executeRaw`SELECT FROM shortlist WHERE id = ${id}::uuid FOR UPDATE`);
  const found = await tx.shortlist.findUnique({ where: { id }, include: HELD });
  const body = found && {
    ...{ type: "agency" as const, id: found.agencyId, unitId: found.work.unitId },
  };
  return found && body && may(actor, act, body) ? found : null;
}
