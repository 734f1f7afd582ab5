import "server-only";
import type { Actor } from "@/domain/actor";
import { isListed } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { lockBody, managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";

export type SettleClaimRefusal =
  "not-allowed" | "not-found" | "changed-meanwhile" | "person-gone" | "reason-missing";

/**
 * An operator decides about a claim. `managers`: how many managers the decision was taken in sight
 * of; when that has changed, the two claims of one organisation cannot both win by accident.
 */
export async function settleClaim(
  actor: Actor,
  input: {
    claimId: string;
    move: "approve" | "refuse";
    reason: string;
    version: number;
    managers: number;
  },
  at: Date = clock(),
): Promise<Result<null, SettleClaimRefusal>> {
  if (!may(actor, "claims/settle-claim")) return refuse("not-allowed");
  const { claimId, move, version } = input;
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      ...{ organisationId: true, personId: true },
      person: { select: { state: true } },
      organisation: {
        select: {
          ...{ name: true, listing: true },
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  if (!claim) return refuse("not-found");
  const reason = maskPersonalData(input.reason);
  if (move === "refuse" && !reason) return refuse("reason-missing");
  if (move === "approve" && claim.person.state !== "active") return refuse("person-gone");
  const { organisationId, personId, organisation } = claim;
  if (move === "approve" && !isListed(organisation.listing)) return refuse("changed-meanwhile");
  const slug = organisation.addresses[0]?.slug ?? "";
  const bodyName = organisation.name;

  return db.$transaction(async (tx) => {
    await lockBody(tx, { type: "organisation", id: organisationId });
    const before = await managersOf(tx, { type: "organisation", id: organisationId });
    if (before.length !== input.managers) return refuse("changed-meanwhile");
    const outcome = move === "approve" ? "approved" : "refused";
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, state: "open", version },
      data: {
        ...{ state: outcome, settledAt: at, reason: reason || null, codeHash: null },
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const subject = { type: "claim", id: claimId } as const;
    await recordAudit(tx, actor, `claim.${move}`, subject, at, { organisation: organisationId });
    if (move === "approve") {
      if (!before.includes(personId)) {
        const role = "oms_admin";
        const { id } = await tx.membership.create({
          data: { personId, role, organisationId, state: "active", since: at },
          select: { id: true },
        });
        const held = { type: "membership", id } as const;
        await recordAudit(tx, actor, "membership.claim", held, at, { role });
      }
      await tell(tx, personId, "claim-approved", { bodyName, link: `/ruang-oms/${slug}` }, at);
    } else {
      const facts = { bodyName, reason, link: `/ruang-oms/klaim/${slug}` };
      await tell(tx, personId, "claim-refused", facts, at);
    }
    const told = { bodyName, outcome, link: `/ruang-oms/${slug}/anggota` } as const;
    for (const manager of before.filter((each) => each !== personId)) {
      await tell(tx, manager, "claim-rival-settled", told, at);
    }
    return ok(null);
  });
}
