import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { Seen } from "../schema";
import { changeMeasure } from "./change-measure";

/** Takes a concern under review. Nobody outside the desk learns of it. */
export const openReview = (actor: Actor, seen: Seen, at: Date = clock()) =>
  changeMeasure(actor, { act: "measures/open-review", move: "open_review", seen }, at);
