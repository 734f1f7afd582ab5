import "server-only";
import type { Actor } from "@/domain/actor";
import { itemEffect } from "@/domain/eligibility/rule-effect";
import { z } from "zod";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";

const AT_ONCE = 50;

/** The shape of `rule_simulation_effect.items`. */
export const keptEffects = z.object({ v: z.literal(1), items: z.array(itemEffect) });

/**
 * Tells those whose standing or items a published set changes, once, by what was simulated of it; and
 * once more when it is withdrawn before it began. A batch at a time, each with its notices.
 */
export async function tellAffected(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ told: number }, "not-allowed">> {
  if (!may(actor, "rules/tell-affected")) return refuse("not-allowed");
  let told = 0;
  for (;;) {
    const count = await db.$transaction((tx) => oneBatch(tx, at), { timeout: 60_000 });
    told += count;
    if (count < AT_ONCE) return ok({ told });
  }
}

async function oneBatch(tx: Tx, at: Date): Promise<number> {
  const due = await tx.$queryRaw<{ simulation: string; organisation: string; coming: boolean }[]>`
    SELECT e.simulation_id::text AS simulation, e.organisation_id::text AS organisation,
      r.state = 'published' AS coming
    FROM rule_simulation_effect e
    JOIN rule_simulation s ON s.id = e.simulation_id
    JOIN rule_set r ON r.id = s.rule_set_id AND r.sha256 = s.sha256
    WHERE (r.state = 'published' AND e.told_at IS NULL)
      OR (r.state = 'withdrawn' AND e.told_at < r.withdrawn_at)
    ORDER BY e.simulation_id, e.organisation_id
    LIMIT ${AT_ONCE} FOR UPDATE OF e SKIP LOCKED`;
  for (const { simulation: simulationId, organisation: organisationId, coming } of due) {
    const key = { simulationId, organisationId };
    const effect = await tx.ruleSimulationEffect.update({
      where: { simulationId_organisationId: key },
      data: { toldAt: at },
      select: {
        items: true,
        simulation: { select: { ruleSet: { select: { code: true, effectiveFrom: true } } } },
        organisation: { select: { name: true } },
      },
    });
    const { ruleSet } = effect.simulation;
    const facts = {
      bodyName: effect.organisation.name,
      day: ruleSet.effectiveFrom.toISOString().slice(0, 10),
      link: `/panduan/aturan/${ruleSet.code}`,
    };
    const items = keptEffects.parse(effect.items).items.map(({ code }) => code);
    for (const person of await managersOf(tx, { type: "organisation", id: organisationId })) {
      if (coming) await tell(tx, person, "rules-coming", { ...facts, items: items.join(", ") }, at);
      else await tell(tx, person, "rules-withdrawn", facts, at);
    }
  }
  return due.length;
}
