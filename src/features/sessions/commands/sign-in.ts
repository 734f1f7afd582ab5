import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { giveBack, LIMITS, secondsToWait } from "@/lib/limit";
import { isPassword } from "@/lib/password";
import { admit, type Admission } from "@/lib/session";

export type SignInRefusal = "wrong" | "too-many";

/**
 * Signs in with a password. An unknown address, a wrong password and a suspended account get the
 * same words after the same time. Ten wrong passwords of one account in fifteen minutes, known or
 * not, from wherever, and only a mailed link still opens it.
 */
export async function signIn(
  actor: Actor,
  { email, password, device, before }: SignInInput,
  at: Date = clock(),
): Promise<Result<Admission, SignInRefusal>> {
  // Counted before the look, given back when right: fifty at once are not fifty tries.
  if ((await secondsToWait(LIMITS.password, email)) > 0) return refuse("too-many");
  const person = await db.person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, state: true },
  });
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  if (!person || !isRight || person.state !== "active") return refuse("wrong");
  await giveBack(LIMITS.password, email);

  return db.$transaction(async (tx) => {
    const admission = await admit(tx, person.id, { device, proven: false, before });
    const subject = { type: "person", id: person.id } as const;
    await recordAudit(tx, actor, "session.sign-in", subject, at, { by: "password" });
    return ok(admission);
  });
}

type SignInInput = { email: string; password: string; device: string; before?: string | null };
