import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { columnsOf, type OfferRefusal, placeOf } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import type { Body, Role } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { findBody } from "@/lib/bodies";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { encrypt, sha256 } from "@/lib/encryption";
import type { Locale } from "@/lib/i18n/routing";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { lockBody } from "@/lib/membership";
import { addressHash } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";
import { once } from "@/lib/request-key";

export type InviteRefusal =
  "not-allowed" | "not-found" | "already-member" | "too-many" | OfferRefusal;

const LASTS_MS = 14 * 86_400_000;

/**
 * Offers a role to an address by a link that works once, for two weeks. An open offer of the same
 * role to the same address is replaced.
 */
export async function invite(
  actor: Actor,
  input: {
    requestId: string;
    email: string;
    role: Role;
    body: Body;
    unitId: string | null;
    language: Locale;
  },
  at: Date = clock(),
): Promise<Result<null, InviteRefusal>> {
  const { requestId, email, role, language, unitId } = input;
  const body: Body = input.body.type === "agency" ? { ...input.body, unitId } : input.body;
  if (!may(actor, "members/invite", input.body)) return refuse("not-allowed");
  const place = placeOf(role, body);
  if (!place.ok) return place;
  const found = await findBody(db, body);
  if (!found) return refuse("not-found");
  if ((await secondsToWait(LIMITS.mailTo, email)) > 0) return refuse("too-many");
  const columns = columnsOf(body);
  const emailHash = addressHash(email);
  const token = randomBytes(32).toString("base64url");
  const known = await db.membership.count({
    where: { ...columns, role, state: { not: "ended" }, person: { email } },
  });
  if (known > 0) return refuse("already-member");

  await db.$transaction((tx) =>
    once(tx, requestId, "invite", async () => {
      await lockBody(tx, body);
      await tx.invitation.updateMany({
        where: { ...columns, role, emailHash, state: "open" },
        data: { state: "withdrawn", settledAt: at },
      });
      const { id } = await tx.invitation.create({
        data: {
          ...columns,
          tokenHash: sha256(token),
          emailHash,
          emailCipher: encrypt(email),
          role,
          invitedById: actor.kind === "person" ? actor.id : null,
          isConfirmed: may(actor, "members/settle-membership"),
          invitedAt: at,
          expiresAt: new Date(machineTime().getTime() + LASTS_MS),
        },
        select: { id: true },
      });
      await recordAudit(tx, actor, "invitation.send", { type: "invitation", id }, at, { role });
      const facts = { bodyName: found.name, role, link: `/undangan/${token}` };
      await sendMail(tx, "invitation", { email, language }, facts, at);
      return { id };
    }),
  );
  return ok(null);
}
