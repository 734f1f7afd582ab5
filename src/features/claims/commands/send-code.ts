import "server-only";
import { randomInt } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { makeCode } from "@/domain/claim";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { keyedHash } from "@/lib/encryption";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { sendMail } from "@/lib/outbox";

export type SendCodeRefusal =
  "not-allowed" | "not-found" | "no-listed-address" | "code-underway" | "mailbox-full";

const LASTS_MS = 48 * 3_600_000;

/**
 * Sends a code to the address in the listing, never to one that the person names. A claim has one
 * code underway, for two days.
 */
export async function sendCode(
  actor: Actor,
  { claimId }: { claimId: string },
  at: Date = clock(),
): Promise<Result<null, SendCodeRefusal>> {
  if (actor.kind !== "person" || !may(actor, "claims/send-code")) return refuse("not-allowed");
  const claim = await db.claim.findFirst({
    where: { id: claimId, personId: actor.id, state: "open", provenAt: null },
    select: {
      person: { select: { language: true } },
      organisation: {
        select: {
          name: true,
          contacts: { where: { channel: "email" }, select: { value: true } },
        },
      },
    },
  });
  if (!claim) return refuse("not-found");
  const email = claim.organisation.contacts[0]?.value.toLowerCase();
  if (!email) return refuse("no-listed-address");
  if ((await secondsToWait(LIMITS.mailTo, email)) > 0) return refuse("mailbox-full");
  const code = makeCode(randomInt);
  const now = machineTime();

  return db.$transaction(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: {
        ...{ id: claimId, personId: actor.id, state: "open" },
        OR: [{ codeExpiresAt: null }, { codeExpiresAt: { lte: now } }],
      },
      data: {
        codeHash: keyedHash("claim-code", `${claimId}:${code}`),
        codeTries: 0,
        codeExpiresAt: new Date(now.getTime() + LASTS_MS),
      },
    });
    if (count === 0) return refuse("code-underway");
    await recordAudit(tx, actor, "claim.send-code", { type: "claim", id: claimId }, at);
    const facts = { bodyName: claim.organisation.name, code };
    await sendMail(tx, "claim-code", { email, language: claim.person.language }, facts, at);
    return ok(null);
  });
}
