import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { isHandled, once } from "@/lib/request-key";
import { takeTurns } from "@/lib/turns";

export type AddUnitRefusal = "not-allowed" | "not-found" | "already-there" | "too-many";

/** A ministry has some hundred units; nobody needs thousands. */
const MOST_UNITS = 500;

/** A unit (satker) of an agency, which roles can be held in. */
export async function addUnit(
  actor: Actor,
  { requestId, agencyId, name }: { requestId: string; agencyId: string; name: string },
  at: Date = clock(),
): Promise<Result<{ unitId: string }, AddUnitRefusal>> {
  const body = { type: "agency", id: agencyId, unitId: null } as const;
  if (!may(actor, "members/add-unit", body)) return refuse("not-allowed");
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { id: true, _count: { select: { units: true } } },
  });
  if (!agency) return refuse("not-found");
  if (agency._count.units >= MOST_UNITS) return refuse("too-many");

  return db.$transaction(async (tx) => {
    await takeTurns(tx, `units:${agencyId}`);
    const twin = await tx.agencyUnit.findFirst({
      where: { agencyId, name: { equals: name, mode: "insensitive" } },
      select: { id: true },
    });
    if (twin && !(await isHandled(tx, "add-unit", requestId))) return refuse("already-there");
    const made = await once(tx, requestId, "add-unit", async () => {
      const { id } = await tx.agencyUnit.create({
        data: { agencyId, name },
        select: { id: true },
      });
      await recordAudit(tx, actor, "agency.add-unit", { type: "agency", id: agencyId }, at);
      return { unitId: id };
    });
    return ok(made);
  });
}
