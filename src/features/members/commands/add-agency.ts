import "server-only";
import type { Actor } from "@/domain/actor";
import { type AgencyKind, agencyNameKey } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { freeAgencySlug } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { isHandled, once } from "@/lib/request-key";
import { takeTurns } from "@/lib/turns";

export type AddAgencyRefusal = "not-allowed" | "already-there" | "region-wrong";

export type AgencyFacts = {
  name: string;
  kind: AgencyKind;
  klpdCode: string | null;
  regionCode: string | null;
  mailDomains: string[];
};

/** A platform admin opens an agency's account, confirmed from the start. */
export async function addAgency(
  actor: Actor,
  { requestId, isDemo = false, ...facts }: AgencyFacts & { requestId: string; isDemo?: boolean },
  at: Date = clock(),
): Promise<Result<{ slug: string }, AddAgencyRefusal>> {
  if (!may(actor, "members/add-agency")) return refuse("not-allowed");
  const { name, klpdCode, regionCode } = facts;
  const nameKey = agencyNameKey(name);
  if (regionCode && !(await db.region.findUnique({ where: { code: regionCode } }))) {
    return refuse("region-wrong");
  }
  return db.$transaction(async (tx) => {
    await takeTurns(tx, `agency:${nameKey}`);
    const twin = await tx.agency.findFirst({
      where: { OR: [{ nameKey }, ...(klpdCode ? [{ klpdCode }] : [])] },
      select: { id: true },
    });
    if (twin && !(await isHandled(tx, "add-agency", requestId))) return refuse("already-there");
    const made = await once(tx, requestId, "add-agency", async () => {
      const slug = await freeAgencySlug(tx, name);
      const { id } = await tx.agency.create({
        data: {
          ...facts,
          slug,
          nameKey,
          state: "confirmed",
          isDemo,
          createdAt: at,
          changedAt: at,
        },
        select: { id: true },
      });
      await recordAudit(tx, actor, "agency.add", { type: "agency", id }, at);
      return { slug };
    });
    return ok(made);
  });
}
