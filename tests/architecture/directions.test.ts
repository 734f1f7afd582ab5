import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, cpSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** One file per violation: who imports what, and the rule that must say no. */
const PLANTED: { file: string; code: string; rule: string }[] = [
  { rule: "domain-is-pure", file: "src/domain/reads.ts", code: `import "@/lib/clock";` },
  { rule: "domain-is-pure", file: "src/domain/opens.ts", code: `import "node:fs";` },
  {
    rule: "lib-knows-no-room",
    file: "src/lib/room.ts",
    code: `import "@/features/reports/schema";`,
  },
  { rule: "lib-knows-no-room", file: "src/lib/part.ts", code: `import "@/ui/button";` },
  { rule: "lib-knows-no-room", file: "src/lib/page.ts", code: `import "@/app/page";` },
  { rule: "ui-is-plain", file: "src/ui/fetches.ts", code: `import "@/features/reports/schema";` },
  { rule: "ui-is-plain", file: "src/ui/reads.ts", code: `import "@/lib/clock";` },
  {
    rule: "rooms-know-no-address",
    file: "src/features/reports/components/link.ts",
    code: `import "@/app/page";`,
  },
  {
    rule: "rooms-are-private",
    file: "src/features/reports/queries.ts",
    code: `import "@/features/organisations/queries";`,
  },
  {
    rule: "rooms-are-private",
    file: "src/features/reports/components/hit.ts",
    code: `import "@/features/search/components/hit";`,
  },
  {
    rule: "open-room-eligibility",
    file: "src/features/eligibility/queries.ts",
    code: `import "@/features/search/queries";`,
  },
  {
    rule: "open-room-capability",
    file: "src/features/capability/queries.ts",
    code: `import "@/features/search/queries";`,
  },
  {
    rule: "open-room-search",
    file: "src/features/search/schema.ts",
    code: `import "@/features/organisations/queries";`,
  },
  {
    rule: "rooms-have-the-same-shelves",
    file: "src/app/sixth.ts",
    code: `import "@/features/organisations/utils";`,
  },
  {
    rule: "only-queries-and-commands-touch-the-database",
    file: "src/app/reads.ts",
    code: `import "@/lib/db";`,
  },
  {
    rule: "only-queries-and-commands-touch-the-database",
    file: "src/features/reports/actions.ts",
    code: `import type {} from "@/lib/generated/prisma/client";`,
  },
  { rule: "drivers-stay-in-lib", file: "src/app/driver.ts", code: `import "pg";` },
  { rule: "drivers-stay-in-lib", file: "src/app/client.ts", code: `import "@prisma/client";` },
  { rule: "no-circles", file: "src/lib/egg.ts", code: `import "./hen";` },
  { rule: "no-test-code-in-the-app", file: "src/app/tests.ts", code: `import "@tests/empty";` },
  { rule: "no-test-code-in-the-app", file: "src/app/near.ts", code: `import "./page.test";` },
  { rule: "no-unresolved", file: "src/app/lost.ts", code: `import "./nowhere";` },
];

/** What may be imported, and the files that the planted ones reach. None may be complained of. */
const ALLOWED: Record<string, string> = {
  "src/domain/standing.ts": `import "zod"; import "./result";`,
  "src/domain/result.ts": `import type {} from "./standing";`, // a circle of types only
  "src/domain/standing.test.ts": `import "vitest"; import "./standing";`,
  "src/lib/clock.ts": `import "@/domain/result";`,
  "src/lib/db.ts": `import "pg"; import "@prisma/client"; import "./generated/prisma/client";`,
  "src/lib/generated/prisma/client.ts": `export {};`,
  "src/lib/hen.ts": `import("./egg");`, // the circle is told once, at its first file
  "src/ui/button.ts": `import "@/domain/result"; import "./icon";`,
  "src/ui/icon.ts": `export {};`,
  "src/features/eligibility/commands/refresh.ts": `import "@/lib/db";`,
  "src/features/search/queries.ts": `import "@/lib/db"; import "@/features/eligibility/commands/refresh";`,
  "src/features/search/components/hit.ts": `import "@/ui/button";`,
  "src/features/organisations/queries.ts": `import "@/lib/db"; import "@/features/search/queries";`,
  "src/features/organisations/utils.ts": `export {};`,
  "src/features/reports/schema.ts": `import "@/domain/result";`,
  "src/app/page.ts": `import "@/features/search/queries"; import "@/ui/button"; import "@/lib/clock";`,
  "src/app/page.test.ts": `export {};`,
  "src/worker.ts": `import "@/features/eligibility/commands/refresh"; import "@/lib/clock";`,
  "tests/empty.ts": `export {};`,
};
type Violation = { from: string; rule: { name: string } };

const root = path.resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
let scratch: string;
let violations: Violation[];

function cruise(): Violation[] {
  const tool = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  let report: string;
  try {
    const args = [tool, "src", "tests", "--output-type", "json"];
    report = execFileSync(process.execPath, args, { cwd: scratch, encoding: "utf8" });
  } catch (error) {
    report = (error as { stdout: string }).stdout; // it fails when it finds violations
  }
  return JSON.parse(report).summary.violations;
}

const rulesBroken = (file: string) =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "simpul-directions-"));
  for (const config of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
    cpSync(path.join(root, config), path.join(scratch, config));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(scratch, "node_modules"));
  const files = {
    ...ALLOWED,
    ...Object.fromEntries(PLANTED.map(({ file, code }) => [file, code])),
  };
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
    writeFileSync(path.join(scratch, file), `${code}\n`);
  }
  violations = cruise();
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("directions", () => {
  it.each(PLANTED)("$rule catches $file", ({ file, rule }) => {
    expect(rulesBroken(file)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))("nothing complains of %s", (file) => {
    expect(rulesBroken(file)).toEqual([]);
  });

  it("has a violation planted for every rule", () => {
    const { forbidden } = require(path.join(root, ".dependency-cruiser.cjs"));
    const names = forbidden.map((rule: { name: string }) => rule.name);
    expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(names));
  });
});
