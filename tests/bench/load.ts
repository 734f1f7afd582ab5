import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { writeDocuments } from "@/features/search/commands/write-documents";
import { SYSTEM } from "@/domain/actor";
import { type Projection, projectionOf } from "@/domain/search-projection";
import { db, sql, type Sql } from "@/lib/db";
import { type Invented, invent } from "./corpus";

export const AT = new Date("2026-11-24T03:00:00Z");
const BATCH = 1_000;
const FOLD_EVERY = 20_000;
/** The largest directory in which a peer searches the tables themselves. */
export const CHILDREN_UP_TO = 60_000;

/** A stable UUID for the organisation of a number, and back. */
const idOf = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
export const numberOf = (id: string) => Number.parseInt(id.slice(24), 16);

export type Loaded = { projectMicros: number; writeMicros: number; foldMicros: number };

/**
 * Brings organisations `from` up to `to` into the database as rows, and into the index by the app's
 * own projection, writer and fold. The times are per organisation and of the index alone.
 */
export async function load(
  from: number,
  to: number,
  each: (written: { one: Invented; projection: Projection }[]) => void,
): Promise<Loaded> {
  let [projecting, writing, folding] = [0, 0, 0];
  for (let first = from; first < to; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, to - first) }, (_, at) =>
      invent(first + at),
    );
    await writeRows(batch, first < CHILDREN_UP_TO);
    const began = performance.now();
    const documents = batch.map((one) => ({
      organisationId: idOf(one.number),
      ...{ publicId: one.publicId, listedAt: one.listedAt, changedAt: one.changedAt },
      projection: projectionOf(one, AT),
    }));
    const projected = performance.now();
    await db.$transaction((tx) => writeDocuments(tx, documents), { timeout: 60_000 });
    const written = performance.now();
    const done = first + batch.length;
    if (done % FOLD_EVERY === 0 || done === to) await foldSearchChanges(SYSTEM);
    projecting += projected - began;
    writing += written - projected;
    folding += performance.now() - written;
    each(batch.map((one, at) => ({ one, projection: documents[at]!.projection })));
  }
  const micros = (milliseconds: number) => (milliseconds * 1_000) / (to - from);
  return {
    projectMicros: micros(projecting),
    writeMicros: micros(writing),
    foldMicros: micros(folding),
  };
}

/** The rows of the organisations; what hangs on them only as far as a peer searches it. */
async function writeRows(batch: Invented[], withChildren: boolean): Promise<void> {
  const write = (table: string, columns: string, types: string, rows: unknown[][]) => {
    const names = columns.split(", ");
    const casts = types.split(", ");
    const lists = names.map((_name, at) => rows.map((row) => row[at] ?? null));
    const text: string[] = [];
    for (const [at, cast] of casts.entries()) text.push(`$${at + 1}::${cast}[]`);
    return db.$executeRawUnsafe(
      `INSERT INTO ${table} (${columns}) SELECT * FROM unnest(${text.join(", ")}) ON CONFLICT DO NOTHING`,
      ...lists,
    );
  };
  await write(
    "organisation",
    "id, public_id, name, acronym, kind, legal_form, mission, province_code, regency_code, standing, listing, created_at, changed_at, listed_at, confirmed_at",
    "uuid, text, text, text, organisation_kind, legal_form, text, text, text, standing, listing, timestamptz, timestamptz, timestamptz, timestamptz",
    batch.map((one) => [
      ...[idOf(one.number), one.publicId, one.name, one.acronym, one.kind, one.legalForm],
      ...[one.mission, one.provinceCode, one.regencyCode, one.standing, "published"],
      ...[one.changedAt, one.changedAt, one.listedAt, one.listedAt],
    ]),
  );
  if (!withChildren) return;
  const children = (table: string, column: string, codes: (one: Invented) => string[]) =>
    write(
      table,
      `organisation_id, ${column}`,
      "uuid, text",
      batch.flatMap((one) => codes(one).map((code) => [idOf(one.number), code])),
    );
  await children("organisation_issue", "issue_code", ({ issues }) => issues);
  await children("organisation_target_group", "target_group_code", (one) => one.targetGroups);
  await children("organisation_work_area", "region_code", ({ workAreas }) => workAreas);
  await write(
    "organisation_work_kind",
    "organisation_id, work_kind_code, description",
    "uuid, text, text",
    batch.flatMap((one) =>
      one.services.map(({ code, description }) => [idOf(one.number), code, description]),
    ),
  );
  await write(
    "experience",
    "id, organisation_id, title, client, client_kind, started_on, ended_on, value, work_kind_code, role, is_type_three, provenance",
    "uuid, uuid, text, text, client_kind, date, date, bigint, text, experience_role, boolean, provenance",
    batch.flatMap((one) =>
      one.experiences.map((work, at) => [
        ...[
          `00000000-0000-7000-${(9_000 + at).toString(16)}-${one.number.toString(16).padStart(12, "0")}`,
        ],
        ...[idOf(one.number), work.title, work.client, "regency", work.startedOn, work.endedOn],
        ...[work.value, work.workKindCode, "lead", work.isTypeThree, "self"],
      ]),
    ),
  );
}

/** What the index takes on disk, in bytes, by table. */
export async function indexBytes(): Promise<Record<string, number>> {
  const size = (table: Sql) => sql`pg_total_relation_size(${table}::regclass)::float8`;
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT ${size(sql`'search_document'`)} AS documents, ${size(sql`'search_posting'`)} AS postings,
           ${size(sql`'search_word'`)} AS words, ${size(sql`'search_change'`)} AS changes`;
  return row ?? {};
}
