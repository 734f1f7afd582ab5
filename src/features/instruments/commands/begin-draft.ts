import "server-only";
import type { Actor } from "@/domain/actor";
import { draftFrom } from "@/domain/assessment/draft";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { nextVersion } from "@/domain/assessment/versions";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { takeTurns } from "@/lib/turns";
import type { InstrumentState } from "../queries/drafts";
import { lastPublished } from "./change-draft";

export type BeginDraftRefusal = "not-allowed" | "already-open";
const OPEN: InstrumentState[] = ["draft", "proposed"];
type Begun = Result<{ instrument: string }, BeginDraftRefusal>;

/** A draft of the next version, from the one that was published last. One is prepared at a time. */
export async function beginDraft(actor: Actor, at: Date = clock()): Promise<Begun> {
  if (!may(actor, "instruments/begin-draft") || actor.kind !== "person")
    return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Begun> => {
    await takeTurns(tx, "instruments:begin-draft");
    const drafts = await tx.instrumentDraft.findMany({ select: { instrument: true, state: true } });
    if (drafts.some(({ state }) => OPEN.includes(state))) return refuse("already-open");
    const base = await lastPublished(tx);
    // One that was withdrawn keeps its number.
    let instrument = nextVersion(base.version);
    while (drafts.some((one) => one.instrument === instrument))
      instrument = nextVersion(instrument);
    const content = draftFrom(instrumentSchema.parse(base.content), instrument);
    const { id } = await tx.instrumentDraft.create({
      data: {
        ...{ instrument, baseInstrument: base.version, content },
        ...{ madeById: actor.id, madeAt: at },
      },
      select: { id: true },
    });
    const subject = { type: "instrument", id } as const;
    await recordAudit(tx, actor, "instruments.begin", subject, at, { instrument });
    return ok({ instrument });
  });
}
