import "server-only";
import type { Actor } from "@/domain/actor";
import { agencyNameKey } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { AgencyFacts } from "./add-agency";

export type ChangeAgencyRefusal =
  "not-allowed" | "not-found" | "already-there" | "region-wrong" | "changed-meanwhile";

/** Name, kind, codes and mail domains of an agency. Its address stays. */
export async function changeAgency(
  actor: Actor,
  { agencyId, version, ...facts }: AgencyFacts & { agencyId: string; version: number },
  at: Date = clock(),
): Promise<Result<null, ChangeAgencyRefusal>> {
  if (!may(actor, "members/change-agency")) return refuse("not-allowed");
  const agency = await db.agency.findUnique({ where: { id: agencyId }, select: { id: true } });
  if (!agency) return refuse("not-found");
  const { regionCode, klpdCode } = facts;
  if (regionCode && !(await db.region.findUnique({ where: { code: regionCode } }))) {
    return refuse("region-wrong");
  }
  const nameKey = agencyNameKey(facts.name);
  return db.$transaction(async (tx) => {
    const twin = await tx.agency.findFirst({
      where: { id: { not: agencyId }, OR: [{ nameKey }, ...(klpdCode ? [{ klpdCode }] : [])] },
      select: { id: true },
    });
    if (twin) return refuse("already-there");
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, version },
      data: { ...facts, nameKey, changedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, "agency.change", { type: "agency", id: agencyId }, at);
    return ok(null);
  });
}
