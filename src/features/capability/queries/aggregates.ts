import "server-only";
import type { Actor } from "@/domain/actor";
import { aggregate, type Aggregate, type PlaceSums } from "@/domain/assessment/aggregate";
import { type Instrument, instrumentSchema } from "@/domain/assessment/instrument";
import type { IndicatorSums } from "@/domain/assessment/training-plan";
import { db, empty, sql, type Sql, type Tx } from "@/lib/db";
import { isListedRow } from "@/lib/listed";

/** A province by its two digits, a regency or city as "73.08"; null: the whole country. */
export type Where = { region: string | null; version: string };

export type CapabilityNumbers = Aggregate & {
  content: Instrument;
  version: string;
  /** How many results rest on each version of the instrument here: those of two are never added up. */
  versions: { version: string; count: number }[];
};

const assessed = (region: string | null) => sql`
  organisation_capability c JOIN organisation o ON o.id = c.organisation_id
  WHERE ${isListedRow} AND o.province_code IS NOT NULL ${inside(region)}`;

const inside = (region: string | null): Sql =>
  region === null
    ? empty
    : region.length === 2
      ? sql`AND o.province_code = ${region}`
      : sql`AND o.regency_code = ${region}`;

/** Inside a country provinces are counted, inside a province its regencies; a regency is one place. */
const placeOf = (region: string | null): Sql =>
  region === null ? sql`o.province_code` : sql`coalesce(o.regency_code, ${region})`;

/**
 * Capability of the listed organisations with their office in a region, place by place, of one moment
 * and one version of the instrument; never of fewer than five. Null: there is no such version. Anyone
 * may ask: it is made of what each profile shows.
 */
export async function countCapability(
  actor: Actor,
  { region, version: asked }: { region: string | null; version: string | null },
): Promise<CapabilityNumbers | null> {
  return db.$transaction(
    async (tx) => {
      const versions = await listVersions(tx, actor, region);
      const wanted = asked ?? versions[0]?.version;
      const row = await tx.assessmentInstrument.findFirst({
        where: { version: wanted },
        orderBy: { effectiveFrom: "asc" },
        select: { version: true, content: true },
      });
      if (!row) return null;
      const content = instrumentSchema.parse(row.content);
      const sums = await sumsOf(tx, actor, { region, version: row.version });
      const codes = content.dimensions.map(({ code }) => code);
      return { ...aggregate(sums, codes), content, version: row.version, versions };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** The version with most results first. */
const listVersions = (tx: Tx, _actor: Actor, region: string | null) =>
  tx.$queryRaw<{ version: string; count: number }[]>(sql`
    SELECT c.instrument_version AS version, count(*)::int AS count FROM ${assessed(region)}
    GROUP BY 1 ORDER BY 2 DESC, 1 DESC`);

async function sumsOf(tx: Tx, _actor: Actor, { region, version }: Where): Promise<PlaceSums[]> {
  const of = sql`${assessed(region)} AND c.instrument_version = ${version}`;
  const places = await tx.$queryRaw<{ code: string; count: number; ready: number }[]>(sql`
    SELECT ${placeOf(region)} AS code, count(*)::int AS count,
      count(*) FILTER (WHERE c.band IN ('ready', 'strong'))::int AS ready
    FROM ${of} GROUP BY 1`);
  const dimensions = await tx.$queryRaw<
    { code: string; dimension: string; count: number; tenths: number }[]
  >(sql`
    SELECT code, d.dimension, count(d.score)::int AS count,
      coalesce(sum(d.score * 10), 0)::int AS tenths
    FROM (SELECT c.organisation_id, ${placeOf(region)} AS code FROM ${of}) one
    JOIN capability_dimension d ON d.organisation_id = one.organisation_id
    GROUP BY 1, 2`);
  return places.map((place) => ({
    ...place,
    dimensions: Object.fromEntries(
      dimensions
        .filter(({ code }) => code === place.code)
        .map(({ dimension, count, tenths }) => [dimension, { count, tenths }]),
    ),
  }));
}

/** What assessors found of each indicator in a region: how many, the sum of levels, how many under 3. */
export const sumIndicators = (
  _actor: Actor,
  { region, version }: Where,
): Promise<IndicatorSums[]> =>
  db.$queryRaw<IndicatorSums[]>(sql`
    SELECT a.indicator AS code, count(a.assessor_level)::int AS count,
      coalesce(sum(a.assessor_level), 0)::int AS sum,
      count(*) FILTER (WHERE a.assessor_level < 3)::int AS below
    FROM (SELECT c.round_id FROM ${assessed(region)} AND c.instrument_version = ${version}) one
    JOIN assessment_answer a ON a.round_id = one.round_id
    GROUP BY 1`);

/** Places by code, for the names of what is counted; 600 at most. */
export async function namePlaces(_actor: Actor, codes: string[]): Promise<Map<string, string>> {
  const rows = await db.region.findMany({
    where: { code: { in: codes } },
    take: 600,
    select: { code: true, name: true },
  });
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** A province, or a regency or city with its province; null for whatever has no numbers of its own. */
export async function findPlace(_actor: Actor, code: string) {
  if (!/^\d\d(\.\d\d)?$/.test(code)) return null;
  return db.region.findUnique({
    where: { code },
    select: {
      ...{ code: true, name: true, timeZone: true },
      parent: { select: { code: true, name: true } },
    },
  });
}
