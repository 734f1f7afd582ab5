import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { moveRegistration, type RegistrationMove } from "@/domain/registration";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { endHeld, lockBody } from "@/lib/membership";
import { tell } from "@/lib/outbox";

export type SettleRegistrationRefusal =
  "not-allowed" | "not-found" | "changed-meanwhile" | "reason-missing";

/**
 * An operator vouches for a registered organisation, which lists it if it was held, or refuses it,
 * which archives it and ends every role in it. Whoever registered it is told.
 */
export async function settleRegistration(
  actor: Actor,
  input: { organisationId: string; move: RegistrationMove; reason: string | null; version: number },
  at: Date = clock(),
): Promise<Result<null, SettleRegistrationRefusal>> {
  if (!may(actor, "organisations/settle-registration")) return refuse("not-allowed");
  const { organisationId, move, version } = input;
  const found = await db.organisationRegistration.findUnique({
    where: { organisationId },
    select: {
      state: true,
      personId: true,
      organisation: {
        select: {
          name: true,
          listedAt: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  if (!found) return refuse("not-found");
  const next = moveRegistration(found.state, move);
  if (!next.ok) return next;
  const reason = input.reason && maskPersonalData(input.reason);
  if (move === "refuse" && !reason) return refuse("reason-missing");
  const { name: bodyName, listedAt, addresses } = found.organisation;

  return db.$transaction(async (tx) => {
    await lockBody(tx, { type: "organisation", id: organisationId });
    // What went into another one is decided about there.
    const merged = { id: organisationId, mergedIntoId: { not: null } };
    if ((await tx.organisation.count({ where: merged })) > 0) return refuse("changed-meanwhile");
    const { count } = await tx.organisationRegistration.updateMany({
      where: { organisationId, version, state: found.state },
      data: { state: next.value, settledAt: at, reason, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await tx.organisation.update({
      where: { id: organisationId },
      data:
        move === "confirm"
          ? { listing: "published", confirmedAt: at, listedAt: listedAt ?? at }
          : { listing: "archived" },
    });
    await refreshSearchDocument(tx, organisationId);
    const subject = { type: "organisation", id: organisationId } as const;
    await recordAudit(tx, actor, `organisation.${move}`, subject, at);
    if (move === "confirm") {
      const link = `/oms/${addresses[0]?.slug ?? ""}`;
      await tell(tx, found.personId, "registration-confirmed", { bodyName, link }, at);
    } else {
      await closeDoors(tx, actor, organisationId, at);
      const facts = { bodyName, reason: reason ?? "", link: "/akun/keanggotaan" };
      await tell(tx, found.personId, "registration-refused", facts, at);
    }
    return ok(null);
  });
}

/** Nobody acts for an organisation that is not in the directory. */
async function closeDoors(tx: Tx, actor: Actor, organisationId: string, at: Date) {
  const members = await tx.membership.findMany({
    where: { organisationId, state: { not: "ended" } },
    select: { id: true },
    take: 1_000,
  });
  for (const { id } of members) await endHeld(tx, actor, { id, reason: "not_confirmed" }, at);
  await tx.invitation.updateMany({
    where: { organisationId, state: "open" },
    data: { state: "withdrawn", settledAt: at },
  });
  await tx.claim.updateMany({
    where: { organisationId, state: "open" },
    data: { state: "withdrawn", settledAt: at, version: { increment: 1 } },
  });
}
