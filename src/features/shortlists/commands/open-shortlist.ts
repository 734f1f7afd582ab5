import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { type Act, may } from "@/domain/permissions";
import { DEFAULT_WEIGHTS } from "@/domain/shortlist";
import { recordAudit } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { takeTurns } from "@/lib/turns";

/** A work of the asker's agency and unit; null for everybody else. */
export async function workOf(tx: Tx, actor: Actor, act: Act, workId: string) {
  const work = await tx.packageWork.findUnique({ where: { id: workId } });
  const body = work && { type: "agency" as const, id: work.agencyId, unitId: work.unitId };
  return work && body && may(actor, act, body) ? work : null;
}

/** The one shortlist of a work, begun now where there is none. Of two who begin at once both get it. */
export async function openShortlist(
  tx: Tx,
  actor: Actor,
  { id: workId, agencyId }: { id: string; agencyId: string },
  at: Date,
): Promise<{ id: string }> {
  await takeTurns(tx, `shortlist:${workId}`);
  const known = await tx.shortlist.findUnique({
    where: { agencyId_workId: { agencyId, workId } },
    select: { id: true },
  });
  if (known) return known;
  const made = await tx.shortlist.create({
    data: {
      ...{ agencyId, workId, number: await nextNumber(tx, at), createdAt: at, changedAt: at },
      ...{ weights: { v: 1, weights: DEFAULT_WEIGHTS }, seed: randomBytes(16).toString("hex") },
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, "shortlist.begin", { type: "shortlist", id: made.id }, at, {
    ...{ agency: agencyId, work: workId },
  });
  return made;
}

/** Shortlists of a year are numbered in order; whoever takes a number holds the turn. */
async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const begin = `DP-${dayIn("WIB", at).slice(0, 4)}-`;
  await takeTurns(tx, "shortlist-number");
  const begun = await tx.shortlist.count({ where: { number: { startsWith: begin } } });
  return `${begin}${String(begun + 1).padStart(5, "0")}`;
}
