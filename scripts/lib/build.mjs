import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { dataFolder, root, tools } from "./project.mjs";
import { run } from "./processes.mjs";
import { ROLES, runningOn } from "./run-lock.mjs";
import { Refusal } from "./words.mjs";

const SOURCES = [
  "src",
  "prisma/schema",
  "public",
  "messages",
  "next.config.ts",
  "postcss.config.mjs",
  "prisma.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const IGNORED = /\.test\.tsx?$/;

const generated = path.join(root, "src/lib/generated/prisma");

function* filesUnder(entry) {
  const full = path.join(root, entry);
  if (!fs.existsSync(full) || full === path.dirname(generated)) return;
  if (!fs.statSync(full).isDirectory()) yield entry;
  else for (const name of fs.readdirSync(full).sort()) yield* filesUnder(`${entry}/${name}`);
}

/** A hash of the sources under these entries, tests and generated code left out. */
export function hashOf(entries, ...also) {
  const hash = createHash("sha256").update(also.join("\n"));
  for (const file of entries.flatMap((entry) => [...filesUnder(entry)])) {
    if (!IGNORED.test(file))
      hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

const stampIs = (file, value) => fs.existsSync(file) && fs.readFileSync(file, "utf8") === value;

/** Makes the Prisma client when the schema changed, or when npm was told to run no install scripts. */
export async function generateClient(env, signal) {
  const stamp = path.join(generated, ".schema-hash");
  const wanted = hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (stampIs(stamp, wanted)) return "unchanged";
  await run("Generating the database client", [tools.prisma, "generate"], { env, signal });
  fs.writeFileSync(stamp, wanted);
  return "made";
}

/** The running app reads its pages from the build; replacing it would break them one by one. */
function requireNobodyUsesTheBuild() {
  const others = ROLES.map((role) => runningOn(dataFolder, role)).filter(Boolean);
  const other = others.find(({ pid, command }) => command === "start" && pid !== process.pid);
  if (!other) return;
  throw new Refusal(
    `Sources changed, but Simpul runs from the last build at ${other.address}.\n` +
      "Stop it first: npm run stop",
  );
}

/** Builds for production when a source changed since the last build. */
export async function build(env, signal) {
  const stamp = path.join(root, ".next/.source-hash");
  const visible = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  const wanted = hashOf(SOURCES, process.version, JSON.stringify(visible.sort()));
  if (stampIs(stamp, wanted)) return "unchanged";
  requireNobodyUsesTheBuild();
  fs.rmSync(stamp, { force: true });
  const asProduction = { ...env, NODE_ENV: "production" };
  await run("The build", [tools.next, "build"], { env: asProduction, signal });
  fs.writeFileSync(stamp, wanted);
  return "built";
}

export const appProgram = [path.join(root, "scripts/server.mjs")];
