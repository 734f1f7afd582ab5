import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { completeRegistration } from "@/features/accounts/commands/complete-registration";
import { findRegistration } from "@/features/accounts/queries/own";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

/** The console as a process of its own, on this file's database. */
function console(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...typescriptProgram("src/admin.ts"), ...words],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "silent", NODE_OPTIONS: "" } },
  );
  return { status, said: stdout, complained: stderr };
}

const tokenIn = (words: string) => /\/daftar\/([\w-]{43})/.exec(words)?.[1] ?? "";

test("says how it is used", () => {
  expect(console().complained).toContain("npm run admin -- --email");
  expect(console("--email", "bukan surel").status).toBe(1);
});

test("the first admin comes by a link that works once; a second one is invited by the first", async () => {
  const first = console("--email", "Kepala＠Instansi.go.id");
  expect(first.status).toBe(0);
  const token = tokenIn(first.said);
  expect(await findRegistration(ANYONE, token)).toEqual({
    email: "kepala@instansi.go.id",
    name: null,
  });
  const input = { token, password: "kuda-hijau-makan-apel", language: "id", device: "?" } as const;
  expect((await completeRegistration(ANYONE, input)).ok).toBe(true);
  expect(await completeRegistration(ANYONE, input)).toEqual({ ok: false, reason: "link-used" });
  const held = await db.membership.findMany({ include: { person: { select: { email: true } } } });
  expect(held).toMatchObject([
    { role: "platform_admin", state: "active", person: { email: "kepala@instansi.go.id" } },
  ]);
  const second = console("--email", "lain@instansi.go.id");
  expect(second.status).toBe(1);
  expect(second.complained).toContain("already");
});
