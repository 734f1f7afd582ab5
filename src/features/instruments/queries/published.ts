import "server-only";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import type { InstrumentAnswer, InstrumentList } from "@/domain/assessment/instrument-answer";
import { inForceOn, replacedFrom } from "@/domain/assessment/versions";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

const MOST_WITHDRAWN = 50;

export type PublishedVersion = {
  version: string;
  content: Instrument;
  sha256: string;
  /** The first day, "YYYY-MM-DD" in WIB. */
  effectiveFrom: string;
  /** Null: it came with the platform. */
  publishedAt: Date | null;
  /** The version it was drafted from; null: the first. */
  baseVersion: string | null;
};

/** Every published version, the last to begin first. */
export async function publishedVersions(_actor: Actor): Promise<PublishedVersion[]> {
  const [rows, drafts] = await Promise.all([
    db.assessmentInstrument.findMany({ orderBy: { effectiveFrom: "desc" } }),
    db.instrumentDraft.findMany({
      where: { state: "published" },
      select: { instrument: true, publishedAt: true, baseInstrument: true },
    }),
  ]);
  return rows.map(({ version, content, sha256, effectiveFrom }) => {
    const made = drafts.find(({ instrument }) => instrument === version);
    return {
      ...{ version, sha256, content: instrumentSchema.parse(content) },
      effectiveFrom: effectiveFrom.toISOString().slice(0, 10),
      ...{ publishedAt: made?.publishedAt ?? null, baseVersion: made?.baseInstrument ?? null },
    };
  });
}

export type WithdrawnVersion = { version: string; withdrawnAt: Date | null; reason: string | null };

/** What was published and withdrawn before its first day, the latest first, with why. */
export async function withdrawnVersions(_actor: Actor): Promise<WithdrawnVersion[]> {
  const rows = await db.instrumentDraft.findMany({
    where: { state: "withdrawn" },
    select: { instrument: true, withdrawnAt: true, reason: true },
    orderBy: { withdrawnAt: "desc" },
    take: MOST_WITHDRAWN,
  });
  return rows.map(({ instrument, ...rest }) => ({ version: instrument, ...rest }));
}

export type PublicInstrument = PublishedVersion & {
  base: Instrument | null;
  replacedFrom: string | null;
  all: PublishedVersion[];
};

/**
 * One published version with the others there are; without a name the one in force today. Null when
 * there is none of that name.
 */
export async function findPublicInstrument(
  actor: Actor,
  version?: string,
  at: Date = clock(),
): Promise<PublicInstrument | null> {
  const all = await publishedVersions(actor);
  const found =
    version === undefined
      ? inForceOn(all, dayIn("WIB", at))
      : all.find((one) => one.version === version);
  if (!found) return null;
  const base = all.find((one) => one.version === found.baseVersion)?.content ?? null;
  return { ...found, base, all, replacedFrom: replacedFrom(all, found.effectiveFrom) };
}

const summaryOf = (all: PublishedVersion[], one: PublishedVersion) => ({
  ...{ version: one.version, name: one.content.name, sha256: one.sha256 },
  ...{ effective_from: one.effectiveFrom, replaced_from: replacedFrom(all, one.effectiveFrom) },
  published_at: one.publishedAt?.toISOString() ?? null,
  url: `${env.APP_URL}/panduan/asesmen?versi=${one.version}`,
});

/** Published versions as open data, the last to begin first. */
export async function listPublicInstruments(actor: Actor): Promise<InstrumentList> {
  const all = await publishedVersions(actor);
  return { data: all.map((one) => summaryOf(all, one)) };
}

/** One of them, whole; null when nothing was published under the version. */
export async function findInstrumentAnswer(
  actor: Actor,
  version: string,
): Promise<InstrumentAnswer | null> {
  const all = await publishedVersions(actor);
  const found = all.find((one) => one.version === version);
  return found ? { data: { ...summaryOf(all, found), content: found.content } } : null;
}
