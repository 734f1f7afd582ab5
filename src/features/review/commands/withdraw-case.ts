import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { moveCase } from "@/domain/review-workflow";
import { clock } from "@/lib/clock";
import { askerOf, changeCase, type CaseChangeRefusal, keepMove } from "./hold-case";
import { tellDesk, tellOrganisation } from "./tell-case";

export type WithdrawCaseRefusal = CaseChangeRefusal | "wrong-state";

/**
 * Takes a case back; what was decided of it and has taken effect stays. Not during a second review: a
 * refusal that is being confirmed cannot be made undone by whom it is about.
 */
export const withdrawCase = (
  actor: Actor,
  asked: { code: string; version: number },
  at: Date = clock(),
): Promise<Result<null, WithdrawCaseRefusal>> =>
  changeCase(actor, { act: "review/withdraw-case", ...asked }, async (tx, held) => {
    const next = moveCase(held.state, "withdraw", askerOf(actor, held), () => true);
    if (!next.ok) return refuse("wrong-state");
    await keepMove(tx, actor, held, { move: "withdraw", to: next.value }, at);
    await refreshSearchDocument(tx, held.organisationId, at);
    await tellOrganisation(tx, held, "withdrawn", at);
    await tellDesk(tx, held, "withdrawn", [held.reviewerId], null, at);
    return ok(null);
  });
