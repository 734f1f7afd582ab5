import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { isAffiliated } from "@/lib/affiliation";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { WithdrawInput } from "../schema";
import { tellOfLetter } from "./tell-of-letter";

export type WithdrawLetterRefusal =
  "not-allowed" | "not-found" | "tied" | "letter-ended" | "changed-meanwhile";

/**
 * Withdraws the present letter of an organisation from this instant on, with a reason that everybody
 * reads; personal values in it are masked. Whoever is tied to the organisation leaves it to another.
 */
export async function withdrawLetter(
  actor: Actor,
  { code, version, reason }: WithdrawInput,
  at: Date = clock(),
): Promise<Result<null, WithdrawLetterRefusal>> {
  if (!may(actor, "letters/withdraw-letter")) return refuse("not-allowed");
  const letter = await db.letter.findUnique({ where: { code } });
  if (!letter) return refuse("not-found");
  const { id, number, organisationId } = letter;
  if (letter.withdrawnAt || letter.supersededAt) return refuse("letter-ended");
  return db.$transaction(async (tx): Promise<Result<null, WithdrawLetterRefusal>> => {
    const personId = actor.kind === "person" ? actor.id : null;
    if (personId && (await isAffiliated(tx, personId, organisationId))) return refuse("tied");
    const said = maskPersonalData(reason);
    const { count } = await tx.letter.updateMany({
      where: { id, version, withdrawnAt: null, supersededAt: null },
      data: {
        ...{ withdrawnAt: at, reason: said, version: { increment: 1 } },
        withdrawnById: personId,
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const details = { organisation: organisationId };
    await recordAudit(tx, actor, "letter.withdraw", { type: "letter", id }, at, details);
    await tellOfLetter(tx, organisationId, "letter-withdrawn", { number, reason: said }, at);
    return ok(null);
  });
}
