import path from "node:path";
import { z } from "zod";
import { bringInList } from "@/features/imports/commands/bring-in-list";
import { mapList } from "@/features/imports/commands/map-list";
import { receiveList } from "@/features/imports/commands/receive-list";
import { tryList } from "@/features/imports/commands/try-list";
import { undoList } from "@/features/imports/commands/undo-list";
import { workLists } from "@/features/imports/commands/work-lists";
import { findList, type ListReport } from "@/features/imports/queries/lists";
import { listFaulty, listStayed } from "@/features/imports/queries/rows";
import { SYSTEM } from "@/domain/actor";
import type { ReadFault, ReceiveFault } from "@/domain/list-import/file";

// npm run import -- FILE [--dry-run] | --undo ID: organisations from a list that an office keeps.

const USAGE = `npm run import -- FILE.xlsx|FILE.csv [--source "Name of the list"] [--dry-run]
npm run import -- --undo ID
Lists the organisations of a list as not yet confirmed by themselves. What has to be asked about is
decided at /admin/impor. The same file again changes nothing; --dry-run leaves nothing.
`;
const FAULTS: Record<ReceiveFault | ReadFault, string> = {
  "file-broken": "The file is neither .xlsx nor CSV, or it ends in the middle.",
  "file-empty": "The file has no row with an organisation.",
  "no-columns": "No line names a column for the name of the organisation.",
  "too-many-rows": "The file has more than 50,000 rows. Divide it.",
  inside: "The work failed inside. Nothing was changed; the log says why.",
};
const out = (words: string) => void process.stdout.write(`${words}\n`);
const fail = (words: string): number => {
  process.stderr.write(`${words}\n`);
  return 1;
};

async function main(given: string[]): Promise<number> {
  const valueOf = (flag: string) =>
    given.includes(flag) ? given[given.indexOf(flag) + 1] : undefined;
  const source = valueOf("--source");
  const undone = valueOf("--undo");
  if (given.includes("--undo")) return undo(undone ?? "");
  const file = given.find((one) => !one.startsWith("--") && one !== source);
  if (!file) return fail(USAGE);
  const list = { path: file, source: (source ?? path.parse(file).name).slice(0, 200) };
  if (given.includes("--dry-run")) {
    const tried = await tryList(SYSTEM, list);
    if (!tried.ok) return refused(tried.reason);
    await say(tried.value);
    out("Nothing was changed.");
    return 0;
  }
  return bringIn(list);
}

const refused = (reason: ReceiveFault | ReadFault | "not-allowed") =>
  fail(reason === "not-allowed" ? "Only the console may do this." : FAULTS[reason]);

async function bringIn(list: { path: string; source: string }): Promise<number> {
  const received = await receiveList(SYSTEM, list);
  if (!received.ok) return refused(received.reason);
  const { importId, isNew } = received.value;
  for (let before = ""; ;) {
    const found = await findList(SYSTEM, importId);
    if (!found) return fail("The import is gone.");
    const { state, version, columns } = found;
    if (state === "imported") {
      if (!isNew && before === "") out("This file is in the directory already: 0 new.");
      await say(found);
      return 0;
    }
    if (state === "failed") return refused((found.fault ?? "inside") as ReadFault);
    if (state === before) return fail(`The import stays where it is: ${state}.`);
    before = state;
    if (state === "uploaded") {
      const fields = new Map(
        columns.flatMap(({ field }, at) => (field ? [[at, field] as const] : [])),
      );
      const mapped = await mapList(SYSTEM, { importId, version, fields });
      if (!mapped.ok && mapped.reason === "name-missing") return fail(FAULTS["no-columns"]);
    } else if (state === "trial") {
      await bringInList(SYSTEM, { importId, version });
    }
    await workLists(SYSTEM, { only: importId, say: progress });
  }
}

const progress = (done: number, of: number) =>
  out(of === 0 ? `  ${done} rows read` : `  ${done} of ${of}`);

async function undo(importId: string): Promise<number> {
  const found = z.uuid().safeParse(importId).success ? await findList(SYSTEM, importId) : null;
  if (!found) return fail("There is no import with this id.");
  const asked = await undoList(SYSTEM, { importId, version: found.version });
  if (!asked.ok) return fail(`It cannot be undone: it is ${found.state}.`);
  await workLists(SYSTEM, { only: importId, say: progress });
  const after = await findList(SYSTEM, importId);
  if (after?.state !== "undone") return fail(FAULTS.inside);
  out(`${after.removed ?? 0} removed, ${after.counts.listed} stay:`);
  for (const { name, slug } of await listStayed(SYSTEM, importId)) out(`  ${name} (/oms/${slug})`);
  return 0;
}

/** No word of a cell that may be somebody's stands here: the report has left it out. */
async function say(report: ListReport): Promise<void> {
  const { id, counts, flags, skipped, columns } = report;
  const { ready, listed, flagged, here, bad, dropped, joined } = counts;
  out(`import ${id}`);
  for (const { header, field, left } of columns)
    out(`  ${header || "(no title)"}: ${field ?? `not taken (${left})`}`);
  for (const [kind, { count, lines }] of Object.entries(skipped))
    out(`  left out as ${kind}: ${count} (line ${lines.join(", ")})`);
  out(
    `${listed} listed, ${ready} ready, ${flagged} to decide, ${here} already there, ${bad} with faults`,
  );
  if (dropped + joined > 0) out(`decided: ${dropped} dropped, ${joined} joined`);
  for (const { flag, count } of flags) out(`  ask: ${flag} ${count}`);
  const faulty = await listFaulty(SYSTEM, id, 1);
  for (const { row, faults } of faulty?.rows ?? [])
    for (const { column, fault, read } of faults)
      out(`  row ${row}, ${column}: ${fault}${read === null ? "" : ` ("${read}")`}`);
  if (faulty && faulty.pages > 1) out(`  … all ${faulty.total} at /admin/impor/${id}`);
}

process.exit(await main(process.argv.slice(2)));
