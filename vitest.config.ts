import path from "node:path";
import { defineConfig } from "vitest/config";

const at = (to: string) => path.join(import.meta.dirname, to);

const resolve = {
  alias: {
    "@tests": at("tests"),
    "@": at("src"),
    "server-only": at("tests/empty.ts"),
  },
};

export default defineConfig({
  test: {
    // Left alone, Vitest keeps one core for itself and tests on the others: on two cores, on one.
    maxWorkers: "100%",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}"],
          // It imports "next/server", which plain Node does not find.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
      {
        resolve,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: ["tests/integration/setup.ts"],
          // Whole directories are listed in hooks; a busy machine takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "operations",
          include: ["tests/operations/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
