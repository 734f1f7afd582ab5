import { existsSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** The server the caller named in the real environment; .env must never point tests at a server. */
export const databaseFromEnvironment = process.env.DATABASE_URL;

const settingsFile = path.join(root, ".env");
if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);

/** Everything the installation keeps between runs: embedded database, secrets, uploaded files. */
export const dataFolder = path.resolve(root, process.env.SIMPUL_DATA_DIR || ".data");

/** Where uploaded files are kept when there is no bucket; src/lib/env.ts says the same. */
export const filesFolder = path.resolve(
  root,
  process.env.SIMPUL_FILES_DIR || path.join(dataFolder, "files"),
);

const bin = (file) => path.join(root, "node_modules", file);

/** Scripts of tools, run as `node FILE`: works without a shell and in paths with spaces. */
export const tools = {
  prisma: bin("prisma/build/index.js"),
  next: bin("next/dist/bin/next"),
  tsc: bin("typescript/bin/tsc"),
  eslint: bin("eslint/bin/eslint.js"),
  prettier: bin("prettier/bin/prettier.cjs"),
  depcruise: bin("dependency-cruiser/bin/dependency-cruise.mjs"),
  knip: bin("knip/bin/knip.js"),
  vitest: bin("vitest/vitest.mjs"),
  playwright: bin("@playwright/test/cli.js"),
};

/** Arguments for node that run one of our TypeScript programs (seed, worker) outside Next. */
export const typescriptProgram = (file) => [
  "--import",
  import.meta.resolve("tsx"),
  "--conditions=react-server",
  path.join(root, file),
];

export const quietTools = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};
