import { defineConfig } from "@playwright/test";

// scripts/test.mjs starts the app on its own port and database, and names them here.
const { APP_URL, CHROMIUM_PATH, SIMPUL_TEST_REPORT } = process.env;

const READERS =
  /\/(accessibility|api|capability|compare|feed|guides|languages|recompute|regional|search|search-\w+|slow-network|suggestions)\.spec/;
const LAST = /\/(demo-time|own-pages|sign-in-load)\.spec/;

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  // A busy machine takes its time, and sometimes too long: what fails is tried once more, and named.
  timeout: 60_000,
  retries: 1,
  forbidOnly: true,
  projects: [
    // They compare numbers of the whole directory, so nobody adds to it meanwhile.
    { name: "readers", testMatch: READERS },
    { name: "main", testIgnore: [READERS, LAST], dependencies: ["readers"] },
    // Time moves for everybody, a crowd is felt by everybody, and what is in a file is counted when nobody
    // adds to it: when all else is done.
    { name: "last", testMatch: LAST, dependencies: ["main"], workers: 1 },
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
