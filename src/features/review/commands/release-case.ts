import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { type CaseMoveRefusal, moveCase } from "@/domain/review-workflow";
import { clock } from "@/lib/clock";
import { holdersOf } from "@/lib/membership";
import { askerOf, changeCase, type CaseChangeRefusal, keepMove } from "./hold-case";
import { tellDesk } from "./tell-case";

export type ReleaseCaseRefusal = CaseChangeRefusal | CaseMoveRefusal;

/** Puts it back; what was saved stays with whoever saved it, should it come back to the same hands. */
export const releaseCase = (
  actor: Actor,
  asked: { code: string; version: number },
  at: Date = clock(),
): Promise<Result<null, ReleaseCaseRefusal>> =>
  changeCase(actor, { act: "review/release-case", ...asked }, async (tx, held) => {
    const asker = askerOf(actor, held);
    const isOwn = asker.hands.length > 0;
    const isSecond = held.state === "second_review";
    const move = isSecond ? "release_second" : isOwn ? "release" : "take_back";
    const to = isSecond ? undefined : held.round === 1 ? "submitted" : "resubmitted";
    const next = moveCase(held.state, move, asker, () => true, to);
    if (!next.ok) return next;
    const data = isSecond ? { secondId: null } : { reviewerId: null, claimedAt: null };
    await keepMove(tx, actor, held, { move, to: next.value, data }, at);
    const by = actor.kind === "person" ? actor.id : null;
    if (move === "take_back") await tellDesk(tx, held, "taken_back", [held.reviewerId], by, at);
    else await tellDesk(tx, held, "released", await holdersOf(tx, "review_lead"), by, at);
    return ok(null);
  });
