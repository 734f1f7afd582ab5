import "server-only";
import type { Actor } from "@/domain/actor";
import { type AgencyKind, agencyNameKey } from "@/domain/membership";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { freeAgencySlug } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { once } from "@/lib/request-key";
import { takeTurns } from "@/lib/turns";

export type RequestAgencyRefusal = "not-allowed" | "already-member" | "too-many";

/** How many requests one person may have waiting. */
const MOST_WAITING = 5;

/**
 * Asks for an account of an agency, or to join the one there is. Either way a platform admin
 * decides; until then it gives no right.
 */
export async function requestAgency(
  actor: Actor,
  input: { requestId: string; name: string; kind: AgencyKind },
  at: Date = clock(),
): Promise<Result<null, RequestAgencyRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const { requestId, name, kind } = input;
  const nameKey = agencyNameKey(name);
  const personId = actor.id;
  const waiting = await db.membership.count({ where: { personId, state: "awaiting" } });
  if (waiting >= MOST_WAITING) return refuse("too-many");
  const already = await db.membership.count({
    where: { personId, state: { not: "ended" }, agency: { nameKey } },
  });
  if (already > 0) return refuse("already-member");

  await db.$transaction((tx) =>
    once(tx, requestId, "request-agency", async () => {
      await takeTurns(tx, `agency:${nameKey}`);
      const known = await tx.agency.findUnique({
        where: { nameKey },
        select: { id: true, name: true },
      });
      const agency =
        known ??
        (await tx.agency.create({
          data: {
            slug: await freeAgencySlug(tx, name),
            name,
            nameKey,
            kind,
            requestedById: personId,
            createdAt: at,
            changedAt: at,
          },
          select: { id: true, name: true },
        }));
      const role = "agency_planner";
      const { id } = await tx.membership.create({
        data: { personId, role, agencyId: agency.id, state: "awaiting", since: at },
        select: { id: true },
      });
      await recordAudit(tx, actor, "membership.request", { type: "membership", id }, at, { role });
      const link = known ? "/admin/keanggotaan" : "/admin/instansi";
      for (const admin of await managersOf(tx, { type: "platform" })) {
        const facts = { bodyName: agency.name, role, link } as const;
        if (known) await tell(tx, admin, "membership-awaiting", facts, at);
        else await tell(tx, admin, "agency-requested", facts, at);
      }
      return { agencyId: agency.id };
    }),
  );
  return ok(null);
}
