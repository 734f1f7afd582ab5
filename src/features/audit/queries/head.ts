import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";

/** The newest published end of the chain, for everybody: it says nothing of what happened. */
export async function findHead(_actor: Actor) {
  return db.auditHead.findFirst({ orderBy: { place: "desc" } });
}

/** How far the chain has come, for operators. */
export async function findChainState(actor: Actor) {
  if (!may(actor, "audit/see-events")) return null;
  const [seal, head] = await Promise.all([
    db.auditSeal.findFirst({ orderBy: { place: "desc" } }),
    findHead(actor),
  ]);
  return { seal, head };
}
