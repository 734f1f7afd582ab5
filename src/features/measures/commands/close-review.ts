import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { Seen } from "../schema";
import { changeMeasure } from "./change-measure";

/** Ends a review without a measure; whoever raised the concern is told, nobody else. */
export const closeReview = (
  actor: Actor,
  { note, ...seen }: Seen & { note: string },
  at: Date = clock(),
) => changeMeasure(actor, { act: "measures/close-review", move: "close_review", seen, note }, at);
