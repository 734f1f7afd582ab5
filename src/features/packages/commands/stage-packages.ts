import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { LEFT_OUT, type LeftOut, readRupRow, type RupProblem } from "@/domain/rup";
import { recordAudit } from "@/lib/audit";
import { db } from "@/lib/db";
import { type TableFault, type TableRow, TableUnreadable } from "@/lib/table-file";

/** Rows written at once while a file comes in. */
const AT_ONCE = 500;
/** Bad rows that are kept to be shown; the others are counted. */
const MOST_BAD_SHOWN = 200;

export type BadRow = { row: number; problems: RupProblem[] };
type Given = {
  /** Of an agency its KLPD: no package of another comes in. Null: every KLPD. */
  agency: { id: string; klpdCode: string } | null;
  rows: AsyncIterable<TableRow>;
  isDemo?: boolean;
};

/**
 * Takes in a file of SiRUP row by row and leaves what is to be brought in for the worker. Of each row
 * only what domain/rup reads is kept, so nothing of an official is written anywhere. Of a file that
 * cannot be read to its end nothing stays.
 */
export async function stagePackages(
  actor: Actor,
  { agency, rows, isDemo = false }: Given,
  at: Date,
): Promise<Result<{ importId: string }, "not-allowed" | TableFault>> {
  const allowed = agency
    ? may(actor, "packages/upload-packages", { type: "agency", id: agency.id, unitId: null })
    : may(actor, "packages/receive-packages");
  if (!allowed) return refuse("not-allowed");
  const { id } = await db.packageImport.create({
    data: {
      ...{ agencyId: agency?.id ?? null, isDemo, startedAt: at },
      personId: actor.kind === "person" ? actor.id : null,
    },
  });
  try {
    const { read, ...counted } = await stage(id, rows, agency?.klpdCode ?? null);
    await db.$transaction(async (tx) => {
      const [found] = await tx.$queryRaw<{ staged: number }[]>`
        SELECT count(content)::int AS staged FROM package_import_row WHERE import_id = ${id}::uuid`;
      const staged = found?.staged ?? 0;
      await tx.packageImport.update({
        where: { id },
        data: { ...counted, kept: staged, repeated: read - staged, state: "waiting" },
        select: { id: true },
      });
      const details = { rows: counted.rows, bad: counted.bad };
      await recordAudit(tx, actor, "package.receive", { type: "import", id }, at, details);
    });
    return ok({ importId: id });
  } catch (error) {
    await db.packageImport.delete({ where: { id } }).catch(() => {});
    if (error instanceof TableUnreadable) return refuse(error.fault);
    throw error;
  }
}

type Staged = { row: number; budgetYear: number; rupCode: string; content: object | null };

async function stage(importId: string, rows: AsyncIterable<TableRow>, only: string | null) {
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, 0])) as Record<LeftOut, number>;
  const badRows: BadRow[] = [];
  let [total, bad, read] = [0, 0, 0];
  let waiting: Staged[] = [];
  const flush = async () => {
    await writeStaged(importId, waiting);
    waiting = [];
  };
  for await (const { row, value } of rows) {
    total += 1;
    const found = readRupRow(value);
    if (found.kind === "bad") {
      bad += 1;
      if (badRows.length < MOST_BAD_SHOWN) badRows.push({ row, problems: found.problems });
    } else if (found.kind === "package" && only && found.value.klpd.code !== only) {
      leftOut.elsewhere += 1;
    } else if (found.kind === "package") {
      const { budgetYear, rupCode } = found.value;
      read += 1;
      waiting.push({ row, budgetYear, rupCode, content: found.value });
    } else {
      leftOut[found.why] += 1;
      // Whether it was announced before is seen when it is brought in.
      if (found.key) waiting.push({ row, ...found.key, content: null });
    }
    if (waiting.length >= AT_ONCE) await flush();
  }
  await flush();
  return { rows: total, bad, badRows, leftOut, read };
}

/** Of two rows that name one package the later counts, in one batch as in two. */
async function writeStaged(importId: string, staged: readonly Staged[]) {
  const last = new Map(staged.map((one) => [`${one.budgetYear}:${one.rupCode}`, one]));
  if (last.size === 0) return;
  await db.$executeRaw`
    INSERT INTO package_import_row (import_id, budget_year, rup_code, row, content)
    SELECT ${importId}::uuid, one."budgetYear", one."rupCode", one.row, one.content
    FROM jsonb_to_recordset(${JSON.stringify([...last.values()])}::jsonb)
      AS one("budgetYear" smallint, "rupCode" bigint, row int, content jsonb)
    ON CONFLICT (import_id, budget_year, rup_code)
      DO UPDATE SET row = excluded.row, content = excluded.content`;
}
