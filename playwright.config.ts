import { defineConfig } from "@playwright/test";

// scripts/test.mjs starts the app on its own port and database, and names them here.
const { APP_URL, CHROMIUM_PATH, SIMPUL_TEST_REPORT } = process.env;

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  // A busy machine takes its time.
  timeout: 60_000,
  forbidOnly: true,
  // Time moves for everybody, a crowd is felt by everybody, and what is in a file is counted when nobody
  // adds to it: when all else is done.
  projects: [
    { name: "main", testIgnore: /demo-time|own-pages|sign-in-load/ },
    {
      name: "last",
      testMatch: /demo-time|own-pages|sign-in-load/,
      dependencies: ["main"],
      workers: 1,
    },
  ],
  reporter: [["list"], ["json", { outputFile: SIMPUL_TEST_REPORT }]],
  use: {
    baseURL: APP_URL,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
});
