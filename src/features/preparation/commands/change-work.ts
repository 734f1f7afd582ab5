import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { db, type Prisma, type Tx } from "@/lib/db";
import type { PackageWork } from "@/lib/generated/prisma/client";

export type WorkRefusal = "not-allowed" | "not-found" | "changed-meanwhile";
type Found = PackageWork & { package: { ceiling: bigint } };

type Change<Refusal extends string> = {
  act: Act;
  /** What to write, or why not; may write beside it. */
  write: (tx: Tx, work: Found) => Promise<Result<Prisma.PackageWorkUncheckedUpdateInput, Refusal>>;
};

/**
 * What the commands on a work have in common: of the asker's agency and unit, held while it changes, and
 * only as it was when the form was opened. Strangers hear that there is none.
 */
export async function changeWork<Refusal extends string>(
  actor: Actor,
  { workId, version }: { workId: string; version: number },
  { act, write }: Change<Refusal>,
  at: Date,
): Promise<Result<{ workId: string }, WorkRefusal | Refusal>> {
  return db.$transaction(async (tx): Promise<Result<{ workId: string }, WorkRefusal | Refusal>> => {
    await tx.$executeRaw`SELECT FROM package_work WHERE id = ${workId}::uuid FOR UPDATE`;
    const work = await tx.packageWork.findUnique({
      where: { id: workId },
      include: { package: { select: { ceiling: true } } },
    });
    const body = work && { type: "agency" as const, id: work.agencyId, unitId: work.unitId };
    if (!work || !body || !may(actor, act, body)) return refuse("not-allowed");
    if (work.version !== version) return refuse("changed-meanwhile");
    const change = await write(tx, work);
    if (!change.ok) return change;
    await tx.packageWork.update({
      where: { id: workId, version },
      data: { ...change.value, changedAt: at, version: { increment: 1 } },
      select: { id: true },
    });
    const details = { agency: work.agencyId };
    const subject = { type: "package_work", id: workId } as const;
    await recordAudit(tx, actor, act.replace("/", "."), subject, at, details);
    return ok({ workId });
  });
}
