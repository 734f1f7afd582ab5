import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { makeKey, retireKey, takeKeyTurn } from "./current-key";

/** Signs with a new key from now on. Letters of the former keys are checked as before. */
export async function rotateKeys(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ kid: string }, "not-allowed">> {
  if (!may(actor, "letters/rotate-keys")) return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    await takeKeyTurn(tx);
    await retireKey(tx);
    const { kid } = await makeKey(tx);
    await recordAudit(tx, actor, "letter.rotate", { type: "letter_key", id: kid }, at);
    return ok({ kid });
  });
}
