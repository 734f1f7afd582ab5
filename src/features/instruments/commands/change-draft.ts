import "server-only";
import type { Actor, Person } from "@/domain/actor";
import { type FaultAnswer, faultOf } from "@/domain/assessment/checks";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import { dayIn } from "@/domain/civil-day";
import { type Act, may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { db, type Prisma, type Tx } from "@/lib/db";

export type ChangeDraftRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

type Row = Prisma.InstrumentDraftGetPayload<object>;
export type HeldDraft = Omit<Row, "content"> & { content: Instrument };

type Asked = { act: Act; instrument: string; version: number; states: readonly Row["state"][] };

/**
 * What every change of a draft has in common: only its people, the row held, as it was when it was looked
 * at and in a state that allows it. `change` writes, with a version more, and tells.
 */
export async function changeDraft<Answer extends Result<unknown, string>>(
  actor: Actor,
  { act, instrument, version, states }: Asked,
  change: (tx: Tx, held: HeldDraft, person: Person) => Promise<Answer>,
): Promise<Answer | { ok: false; reason: ChangeDraftRefusal }> {
  if (!may(actor, act) || actor.kind !== "person") return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM instrument_draft WHERE instrument = ${instrument} FOR UPDATE`;
    const row = await tx.instrumentDraft.findUnique({ where: { instrument } });
    if (!row) return refuse("not-found");
    if (row.version !== version || !states.includes(row.state)) return refuse("changed-meanwhile");
    return change(tx, { ...row, content: instrumentSchema.parse(row.content) }, actor);
  });
}

/** Keeps what a draft has become, if nothing is wrong with it. `what`: the part that was edited. */
export async function keepContent(
  tx: Tx,
  actor: Actor,
  held: HeldDraft,
  { content, what }: { content: Instrument; what: string },
  at: Date,
): Promise<{ ok: true; value: null } | FaultAnswer> {
  const wrong = faultOf(content);
  if (wrong) return wrong;
  await tx.instrumentDraft.update({
    where: { id: held.id },
    data: { content: instrumentSchema.parse(content), version: { increment: 1 } },
  });
  const subject = { type: "instrument", id: held.id } as const;
  const details = { instrument: held.instrument, part: what };
  await recordAudit(tx, actor, "instruments.edit", subject, at, details);
  return ok(null);
}

/** The published instrument that begins last, after which a new one comes. */
export const lastPublished = (tx: Tx) =>
  tx.assessmentInstrument.findFirstOrThrow({ orderBy: { effectiveFrom: "desc" } });

export type DateRefusal = "effectiveFrom-past" | "effectiveFrom-before-last";

/** Nothing begins before today, nor before or together with what is published already. */
export async function dateRefusal(tx: Tx, first: string, at: Date): Promise<DateRefusal | null> {
  if (first < dayIn("WIB", at)) return "effectiveFrom-past";
  const last = (await lastPublished(tx)).effectiveFrom.toISOString().slice(0, 10);
  return first <= last ? "effectiveFrom-before-last" : null;
}
