import "server-only";
import type { Actor } from "@/domain/actor";
import { type Act, may } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { recordRefusal } from "./audit";
import { requireSession } from "./enter";
import type { CurrentSession } from "./session";

/** Whether the asker may see a page; a refusal is noted. The page shows its words, not an empty list. */
async function maySee(actor: Actor, act: Act, body?: Body): Promise<boolean> {
  if (may(actor, act, body)) return true;
  await recordRefusal(actor, act);
  return false;
}

/** Signed in and allowed, or null with the refusal noted; whoever is not signed in is asked to. */
export async function admitTo(
  path: string,
  act: Act,
  body?: Body,
): Promise<{ session: CurrentSession; allowed: boolean }> {
  const session = await requireSession(path);
  return { session, allowed: await maySee(session.actor, act, body) };
}
