import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

type Given = { packageId: string; organisationId: string };

/** Takes back what an organisation said of a package; the agency then no longer reads it. */
export async function withdrawInterest(
  actor: Actor,
  { packageId, organisationId }: Given,
  at: Date = clock(),
): Promise<Result<null, "not-allowed" | "not-found">> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "packages/withdraw-interest", body)) return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    const { count } = await tx.packageInterest.updateMany({
      where: { packageId, organisationId, withdrawnAt: null },
      data: { withdrawnAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not-found");
    const details = { organisation: organisationId };
    const subject = { type: "package", id: packageId } as const;
    await recordAudit(tx, actor, "package.interest-withdrawn", subject, at, details);
    return ok(null);
  });
}
