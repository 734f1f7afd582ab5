import "server-only";
import { SYSTEM } from "@/domain/actor";
import { recordAudit } from "@/lib/audit";
import { raw, type Tx } from "@/lib/db";
import { reportSchema } from "../schema";
import type { Work } from "./bring-in-rows";

const AT_ONCE = 500;

/** What is part of an organisation, or was made of it by us: it goes with it. */
export const PARTS = [
  ...["organisation_address", "organisation_former_name", "organisation_section"],
  ...["organisation_version", "organisation_contact", "legal_identity", "organisation_person"],
  ...["organisation_issue", "organisation_target_group", "organisation_work_kind"],
  ...["organisation_work_area", "experience", "finance_year", "organisation_integrity"],
  ...["organisation_standing", "standing_change", "search_document", "duplicate_pair"],
  ...["rule_simulation_effect", "organisation_capability"],
] as const;

/** Somebody has done something with it: such an organisation stays. Column by table. */
export const TOUCHES = [
  ["membership", "organisation_id"],
  ["invitation", "organisation_id"],
  ["claim", "organisation_id"],
  ["organisation_registration", "organisation_id"],
  ["profile_draft", "organisation_id"],
  ["document", "organisation_id"],
  ["upload_attempt", "organisation_id"],
  ["condition_decision", "organisation_id"],
  ["signed_statement", "organisation_id"],
  ["review_case", "organisation_id"],
  ["affiliation", "organisation_id"],
  ["standing_reminder", "organisation_id"],
  ["measure", "organisation_id"],
  ["report", "organisation_id"],
  ["letter", "organisation_id"],
  ["organisation_merge", "source_id"],
  ["organisation_merge", "target_id"],
  ["organisation", "merged_into_id"],
  ["package_interest", "organisation_id"],
  ["assessment_round", "organisation_id"],
  ["package_answer", "organisation_id"],
  ["shortlist_candidate", "organisation_id"],
  ["shortlist_note", "organisation_id"],
] as const;

const touched = raw(
  TOUCHES.map(
    ([table, column]) => `EXISTS (SELECT 1 FROM "${table}" t WHERE t."${column}" = o.id)`,
  ).join(" OR "),
);

/**
 * Takes out of the directory what a list brought into it, in the transaction of the caller. An
 * organisation that somebody has claimed, edited or used since stays, and so does one that another
 * list was joined with: their rows are all that is kept.
 */
export async function undoRows(tx: Tx, { id, say }: Work, at: Date) {
  const of = await tx.listImportRow.count({ where: { importId: id, state: "listed" } });
  let [after, done, removed] = [0, 0, 0];
  for (;;) {
    const rows = await tx.$queryRaw<{ row: number; id: string; stays: boolean }[]>`
      SELECT r.row, o.id::text, (
        o.version > 1 OR o.listing <> 'imported' OR EXISTS (
          SELECT 1 FROM list_import_row e
          WHERE e.organisation_id = o.id AND e.import_id <> r.import_id AND e.state = 'joined'
        ) OR ${touched}
      ) AS stays
      FROM list_import_row r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.import_id = ${id}::uuid AND r.state = 'listed' AND r.row > ${after}::int
      ORDER BY r.row LIMIT ${AT_ONCE}::int FOR UPDATE OF o`;
    if (rows.length === 0) break;
    const gone = rows.filter(({ stays }) => !stays);
    const ids = gone.map((one) => one.id);
    await tx.searchDocument.deleteMany({ where: { organisationId: { in: ids } } });
    await tx.listImportRow.updateMany({
      where: { organisationId: { in: ids }, state: { not: "listed" } },
      data: { organisationId: null },
    });
    await tx.listImportRow.deleteMany({
      where: { importId: id, row: { in: gone.map(({ row }) => row) } },
    });
    await tx.$executeRaw`DELETE FROM organisation WHERE id = ANY (${ids}::uuid[])`;
    after = rows.at(-1)!.row;
    done += rows.length;
    removed += gone.length;
    await say(done, of);
  }
  await tx.listImportRow.deleteMany({ where: { importId: id, state: { not: "listed" } } });
  const found = await tx.listImport.findUniqueOrThrow({ where: { id }, select: { report: true } });
  const report = { ...reportSchema.parse(found.report), removed };
  const moved = await tx.listImport.updateMany({
    where: { id, state: "undoing" },
    data: { state: "undone", undoneAt: at, done, total: of, report, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Error("An import was changed while it was undone");
  const details = { removed, stayed: done - removed };
  await recordAudit(tx, SYSTEM, "list.undo", { type: "import", id }, at, details);
}
