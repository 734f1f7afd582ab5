import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { publishHead } from "@/features/audit/commands/publish-head";
import { findHead } from "@/features/audit/queries/head";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { recordAudit } from "@/lib/audit";
import { db } from "@/lib/db";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

const AT = new Date("2026-11-24T03:00:00Z");
const folder = mkdtempSync(path.join(tmpdir(), "simpul-audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As scripts/audit.mjs starts it, with the settings of this test file. */
function audit(...args: string[]) {
  const program = [...typescriptProgram("src/audit.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("audit:verify says ok, names what was changed, and compares with a head kept elsewhere", async () => {
  for (const id of ["1", "2", "3"])
    await recordAudit(db, SYSTEM, "report.close", { type: "report", id }, AT);
  await publishHead(SYSTEM);
  const head = path.join(folder, "head.json");
  writeFileSync(head, JSON.stringify({ v: 1, jws: (await findHead(ANYONE))?.jws }));
  expect(audit("--head", head)).toMatchObject({
    status: 0,
    stdout:
      "3 seals computed anew, 2 heads compared, 0 events not yet sealed.\nok: every event is as it was sealed.\n",
  });

  const [first] = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await tx.$executeRawUnsafe(`UPDATE audit_event SET action = 'x' WHERE id = ${first?.id}`);
  });
  const changed = audit();
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain(`Event ${first?.id} does not agree with its seal 1.`);
  expect(audit("--help")).toMatchObject({ status: 1, stderr: expect.stringContaining("--head") });
});
