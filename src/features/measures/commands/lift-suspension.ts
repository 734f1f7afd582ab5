import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { Seen } from "../schema";
import { changeMeasure } from "./change-measure";

/** Lifts a suspension from this instant on. While an appeal is open it is for another to decide. */
export const liftSuspension = (
  actor: Actor,
  { reason, ...seen }: Seen & { reason: string },
  at: Date = clock(),
) =>
  changeMeasure(actor, { act: "measures/lift-suspension", move: "lift", seen, words: reason }, at);
