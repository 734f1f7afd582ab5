import "server-only";
import type { Actor } from "@/domain/actor";
import {
  MEASURE_MOVES,
  type MeasureMove,
  type MeasureRefusal,
  moveMeasure,
  rolesOver,
} from "@/domain/measure-workflow";
import { type Act, may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import type { Body } from "@/domain/roles";
import { isAffiliated } from "@/lib/affiliation";
import { recordAudit } from "@/lib/audit";
import { brokenConstraint } from "@/lib/constraint";
import { db, type Prisma, type Tx } from "@/lib/db";
import { onTheDay } from "@/lib/decided-measure";
import type { Seen } from "../schema";
import { tellOfMove } from "./tell-of-move";

export type ChangeMeasureRefusal =
  MeasureRefusal | "not-found" | "changed-meanwhile" | "already-suspended";

const LOADED = {
  ...{ id: true, organisationId: true, state: true, appeal: true, deciderId: true },
  ...{ fromOn: true, untilOn: true, zone: true, appealUntilOn: true },
  organisation: {
    select: {
      name: true,
      province: { select: { timeZone: true } },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
  },
} satisfies Prisma.MeasureSelect;
export type LoadedMeasure = Prisma.MeasureGetPayload<{ select: typeof LOADED }>;

/** `words` are read by the organisation, `note` by the desk alone; personal values are masked in both. */
type Change = {
  act: Act;
  move: MeasureMove;
  seen: Seen;
  /** Whose measure it must be, where a role reaches only its own. */
  body?: Body & { type: "organisation" };
  words?: string;
  note?: string;
};
type Decision = Omit<Prisma.MeasureUncheckedUpdateManyInput, "state" | "appeal" | "version">;

/**
 * One move of a measure in five beats. `decide` answers with what else is written, or refuses; it
 * runs with the transaction, before the change.
 */
export async function changeMeasure<Reason extends string = never>(
  actor: Actor,
  { act, move, seen, body, ...said }: Change,
  at: Date,
  decide?: (measure: LoadedMeasure, tx: Tx) => Promise<Result<Decision, Reason>>,
): Promise<Result<null, ChangeMeasureRefusal | Reason>> {
  if (!may(actor, act, body)) return refuse("not-allowed");
  const measure = await db.measure.findFirst({
    where: { id: seen.measureId, ...(body && { organisationId: body.id }) },
    select: LOADED,
  });
  if (!measure) return refuse("not-found");
  const next = moveMeasure(
    measure,
    move,
    {
      who: rolesOver(actor, measure.organisationId),
      isAffiliated:
        actor.kind === "person" && (await isAffiliated(db, actor.id, measure.organisationId)),
      isDecider: actor.kind === "person" && measure.deciderId === actor.id,
    },
    onTheDay(measure, at),
  );
  if (!next.ok) return next;
  const words = said.words ? maskPersonalData(said.words) : null;
  const note = said.note ? maskPersonalData(said.note) : null;

  try {
    return await db.$transaction(async (tx) => {
      const decision = decide ? await decide(measure, tx) : ok({});
      if (!decision.ok) return decision;
      const { count } = await tx.measure.updateMany({
        where: { id: measure.id, version: seen.version, state: measure.state },
        data: { ...decision.value, ...next.value, changedAt: at, version: { increment: 1 } },
      });
      if (count === 0) return refuse("changed-meanwhile");
      await writeStep(tx, actor, { measure, move, words, note }, at);
      await tellOfMove(tx, actor, { measure, move, words }, at);
      return ok(null);
    });
  } catch (error) {
    // Two measures of one organisation, suspended at once: the database lets one be.
    if (brokenConstraint(error) === "already-here") return refuse("already-suspended");
    throw error;
  }
}

/** Writes down what happened, for the desk and for the trail. */
export async function writeStep(
  tx: Tx,
  actor: Actor,
  step: {
    measure: { id: string; organisationId: string };
    move: MeasureMove;
    words?: string | null;
    note?: string | null;
  },
  at: Date,
) {
  const { measure, move, words = null, note = null } = step;
  const { who } = MEASURE_MOVES[move];
  const held = rolesOver(actor, measure.organisationId);
  const role =
    held === "system" || who === "system" ? null : (who.find((one) => held.includes(one)) ?? null);
  const personId = actor.kind === "person" ? actor.id : null;
  await tx.measureStep.create({
    data: { measureId: measure.id, move, at, personId, role, words, note },
  });
  const subject = { type: "measure", id: measure.id } as const;
  const details = { organisation: measure.organisationId };
  await recordAudit(tx, actor, `measure.${move}`, subject, at, details);
}
