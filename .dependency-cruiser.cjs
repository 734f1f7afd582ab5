/**
 * Who may import whom: app -> features -> lib -> domain, with ui beside features.
 * Each rule's comment is what a developer reads when it fails.
 * tests/architecture/directions.test.ts plants one violation per rule and sees it caught.
 */

/** Rooms that other rooms may enter by their doors. Each enters only those before it. */
const OPEN_ROOMS = ["eligibility", "capability", "search"];

const TEST = "\\.test\\.tsx?$";
const DOORS = "(queries\\.ts|(queries|commands)/[^/]+\\.ts)$";
const SHELVES =
  "^src/features/[^/]+/((schema|queries|actions)\\.ts|(queries|commands|components)/[^/]+)$";
/** Addresses: the pages, and the worker, which is an address that answers to the clock. */
const ADDRESSES =
  "^src/(app/|(worker|jobs|job-table|proxy|admin|search|audit|keys|import-rup|instrumentation)\\.ts$)";

const openRoomsEnterOnlyThoseBefore = OPEN_ROOMS.map((room, place) => ({
  name: `open-room-${room}`,
  comment: "An open room enters only the open rooms before it, or there would be a circle.",
  severity: "error",
  from: { path: `^src/features/${room}/` },
  to: {
    path: "^src/features/",
    pathNot: [
      `^src/features/${room}/`,
      ...OPEN_ROOMS.slice(0, place).map((before) => `^src/features/${before}/${DOORS}`),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "Rules import only rules and zod: no database, no framework. Pass the value in.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: TEST },
      to: { pathNot: ["^src/domain/", "node_modules/zod/"] },
    },
    {
      name: "lib-knows-no-room",
      comment: "lib is machinery. If it needs a feature, the code belongs in that feature.",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: `${ADDRESSES}|^src/(features|ui)/` },
    },
    {
      name: "ui-is-plain",
      comment: "ui pieces take props. Fetch in a page and pass it down.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: `${ADDRESSES}|^src/(features|lib)/` },
    },
    {
      name: "rooms-know-no-address",
      comment: "A feature never imports from app.",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: ADDRESSES },
    },
    {
      name: "rooms-are-private",
      comment: "Compose two rooms in a page, or move the rule they share to domain.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/", pathNot: `^src/features/(${OPEN_ROOMS.join("|")})/` },
      to: {
        path: "^src/features/",
        pathNot: ["^src/features/$1/", `^src/features/(${OPEN_ROOMS.join("|")})/${DOORS}`],
      },
    },
    ...openRoomsEnterOnlyThoseBefore,
    {
      name: "rooms-have-the-same-shelves",
      comment:
        "schema.ts, queries.ts (or queries/ when it outgrows a file), actions.ts, commands/, components/: never a sixth name.",
      severity: "error",
      from: {},
      to: { path: "^src/features/", pathNot: SHELVES },
    },
    {
      name: "only-queries-and-commands-touch-the-database",
      comment:
        "Reads go in queries.ts, writes in commands/, so access checks have one place to be.",
      severity: "error",
      from: {
        path: "^src/(app|features|ui|worker|proxy|admin|search|audit|keys|import-rup|instrumentation)",
        pathNot: `^src/features/[^/]+/${DOORS}`,
      },
      to: { path: "^src/lib/(db\\.ts$|generated/)" },
    },
    {
      name: "drivers-stay-in-lib",
      comment: "Prisma's client and node-postgres are machinery: import lib/db instead.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/" },
      to: { path: "node_modules/(@prisma/|pg/)" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-test-code-in-the-app",
      comment: "What ships never needs tests/.",
      severity: "error",
      from: { path: "^src/", pathNot: TEST },
      to: { path: ["^tests/", TEST] },
    },
    {
      name: "no-unresolved",
      comment: "The file or package does not exist.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^src/lib/generated"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
