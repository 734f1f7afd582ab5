import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { aScanner, EICAR } from "@tests/builders/scanner";

const folder = mkdtempSync(path.join(tmpdir(), "simpul-scanner-"));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function file(content: string | Buffer) {
  const place = path.join(folder, "a-name-nobody-may-log");
  writeFileSync(place, content);
  return place;
}

/** The scan as a process with this setting does it. */
async function scanWith(url: string, content: string | Buffer, mostMs?: number) {
  vi.resetModules();
  vi.stubEnv("CLAMD_URL", url);
  const { scanFile } = await import("@/lib/scanner");
  return scanFile(file(content), mostMs);
}

it("finds a file clean, or infected, on a port", async () => {
  const scanner = await aScanner();
  expect(await scanWith(scanner.url, "a paper")).toBe("clean");
  expect(await scanWith(scanner.url, EICAR)).toBe("infected");
  expect(await scanWith(scanner.url, `${"x".repeat(9_000_000)}${EICAR}`)).toBe("infected");
  expect(await scanWith(scanner.url, "")).toBe("clean");
  // To the last byte.
  expect(scanner.scanned).toEqual([7, EICAR.length, 9_000_000 + EICAR.length, 0]);
  await scanner.close();
});

it("finds a file clean, or infected, on a socket", async () => {
  const scanner = await aScanner({}, path.join(folder, "clamd.ctl"));
  expect(await scanWith(scanner.url, "a paper")).toBe("clean");
  expect(await scanWith(scanner.url, EICAR)).toBe("infected");
  await scanner.close();
});

it("says nothing where no scanner is set", async () => {
  expect(await scanWith("", EICAR)).toBe("not_scanned");
});

it.each([
  ["is not there", "tcp://127.0.0.1:9", null],
  ["has no socket", "unix:///nowhere/clamd.ctl", null],
  ["hangs up", "", { hangsUp: true }],
  ["takes no file of this size", "", { most: 100_000 }],
])("leaves a file for later when the scanner %s", async (_, url, behaviour) => {
  const scanner = behaviour && (await aScanner(behaviour));
  expect(await scanWith(scanner?.url ?? url, "x".repeat(3_000_000))).toBe("not_scanned");
  await scanner?.close();
});

it("does not wait for ever", async () => {
  const scanner = await aScanner({ delayMs: 1_500 });
  const began = performance.now();
  expect(await scanWith(scanner.url, "a paper", 300)).toBe("not_scanned");
  expect(performance.now() - began).toBeLessThan(1_200);
  await scanner.close();
});

it("does not wait for the answer about a file that is gone", async () => {
  const scanner = await aScanner();
  vi.resetModules();
  vi.stubEnv("CLAMD_URL", scanner.url);
  const { scanFile } = await import("@/lib/scanner");
  const began = performance.now();
  expect(await scanFile(path.join(folder, "gone"))).toBe("not_scanned");
  expect(performance.now() - began).toBeLessThan(2_000);
  await scanner.close();
});

it("logs that there was no answer, and no name of a file", async () => {
  vi.resetModules();
  vi.stubEnv("CLAMD_URL", "tcp://127.0.0.1:9");
  const { log } = await import("@/lib/log");
  const told = vi.spyOn(log, "warn");
  const { scanFile } = await import("@/lib/scanner");
  await scanFile(file("a paper"));
  await scanFile(path.join(folder, "gone-a-name-nobody-may-log"));
  expect(told).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(told.mock.calls)).toContain("ECONNREFUSED");
  expect(JSON.stringify(told.mock.calls)).not.toContain("a-name-nobody-may-log");
});
