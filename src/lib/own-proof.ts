import "server-only";
import type { Person } from "@/domain/actor";
import { refuse, ok, type Result } from "@/domain/result";
import type { Tx } from "./db";
import { giveBack, LIMITS, secondsToWait } from "./limit";
import { isPassword } from "./password";

const FRESH_MS = 15 * 60_000;

export type ProofRefusal = "current-wrong" | "too-many" | "sign-in-again";

/**
 * Before what cannot be taken back: the password again, or, for an account without one, a sign-in
 * of the last fifteen minutes. Wrong passwords count against the same limit as signing in.
 */
export async function proveAgain(
  tx: Tx,
  actor: Person,
  given: string,
): Promise<Result<null, ProofRefusal>> {
  const session = await tx.session.findUnique({
    where: { id: actor.sessionId },
    select: { createdAt: true, person: { select: { email: true, passwordHash: true } } },
  });
  if (!session) return refuse("sign-in-again");
  const { email, passwordHash } = session.person;
  if (!passwordHash) {
    return Date.now() - session.createdAt.getTime() < FRESH_MS ? ok(null) : refuse("sign-in-again");
  }
  const subject = email ?? actor.id;
  if ((await secondsToWait(LIMITS.password, subject)) > 0) return refuse("too-many");
  if (!(await isPassword(passwordHash, given))) return refuse("current-wrong");
  await giveBack(LIMITS.password, subject);
  return ok(null);
}
