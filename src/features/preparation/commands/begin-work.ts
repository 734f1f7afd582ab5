import "server-only";
import type { Actor } from "@/domain/actor";
import { smallestPlaces } from "@/domain/package";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { takeTurns } from "@/lib/turns";

export type BeginRefusal = "not-allowed" | "not-found" | "not-own-package";

type Given = { agencyId: string; packageId: string; unitId: string | null };

/**
 * An agency takes up a package of its own KLPD: its KAK begins with what SiRUP says and what was read from
 * the words. Of two who begin at once both get the one work.
 */
export async function beginWork(
  actor: Actor,
  { agencyId, packageId, unitId }: Given,
  at: Date = clock(),
): Promise<Result<{ workId: string }, BeginRefusal>> {
  if (!may(actor, "preparation/begin-work", { type: "agency", id: agencyId, unitId }))
    return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Result<{ workId: string }, BeginRefusal>> => {
    await takeTurns(tx, `work:${agencyId}:${packageId}`);
    const known = await tx.packageWork.findUnique({
      where: { agencyId_packageId: { agencyId, packageId } },
      select: { id: true },
    });
    if (known) return ok({ workId: known.id });
    const [agency, found] = [
      await tx.agency.findUnique({ where: { id: agencyId }, select: { klpdCode: true } }),
      await tx.package.findUnique({ where: { id: packageId } }),
    ];
    if (!found) return refuse("not-found");
    const isOwn =
      found.agencyId === agencyId ||
      (found.klpdCode !== null && found.klpdCode === agency?.klpdCode);
    if (!isOwn) return refuse("not-own-package");
    if (unitId && !(await tx.agencyUnit.findFirst({ where: { id: unitId, agencyId } })))
      return refuse("not-found");
    const { id } = await tx.packageWork.create({
      data: {
        ...{ agencyId, packageId, unitId, createdAt: at, changedAt: at },
        ...{ startsOn: found.startsOn, endsOn: found.endsOn, ceiling: found.ceiling },
        ...{ workKindCodes: found.workKindCodes, issueCodes: found.issueCodes },
        ...{
          targetGroupCodes: found.targetGroupCodes,
          regionCodes: smallestPlaces(found.regionCodes),
        },
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "work.begin", { type: "package_work", id }, at, {
      ...{ agency: agencyId, package: packageId },
    });
    return ok({ workId: id });
  });
}
