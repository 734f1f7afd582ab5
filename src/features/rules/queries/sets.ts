import "server-only";
import type { Actor } from "@/domain/actor";
import { type SimulationTotals, simulationTotals } from "@/domain/eligibility/rule-effect";
import { type SetContent, setContentSchema } from "@/domain/eligibility/set-content";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { replacedFrom } from "@/lib/rule-sets";
import { keptEffects } from "../commands/tell-affected";

const PER_PAGE = 20;

export type SetState = "draft" | "proposed" | "published" | "withdrawn";
/** Every set there is, the newest first; null for whoever may not look into drafts. */
export async function listSets(actor: Actor) {
  if (!may(actor, "rules/see-rules")) return null;
  const rows = await db.ruleSet.findMany({
    orderBy: { number: "desc" },
    select: { code: true, state: true, content: true },
  });
  return Promise.all(
    rows.map(async ({ code, state, content }) => {
      const { words, rules } = setContentSchema.parse(content);
      const { effectiveFrom } = rules;
      return {
        ...{ code, state, effectiveFrom, title: { id: words.id.title, en: words.en.title } },
        replacedFrom: await replacedFrom(effectiveFrom),
      };
    }),
  );
}

type Simulation = {
  id: string;
  /** Whether the set has been changed since. */
  isStale: boolean;
  startedAt: Date;
  finishedAt: Date | null;
  total: number;
  done: number;
  totals: SimulationTotals;
  affected: number;
};

export type SetView = {
  code: string;
  state: SetState;
  version: number;
  replacedFrom: string | null;
  content: SetContent;
  base: SetContent | null;
  sha256: string;
  publishedAt: Date | null;
  withdrawn: { at: Date; reason: string } | null;
  /** By whom it is proposed: whoever that is cannot publish it. */
  proposedBy: { id: string; name: string | null } | null;
  simulation: Simulation | null;
};

/** A set with all that is being done about it; null for whoever may not see it, or without one. */
export async function findSet(actor: Actor, code: string): Promise<SetView | null> {
  if (!may(actor, "rules/see-rules")) return null;
  const row = await db.ruleSet.findUnique({
    where: { code },
    include: {
      proposedBy: { select: { id: true, name: true } },
      simulations: {
        orderBy: { id: "desc" },
        take: 1,
        include: { _count: { select: { effects: true } } },
      },
    },
  });
  if (!row) return null;
  const base = row.baseCode
    ? await db.ruleSet.findUnique({ where: { code: row.baseCode }, select: { content: true } })
    : null;
  const { state, version, sha256, publishedAt, withdrawnAt, reason, proposedBy } = row;
  const [last] = row.simulations;
  return {
    ...{ code, state, version, sha256, publishedAt, proposedBy },
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: reason ?? "" },
    content: setContentSchema.parse(row.content),
    replacedFrom: await replacedFrom(row.effectiveFrom.toISOString().slice(0, 10)),
    base: base && setContentSchema.parse(base.content),
    simulation: last
      ? {
          ...{ id: last.id, isStale: last.sha256 !== sha256, startedAt: last.startedAt },
          ...{ finishedAt: last.finishedAt, total: last.total, done: last.done },
          totals: simulationTotals.parse(last.totals),
          affected: last._count.effects,
        }
      : null,
  };
}

/** A page of those a simulation found affected, by name. Ask for the set first. */
export async function listEffects(_actor: Actor, simulationId: string, page: number) {
  const where = { simulationId };
  const [rows, total] = await Promise.all([
    db.ruleSimulationEffect.findMany({
      where,
      orderBy: [{ organisation: { name: "asc" } }, { organisationId: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ before: true, after: true, items: true },
        organisation: {
          select: {
            ...{ publicId: true, name: true },
            addresses: { where: { isCurrent: true }, select: { slug: true } },
          },
        },
      },
    }),
    db.ruleSimulationEffect.count({ where }),
  ]);
  return {
    rows: rows.map(({ before, after, items, organisation }) => ({
      ...{ before, after, items: keptEffects.parse(items).items, name: organisation.name },
      slug: organisation.addresses[0]?.slug ?? organisation.publicId,
      id: organisation.publicId,
    })),
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}
