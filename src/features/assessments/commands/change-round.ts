import "server-only";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import { type Act, may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { isAffiliated } from "@/lib/affiliation";
import { db, type Tx } from "@/lib/db";
import type { AssessmentRound } from "@/lib/generated/prisma/client";

export type RoundRefusal = "not-allowed" | "round-closed" | "tied" | "not-assessor";
type Held = AssessmentRound & { content: Instrument };

type Change = {
  act: Act;
  /** In which state it must be. */
  state: AssessmentRound["state"];
  /** `own`: the organisation's; `desk`: any assessor who is not tied to it; `assessor`: who took it. */
  by: "own" | "desk" | "assessor";
};

/**
 * What the commands on a round have in common: it is held while it changes, it is in the state asked for,
 * and the asker may. Strangers hear that they may not, whether or not there is one.
 */
export async function changeRound<Value, Refusal extends string>(
  actor: Actor,
  roundId: string,
  { act, state, by }: Change,
  write: (tx: Tx, round: Held) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, RoundRefusal | Refusal>> {
  if (by !== "own" && !may(actor, act)) return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Result<Value, RoundRefusal | Refusal>> => {
    await tx.$executeRaw`SELECT FROM assessment_round WHERE id = ${roundId}::uuid FOR UPDATE`;
    const found = await tx.assessmentRound.findUnique({
      where: { id: roundId },
      include: { instrument: { select: { content: true } } },
    });
    if (!found) return refuse(by === "own" ? "not-allowed" : "round-closed");
    const body = { type: "organisation", id: found.organisationId } as const;
    if (by === "own" && !may(actor, act, body)) return refuse("not-allowed");
    if (found.state !== state) return refuse("round-closed");
    if (by !== "own") {
      if (actor.kind !== "person") return refuse("not-allowed");
      if (await isAffiliated(tx, actor.id, found.organisationId)) return refuse("tied");
      if (by === "assessor" && found.assessorId !== actor.id) return refuse("not-assessor");
    }
    const { instrument, ...round } = found;
    return write(tx, { ...round, content: instrumentSchema.parse(instrument.content) });
  });
}
