import "server-only";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import { type Act, may } from "@/domain/permissions";
import { refuse, type Result } from "@/domain/result";
import { db, type Tx } from "@/lib/db";
import type { AssessmentRound } from "@/lib/generated/prisma/client";

export type RoundRefusal = "not-allowed" | "round-closed";
type Held = AssessmentRound & { content: Instrument };

/**
 * What the commands of an organisation on its own open round have in common: the round is held while it
 * changes, and strangers hear that they may not.
 */
export async function changeRound<Value, Refusal extends string>(
  actor: Actor,
  roundId: string,
  act: Act,
  write: (tx: Tx, round: Held) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, RoundRefusal | Refusal>> {
  return db.$transaction(async (tx): Promise<Result<Value, RoundRefusal | Refusal>> => {
    await tx.$executeRaw`SELECT FROM assessment_round WHERE id = ${roundId}::uuid FOR UPDATE`;
    const found = await tx.assessmentRound.findUnique({
      where: { id: roundId },
      include: { instrument: { select: { content: true } } },
    });
    const body = found && { type: "organisation" as const, id: found.organisationId };
    if (!found || !body || !may(actor, act, body)) return refuse("not-allowed");
    if (found.state !== "draft") return refuse("round-closed");
    const { instrument, ...round } = found;
    return write(tx, { ...round, content: instrumentSchema.parse(instrument.content) });
  });
}
