import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, "../..") });

async function complaints(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const CLOCK = /no-restricted-syntax: There is no clock here/;
const ASKER = /no-restricted-syntax: The first argument says who is asking/;
const NAMED = /no-restricted-syntax: Use named exports/;
const BARREL = /no-restricted-syntax: No barrel files/;
const STYLE = /no-restricted-syntax: The content security policy blocks style/;
const HTML = /no-restricted-syntax: Raw HTML is not escaped/;
const SETTINGS = /no-restricted-(properties|imports): .*src\/lib\/env/;
const CONSOLE = /no-console/;
const LENGTH = /max-lines/;
const TYPES = /consistent-type-imports/;
const UNUSED = /no-unused-vars/;

const long = (lines: number) => Array.from({ length: lines }, (_, n) => `// ${n}`).join("\n");

const FORBIDDEN: [RegExp, string, string][] = [
  [CLOCK, "src/domain/expiry.ts", "export const today = () => new Date();"],
  [CLOCK, "src/domain/expiry.ts", "export const today = () => Date.now();"],
  [CLOCK, "src/features/reports/components/age.tsx", "export const today = () => new Date();"],
  [
    CLOCK,
    "src/features/reports/queries.ts",
    "export const find = (actor: string) => [actor, Date.now()];",
  ],
  [ASKER, "src/features/reports/queries.ts", "export function find(id: string) { return id; }"],
  [ASKER, "src/features/reports/queries.ts", "export const find = (id: string) => id;"],
  [ASKER, "src/features/reports/commands/close.ts", "export async function close() {}"],
  [
    ASKER,
    "src/features/reports/commands/close.ts",
    "export async function close(id: string, actor: string) { return [id, actor]; }",
  ],
  [NAMED, "src/domain/result.ts", "export default 1;"],
  [NAMED, "src/features/reports/commands/close.ts", "export default function close() {}"],
  [NAMED, "src/lib/mail.ts", "const mail = 1; export default mail;"],
  [NAMED, "src/ui/button.tsx", "export default function Button() { return <button />; }"],
  [BARREL, "src/features/reports/schema.ts", 'export * from "./queries";'],
  [BARREL, "src/lib/mail.ts", 'export { send } from "./send";'],
  [BARREL, "src/ui/button.tsx", 'export * as icons from "./icons";'],
  [STYLE, "src/app/page.tsx", "export const Page = () => <p style={{ color: 'red' }} />;"],
  [STYLE, "src/ui/field.tsx", "export const Field = () => <p style={{ color: 'red' }} />;"],
  [STYLE, "src/ui/json-ld.tsx", "export const JsonLd = () => <p style={{ color: 'red' }} />;"],
  [
    STYLE,
    "src/features/reports/components/list.tsx",
    "export const List = () => <p style={{}} />;",
  ],
  [
    HTML,
    "src/app/page.tsx",
    "export const Page = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  [
    HTML,
    "src/ui/field.tsx",
    "export const Field = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  [
    HTML,
    "src/features/reports/components/list.tsx",
    "export const List = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  [SETTINGS, "src/lib/mail.ts", "export const host = process.env.MAIL_HOST;"],
  [
    SETTINGS,
    "src/app/page.tsx",
    "const { env } = process; export const Page = () => <p>{env.HOME}</p>;",
  ],
  [SETTINGS, "src/worker.ts", 'import { env } from "node:process"; export const home = env.HOME;'],
  [
    CONSOLE,
    "src/features/reports/commands/close.ts",
    "export const close = (actor: string) => console.log(actor);",
  ],
  [LENGTH, "src/domain/long.ts", long(251)],
  [LENGTH, "scripts/long.mjs", long(251)],
  [LENGTH, "tests/long.test.ts", long(251)],
  [TYPES, "src/domain/result.ts", 'import { Actor } from "./actor"; export type Who = Actor;'],
  [UNUSED, "src/domain/result.ts", "export const one = (two: number) => 1;"],
];

const ALLOWED: [string, string, string][] = [
  [
    "a moment made from a value",
    "src/domain/expiry.ts",
    "export const at = (now: number) => new Date(now);",
  ],
  ["a clock in lib", "src/lib/clock.ts", "export const clock = () => new Date();"],
  [
    "a default export of a page",
    "src/app/page.tsx",
    "export default function Page() { return <p />; }",
  ],
  [
    "a query that is asked by someone",
    "src/features/reports/queries.ts",
    "export async function find(actor: string) { return actor; }",
  ],
  [
    "a command that joins a transaction",
    "src/features/reports/commands/close.ts",
    "export const close = async (tx: string) => tx;",
  ],
  ["settings in their file", "src/lib/env.ts", "export const env = process.env;"],
  [
    "structured data",
    "src/ui/json-ld.tsx",
    "export const JsonLd = () => <script dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  ["250 lines", "src/domain/long.ts", long(250)],
];

describe("lint rules", () => {
  it.each(FORBIDDEN)("%s in %s", async (rule, file, code) => {
    expect(await complaints(file, code)).toContainEqual(expect.stringMatching(rule));
  });

  it.each(ALLOWED)("allow %s", async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
