import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { sendReport } from "@/features/reports/commands/send-report";
import { findReportByCode } from "@/features/reports/queries";
import { reportSchema } from "@/features/reports/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { aProfile } from "@tests/builders/organisation";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

let code = "";
let ticket = "";

/** The operators' desk as a process of its own, on this file's database. */
function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...typescriptProgram("src/reports.ts"), ...words],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "silent", NODE_OPTIONS: "" } },
  );
  return { status, said: stdout, complained: stderr };
}

beforeAll(async () => {
  const listed = await importProfile(SYSTEM, {
    profile: aProfile({ name: "Yayasan Air Kita" }),
    listing: "published",
    isDemo: false,
  });
  if (!listed.ok) throw new Error(listed.reason);
  const result = await sendReport(
    ANYONE,
    reportSchema.parse({
      requestId: randomUUID(),
      slug: listed.value.slug,
      category: "out_of_date",
      text: "Ketua pengurus sudah berganti.",
      contact: "saya@contoh.example",
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  code = result.value.code;
  ticket = String((await findReportByCode(ANYONE, code))?.ticket);
});

test("operators list, read, answer and close a report", async () => {
  expect(desk().said).toMatch(new RegExp(`${ticket}  received  .+  out_of_date  Yayasan Air Kita`));

  const shown = desk("show", ticket);
  expect(shown.said).toContain("Ketua pengurus sudah berganti.");
  expect(shown.said).toContain("Contact: saya@contoh.example");

  expect(desk("reply", ticket, "Terima kasih, sudah kami perbarui.").said).toContain("is answered");
  expect(await findReportByCode(ANYONE, code)).toMatchObject({
    status: "answered",
    reply: "Terima kasih, sudah kami perbarui.",
  });
  expect(desk("close", ticket).said).toContain("is closed");
}, 60_000);

test("what cannot be done is said, with exit code 1", () => {
  for (const [words, complaint] of [
    [["show", "LP-2026-999999"], "no report of this number"],
    [["reply", ticket], "closed"],
    [["hapus", ticket], "npm run reports"],
  ] as const) {
    const { status, complained } = desk(...words);
    expect(status).toBe(1);
    expect(complained).toContain(complaint);
  }
}, 60_000);
