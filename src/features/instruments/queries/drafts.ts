import "server-only";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import { replacedFrom } from "@/domain/assessment/versions";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { publishedVersions } from "./published";

export type InstrumentState = "draft" | "proposed" | "published" | "withdrawn";

export type InstrumentLine = {
  /** The version, "0.2". */
  instrument: string;
  state: InstrumentState;
  name: { id: string; en: string };
  /** "YYYY-MM-DD"; null: a draft, which has none yet. */
  effectiveFrom: string | null;
  replacedFrom: string | null;
};

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/**
 * What is being prepared, then what is published, the latest first, then what was withdrawn; null for
 * whoever may not look.
 */
export async function listInstruments(actor: Actor): Promise<InstrumentLine[] | null> {
  if (!may(actor, "instruments/see-instruments")) return null;
  const [others, published] = await Promise.all([
    db.instrumentDraft.findMany({
      where: { state: { not: "published" } },
      orderBy: { madeAt: "desc" },
    }),
    publishedVersions(actor),
  ]);
  const lines = others.map(({ instrument, state, content, effectiveFrom }) => ({
    ...{ instrument, state, effectiveFrom: dayOf(effectiveFrom), replacedFrom: null },
    name: instrumentSchema.parse(content).name,
  }));
  return [
    ...lines.filter(({ state }) => state !== "withdrawn"),
    ...published.map(({ version, content, effectiveFrom }) => ({
      ...{ instrument: version, state: "published" as const, name: content.name, effectiveFrom },
      replacedFrom: replacedFrom(published, effectiveFrom),
    })),
    ...lines.filter(({ state }) => state === "withdrawn"),
  ];
}

export type InstrumentView = Omit<InstrumentLine, "name"> & {
  /** Of the row, for forms; 0: it came with the platform and was never a draft. */
  version: number;
  content: Instrument;
  /** The version it was drafted from. */
  base: Instrument | null;
  /** By whom it is proposed: whoever that is cannot publish it. */
  proposedBy: { id: string; name: string | null } | null;
  publishedBy: { name: string | null } | null;
  /** Why it was withdrawn. */
  reason: string | null;
};

/** A version with what is being done about it; null for whoever may not see it, or without one. */
export async function findInstrument(
  actor: Actor,
  instrument: string,
): Promise<InstrumentView | null> {
  if (!may(actor, "instruments/see-instruments")) return null;
  const published = await publishedVersions(actor);
  const row = await db.instrumentDraft.findUnique({
    where: { instrument },
    include: {
      proposedBy: { select: { id: true, name: true } },
      publishedBy: { select: { name: true } },
    },
  });
  const known = published.find(({ version }) => version === instrument);
  if (!row && !known) return null;
  const effectiveFrom = known?.effectiveFrom ?? dayOf(row?.effectiveFrom ?? null);
  return {
    ...{ instrument, state: row?.state ?? "published", version: row?.version ?? 0 },
    ...{ effectiveFrom, replacedFrom: known ? replacedFrom(published, known.effectiveFrom) : null },
    content: known?.content ?? instrumentSchema.parse(row?.content),
    base: published.find(({ version }) => version === row?.baseInstrument)?.content ?? null,
    ...{ proposedBy: row?.proposedBy ?? null, publishedBy: row?.publishedBy ?? null },
    reason: row?.reason ?? null,
  };
}
