import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { Seen } from "../schema";
import { changeMeasure } from "./change-measure";

/**
 * Somebody other than who suspended decides an appeal: granted, the suspension is lifted from this
 * instant on; refused, it goes on to its last day.
 */
export const decideAppeal = (
  actor: Actor,
  { move, reason, ...seen }: Seen & { move: "grant_appeal" | "refuse_appeal"; reason: string },
  at: Date = clock(),
) => changeMeasure(actor, { act: "measures/decide-appeal", move, seen, words: reason }, at);
