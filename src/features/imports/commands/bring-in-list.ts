import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { ListInput } from "../schema";
import { moveList } from "./move-list";

/** After the trial: the rows that are ready come into the directory, by the worker. */
export const bringInList = (actor: Actor, input: ListInput, at: Date = clock()) =>
  moveList(
    actor,
    { act: "imports/bring-in-list", move: "bring_in", action: "list.bring_in" },
    input,
    at,
  );
