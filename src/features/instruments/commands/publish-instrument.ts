import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { type FaultAnswer, faultOf } from "@/domain/assessment/checks";
import { canonicalJson } from "@/domain/canonical-json";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { DraftInput } from "../schema";
import {
  changeDraft,
  type ChangeDraftRefusal,
  dateRefusal,
  type DateRefusal,
} from "./change-draft";

export type PublishRefusal = ChangeDraftRefusal | DateRefusal | "same-person";
type Answer = Result<null, DateRefusal | "same-person"> | FaultAnswer;

/**
 * Publishes what somebody else proposed. From then on it never changes; rounds begin with it from its
 * first day in WIB, and those that run finish on theirs.
 */
export const publishInstrument = async (actor: Actor, input: DraftInput, at: Date = clock()) =>
  changeDraft(
    actor,
    { act: "instruments/publish-instrument", ...input, states: ["proposed"] },
    async (tx, held, { id: publishedById }): Promise<Answer> => {
      const { content, instrument: version, effectiveFrom } = held;
      if (held.proposedById === publishedById) return refuse("same-person");
      if (!effectiveFrom) throw new Error(`${version} is proposed without a first day`);
      const from = effectiveFrom.toISOString().slice(0, 10);
      const late = await dateRefusal(tx, from, at);
      if (late) return refuse(late);
      const wrong = faultOf(content);
      if (wrong) return wrong;
      const sha256 = createHash("sha256").update(canonicalJson(content)).digest("hex");
      await tx.assessmentInstrument.create({ data: { version, content, sha256, effectiveFrom } });
      await tx.instrumentDraft.update({
        where: { id: held.id },
        data: { state: "published", publishedById, publishedAt: at, version: { increment: 1 } },
      });
      const subject = { type: "instrument", id: held.id } as const;
      const details = { instrument: version, from };
      await recordAudit(tx, actor, "instruments.publish", subject, at, details);
      return ok(null);
    },
  );
