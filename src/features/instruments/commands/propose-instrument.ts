import "server-only";
import type { Actor } from "@/domain/actor";
import { type FaultAnswer, faultOf } from "@/domain/assessment/checks";
import { dateOfDay } from "@/domain/civil-day";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { ProposeInput } from "../schema";
import {
  changeDraft,
  type ChangeDraftRefusal,
  dateRefusal,
  type DateRefusal,
} from "./change-draft";

export type ProposeRefusal = ChangeDraftRefusal | DateRefusal;
type Answer = Result<null, DateRefusal> | FaultAnswer;

/** Says that a draft is ready and from which day it holds; somebody else publishes it. */
export const proposeInstrument = async (
  actor: Actor,
  { effectiveFrom, ...input }: ProposeInput,
  at: Date = clock(),
) =>
  changeDraft(
    actor,
    { act: "instruments/propose-instrument", ...input, states: ["draft"] },
    async (tx, held, { id: proposedById }): Promise<Answer> => {
      const late = await dateRefusal(tx, effectiveFrom, at);
      if (late) return refuse(late);
      const wrong = faultOf(held.content);
      if (wrong) return wrong;
      await tx.instrumentDraft.update({
        where: { id: held.id },
        data: {
          ...{ state: "proposed", proposedById, proposedAt: at },
          ...{ effectiveFrom: dateOfDay(effectiveFrom), version: { increment: 1 } },
        },
      });
      const subject = { type: "instrument", id: held.id } as const;
      const details = { instrument: held.instrument, from: effectiveFrom };
      await recordAudit(tx, actor, "instruments.propose", subject, at, details);
      return ok(null);
    },
  );
