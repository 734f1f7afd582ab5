import "server-only";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import type { ListInput } from "../schema";
import { moveList } from "./move-list";

/** What a list brought in goes out again, by the worker; what somebody has used since stays. */
export const undoList = (actor: Actor, input: ListInput, at: Date = clock()) =>
  moveList(actor, { act: "imports/undo-list", move: "undo", action: "list.undo_asked" }, input, at);
