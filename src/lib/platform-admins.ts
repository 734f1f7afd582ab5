import "server-only";
import type { Tx } from "./db";

/** Everybody who is told when something waits for an operator; at most fifty. */
export async function platformAdmins(tx: Tx): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: { role: "platform_admin", state: "active", person: { state: "active" } },
    select: { personId: true },
    take: 50,
  });
  return held.map(({ personId }) => personId);
}
