import "server-only";
import type { Actor } from "@/domain/actor";
import { hasNameOnBoard } from "@/domain/namesake";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { isAffiliated } from "@/lib/affiliation";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { ConflictInput } from "../schema";

export type StateConflictRefusal = "not-allowed" | "not-found" | "tied" | "namesake-missing";

/**
 * A reviewer says what ties them to the organisation, before its case opens. Whoever is a member or has
 * ever said to be tied is refused from then on; a namesake on the board has to be answered.
 */
export async function stateConflict(
  actor: Actor,
  { code, tie, namesake }: ConflictInput,
  at: Date = clock(),
): Promise<Result<{ tied: boolean }, StateConflictRefusal>> {
  if (actor.kind !== "person" || !may(actor, "review/state-conflict")) return refuse("not-allowed");
  const found = await db.reviewCase.findUnique({
    where: { code },
    select: {
      ...{ id: true, organisationId: true },
      organisation: { select: { people: { select: { name: true }, take: 200 } } },
    },
  });
  if (!found) return refuse("not-found");
  const { id: caseId, organisationId } = found;
  const personId = actor.id;
  return db.$transaction(async (tx) => {
    if (await isAffiliated(tx, personId, organisationId)) return refuse("tied");
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const isAsked = hasNameOnBoard(name ?? "", found.organisation.people);
    if (tie === "none" && isAsked && !namesake) return refuse("namesake-missing");
    const subject = { type: "review_case", id: caseId } as const;
    if (tie === "tied" || (isAsked && namesake === "same")) {
      await tx.affiliation.createMany({
        data: [{ personId, organisationId, declaredAt: at }],
        skipDuplicates: true,
      });
      await recordAudit(tx, actor, "review.declare-tie", subject, at);
      return ok({ tied: true });
    }
    const { count } = await tx.conflictStatement.createMany({
      data: [{ caseId, personId, isNamesake: isAsked, statedAt: at }],
      skipDuplicates: true,
    });
    if (count > 0) await recordAudit(tx, actor, "review.state-no-conflict", subject, at);
    return ok({ tied: false });
  });
}
