import "server-only";
import type { Actor } from "@/domain/actor";
import { maskAddress } from "@/domain/address";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { makeLink } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { once } from "@/lib/request-key";

export type RequestEmailRefusal = "not-allowed" | "email-same" | ProofRefusal;

/**
 * Writes to both sides: the new address confirms, the old one can stop it, now and for a week
 * afterwards. Where the new address has an account of its own, that account is told instead, and
 * nobody else learns of it.
 */
export async function requestEmailChange(
  actor: Actor,
  input: { requestId: string; email: string; currentPassword: string },
  at: Date = clock(),
): Promise<Result<null, RequestEmailRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const { requestId, email, currentPassword } = input;
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: { email: true, language: true },
  });
  if (!person?.email) return refuse("not-allowed");
  if (person.email === email) return refuse("email-same");
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;
  if ((await secondsToWait(LIMITS.mailTo, email)) > 0) return refuse("too-many");
  const { email: former, language } = person;

  await db.$transaction((tx) =>
    once(tx, requestId, "request-email-change", async () => {
      const taken = await tx.person.findUnique({ where: { email }, select: { id: true } });
      if (taken) {
        const token = await makeLink(tx, "sign_in", { email, personId: taken.id });
        const link = `/masuk/tautan/${token}`;
        await sendMail(tx, "register-known", { email, language, personId: taken.id }, { link }, at);
      } else {
        const token = await makeLink(tx, "change_email", { email, former, personId: actor.id });
        const link = `/masuk/surel/${token}`;
        await sendMail(
          tx,
          "email-change-confirm",
          { email, language, personId: actor.id },
          { link },
          at,
        );
      }
      const stop = await makeLink(tx, "undo_email_change", {
        email: former,
        next: email,
        personId: actor.id,
      });
      await sendMail(
        tx,
        "email-change-notice",
        { email: former, language, personId: actor.id },
        { newMask: maskAddress(email), link: `/masuk/surel/batal/${stop}` },
        at,
      );
      const subject = { type: "person", id: actor.id } as const;
      await recordAudit(tx, actor, "person.request-email-change", subject, at);
      return { told: "yes" };
    }),
  );
  return ok(null);
}
