import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/db";
import { facetValues } from "./facet-values";
import { holidays } from "./holidays";
import { regions } from "./regions";
import instrument from "@/domain/assessment/instrument-0.1.json";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { canonicalJson } from "@/domain/canonical-json";
import { issues, issueThemes, targetGroups, themes, workKinds } from "./taxonomies";

/** The first day of the first instrument: no round is older. */
const FIRST_DAY = new Date("2025-01-01T00:00:00Z");

/** The first instrument, where it is not there yet; later ones are published by people. */
async function writeInstrument(tx: Tx) {
  const content = instrumentSchema.parse(instrument);
  const sha256 = createHash("sha256").update(canonicalJson(content)).digest("hex");
  const { version } = content;
  if (await tx.assessmentInstrument.findUnique({ where: { version } })) return;
  await tx.assessmentInstrument.create({
    data: { version, content, sha256, effectiveFrom: FIRST_DAY },
  });
}

/** Writes regions, taxonomies, holidays and facet values when they changed. Safe to run twice at once. */
export async function seedReference(): Promise<string> {
  const set = {
    regions: regions(),
    themes,
    issues,
    issueThemes,
    workKinds,
    targetGroups,
    holidays,
  };
  const facets = facetValues();
  const sha256 = createHash("sha256")
    .update(JSON.stringify([set, facets, instrument.version]))
    .digest("hex");
  const known = await db.referenceSet.findUnique({ where: { name: "reference" } });
  if (known?.sha256 === sha256) return "unchanged";

  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seed-reference'))`;
      await writeRegions(tx, set.regions);
      for (const row of themes) {
        await tx.openGovernmentTheme.upsert({
          where: { code: row.code },
          create: row,
          update: row,
        });
      }
      for (const row of issues) {
        await tx.issue.upsert({ where: { code: row.code }, create: row, update: row });
      }
      for (const row of workKinds) {
        await tx.workKind.upsert({ where: { code: row.code }, create: row, update: row });
      }
      for (const row of targetGroups) {
        await tx.targetGroup.upsert({ where: { code: row.code }, create: row, update: row });
      }
      await tx.issueTheme.deleteMany();
      await tx.issueTheme.createMany({ data: issueThemes });
      for (const row of holidays) {
        await tx.holiday.upsert({ where: { date: row.date }, create: row, update: row });
      }
      await writeFacetValues(tx, facets);
      await writeInstrument(tx);
      const version = { name: "reference", sha256 };
      await tx.referenceSet.upsert({
        where: { name: "reference" },
        create: version,
        update: version,
      });
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
  return `${set.regions.length} regions, ${issues.length} issues, ${workKinds.length} kinds of work, ${targetGroups.length} target groups, ${holidays.length} holidays`;
}

// Nearly eight thousand rows: one statement, parents first.
async function writeRegions(tx: Tx, rows: ReturnType<typeof regions>) {
  await tx.$executeRaw`
    INSERT INTO region (code, level, parent_code, name, short_name, iso, time_zone, tile_row, tile_column)
    SELECT code, level::region_level, "parentCode", name, "shortName", iso, "timeZone"::time_zone, "tileRow", "tileColumn"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      code text, level text, "parentCode" text, name text, "shortName" text, iso text,
      "timeZone" text, "tileRow" smallint, "tileColumn" smallint)
    ORDER BY length(code), code
    ON CONFLICT (code) DO UPDATE SET
      name = EXCLUDED.name, short_name = EXCLUDED.short_name, iso = EXCLUDED.iso,
      time_zone = EXCLUDED.time_zone, tile_row = EXCLUDED.tile_row, tile_column = EXCLUDED.tile_column`;
}

/** A value keeps the number it has; a new one gets the next. */
async function writeFacetValues(tx: Tx, values: ReturnType<typeof facetValues>) {
  const known = await tx.searchFacetValue.findMany();
  const has = new Set(known.map(({ facet, value }) => `${facet}=${value}`));
  const first = Math.max(0, ...known.map(({ number }) => number)) + 1;
  const missing = values.filter(({ facet, value }) => !has.has(`${facet}=${value}`));
  await tx.searchFacetValue.createMany({
    data: missing.map((row, at) => ({ ...row, number: first + at })),
  });
}
