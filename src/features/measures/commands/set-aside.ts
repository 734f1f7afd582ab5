import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { Seen } from "../schema";
import { changeMeasure } from "./change-measure";

/** Closes a concern without a review; whoever raised it is told, nobody else. */
export const setAside = (
  actor: Actor,
  { note, ...seen }: Seen & { note: string },
  at: Date = clock(),
) => changeMeasure(actor, { act: "measures/set-aside", move: "set_aside", seen, note }, at);
