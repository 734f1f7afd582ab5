import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { InterestInput } from "../schema";

export type InterestRefusal = "not-allowed" | "not-found" | "not-published" | "no-longer-announced";

/**
 * Says, for an organisation that is published, that it would like to be asked about an announced package.
 * Saying it again changes the note. It is no willingness by law, and no agency is bound by it.
 */
export async function declareInterest(
  actor: Actor,
  { packageId, organisationId, note }: InterestInput,
  at: Date = clock(),
): Promise<Result<null, InterestRefusal>> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "packages/declare-interest", body) || actor.kind !== "person")
    return refuse("not-allowed");
  const personId = actor.id;
  return db.$transaction(async (tx): Promise<Result<null, InterestRefusal>> => {
    const found = await tx.package.findUnique({
      where: { id: packageId },
      select: { source: true, state: true },
    });
    const own = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { listing: true },
    });
    if (found?.source !== "sirup" || !own) return refuse("not-found");
    if (own.listing !== "published") return refuse("not-published");
    if (found.state !== "announced") return refuse("no-longer-announced");
    const said = { personId, note: maskPersonalData(note) || null, declaredAt: at };
    await tx.packageInterest.upsert({
      where: { packageId_organisationId: { packageId, organisationId } },
      create: { packageId, organisationId, ...said },
      update: { ...said, withdrawnAt: null, version: { increment: 1 } },
    });
    const details = { organisation: organisationId };
    await recordAudit(
      tx,
      actor,
      "package.interest",
      { type: "package", id: packageId },
      at,
      details,
    );
    return ok(null);
  });
}
