import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, ANYONE } from "@/domain/actor";
import { type Act, PERMISSIONS } from "@/domain/permissions";
import { type Body, bodyTypeOf, type Role, ROLES } from "@/domain/roles";
import { db } from "@/lib/db";
import { anAgency, anOrganisation } from "@tests/builders/bodies";
import { EXPECTED_OF_ASSESSMENTS } from "@tests/builders/permission-probes-assessments";
import { EXPECTED_OF_INSTRUMENTS } from "@tests/builders/permission-probes-instruments";
import { EXPECTED_OF_IMPORTS } from "@tests/builders/permission-probes-imports";
import { probes, type World } from "@tests/builders/permission-probes";
import { EXPECTED_OF_AGENCIES } from "@tests/builders/permissions-expected-agency";
import { aPerson } from "@tests/builders/person";

const NOBODY: Role[] = [];
const ADMIN: Role[] = ["platform_admin"];
const DESK: Role[] = ["reviewer", "review_lead"];
const KEEPING: Role[] = ["oms_admin", "oms_editor"];
const AGENCY: Role[] = ["agency_planner", "agency_ppk", "agency_viewer"];
const LEADING: Role[] = ["review_lead"];
const REVIEWING: Role[] = ["reviewer", ...LEADING];
const RAISING: Role[] = [...REVIEWING, ...ADMIN];
const MANAGING: Role[] = ["oms_admin", "agency_planner", "platform_admin"];

/**
 * Who may, written out by hand beside the table: in the body a role is held in, and in another one
 * of its kind (for roles of the platform: in somebody's organisation). "self": everybody signed in.
 */
const EXPECTED: Partial<Record<Act, { own: Role[]; foreign: Role[] } | "anyone" | "self">> = {
  "accounts/register": "anyone",
  "accounts/complete-registration": "anyone",
  "accounts/confirm-email-change": "anyone",
  "accounts/undo-email-change": "anyone",
  "accounts/change-profile": "self",
  "accounts/change-password": "self",
  "accounts/request-email-change": "self",
  "accounts/delete-account": "self",
  "accounts/unlink-service": "self",
  "accounts/suspend-person": { own: ADMIN, foreign: ADMIN },
  "accounts/invite-first-admin": { own: NOBODY, foreign: NOBODY },
  "sessions/sign-in": "anyone",
  "sessions/request-sign-in-link": "anyone",
  "sessions/open-sign-in-link": "anyone",
  "sessions/request-password-reset": "anyone",
  "sessions/reset-password": "anyone",
  "sessions/sign-in-external": "anyone",
  "sessions/prove-second-factor": "anyone",
  "sessions/begin-second-factor": "self",
  "sessions/confirm-second-factor": "self",
  "sessions/end-second-factor": "self",
  "sessions/renew-recovery-codes": "self",
  "sessions/end-session": "self",
  "sessions/forget-sessions": { own: NOBODY, foreign: NOBODY },
  "members/request-agency": "self",
  "members/answer-invitation": "self",
  "members/leave": "self",
  "members/settle-agency": { own: ADMIN, foreign: ADMIN },
  "members/add-agency": { own: ADMIN, foreign: ADMIN },
  "members/change-agency": { own: ADMIN, foreign: ADMIN },
  "members/settle-membership": { own: ADMIN, foreign: ADMIN },
  "members/add-unit": { own: ["agency_planner", "platform_admin"], foreign: ADMIN },
  "members/invite": { own: MANAGING, foreign: ADMIN },
  "members/withdraw-invitation": { own: MANAGING, foreign: ADMIN },
  "members/change-membership": { own: MANAGING, foreign: ADMIN },
  "members/end-membership": { own: MANAGING, foreign: ADMIN },
  "members/hand-over": { own: MANAGING, foreign: NOBODY },
  "demo/shift-time": "anyone",
  "notifications/deliver-mail": { own: NOBODY, foreign: NOBODY },
  "notifications/forget-mail": { own: NOBODY, foreign: NOBODY },
  "notifications/send-digests": { own: NOBODY, foreign: NOBODY },
  "notifications/mark-read": "self",
  "notifications/mark-one": "self",
  "notifications/change-preferences": "self",
  "audit/seal-events": { own: NOBODY, foreign: NOBODY },
  "audit/publish-head": { own: NOBODY, foreign: NOBODY },
  "audit/export-events": { own: ADMIN, foreign: ADMIN },
  "organisations/import-profile": { own: NOBODY, foreign: NOBODY },
  "organisations/register-organisation": "self",
  "organisations/settle-registration": { own: ADMIN, foreign: ADMIN },
  "profiles/save-section": { own: KEEPING, foreign: NOBODY },
  "profiles/save-item": { own: KEEPING, foreign: NOBODY },
  "profiles/remove-item": { own: KEEPING, foreign: NOBODY },
  "profiles/answer-none": { own: KEEPING, foreign: NOBODY },
  "profiles/save-draft": { own: KEEPING, foreign: NOBODY },
  "profiles/discard-draft": { own: KEEPING, foreign: NOBODY },
  "profiles/forget-drafts": { own: NOBODY, foreign: NOBODY },
  "claims/make-claim": "self",
  "claims/send-code": "self",
  "claims/prove-code": "self",
  "claims/withdraw-claim": "self",
  "claims/settle-claim": { own: ADMIN, foreign: ADMIN },
  "duplicates/find-duplicates": { own: ADMIN, foreign: ADMIN },
  "duplicates/settle-pair": { own: ADMIN, foreign: ADMIN },
  "duplicates/merge-organisations": { own: ADMIN, foreign: ADMIN },
  "duplicates/undo-merge": { own: ADMIN, foreign: ADMIN },
  "reports/send-report": "anyone",
  "documents/upload-document": { own: KEEPING, foreign: NOBODY },
  "documents/change-document": { own: KEEPING, foreign: NOBODY },
  "documents/withdraw-document": { own: KEEPING, foreign: NOBODY },
  "documents/open-document": "anyone",
  "documents/keep-attempt": "anyone",
  "documents/forget-papers": { own: NOBODY, foreign: NOBODY },
  "documents/sweep-objects": { own: NOBODY, foreign: NOBODY },
  "documents/scan-objects": { own: NOBODY, foreign: NOBODY },
  "review/submit-case": { own: ["oms_admin"], foreign: NOBODY },
  "review/resubmit-case": { own: ["oms_admin"], foreign: NOBODY },
  "review/withdraw-case": { own: ["oms_admin"], foreign: NOBODY },
  "review/state-conflict": { own: DESK, foreign: DESK },
  "review/claim-case": { own: DESK, foreign: DESK },
  "review/release-case": { own: DESK, foreign: DESK },
  "review/decide-item": { own: DESK, foreign: DESK },
  "review/finish-review": { own: DESK, foreign: DESK },
  "review/tend-returned": { own: NOBODY, foreign: NOBODY },
  "letters/issue-letter": { own: ["oms_admin"], foreign: NOBODY },
  "letters/withdraw-letter": { own: LEADING, foreign: LEADING },
  "letters/rotate-keys": { own: NOBODY, foreign: NOBODY },
  ...EXPECTED_OF_ASSESSMENTS,
  ...EXPECTED_OF_AGENCIES,
  ...EXPECTED_OF_INSTRUMENTS,
  ...EXPECTED_OF_IMPORTS,
  "reports/settle-report": { own: ADMIN, foreign: ADMIN },
  "reports/forget-contacts": { own: NOBODY, foreign: NOBODY },
  "eligibility/remind-of-ends": { own: NOBODY, foreign: NOBODY },
  "eligibility/export-one-step": { own: [...AGENCY, "platform_admin"], foreign: ADMIN },
  "measures/raise-concern": { own: RAISING, foreign: RAISING },
  "measures/pass-report-on": { own: ADMIN, foreign: ADMIN },
  "measures/open-review": { own: REVIEWING, foreign: REVIEWING },
  "measures/set-aside": { own: REVIEWING, foreign: REVIEWING },
  "measures/close-review": { own: LEADING, foreign: LEADING },
  "measures/suspend-organisation": { own: LEADING, foreign: LEADING },
  "measures/lift-suspension": { own: LEADING, foreign: LEADING },
  "measures/make-appeal": { own: ["oms_admin"], foreign: NOBODY },
  "measures/decide-appeal": { own: REVIEWING, foreign: REVIEWING },
  "measures/end-suspensions": { own: NOBODY, foreign: NOBODY },
  "rules/begin-draft": { own: ADMIN, foreign: ADMIN },
  "rules/save-outline": { own: ADMIN, foreign: ADMIN },
  "rules/save-criterion": { own: ADMIN, foreign: ADMIN },
  "rules/discard-draft": { own: ADMIN, foreign: ADMIN },
  "rules/start-simulation": { own: ADMIN, foreign: ADMIN },
  "rules/propose-set": { own: ADMIN, foreign: ADMIN },
  "rules/take-back": { own: ADMIN, foreign: ADMIN },
  "rules/publish-set": { own: ADMIN, foreign: ADMIN },
  "rules/withdraw-set": { own: ADMIN, foreign: ADMIN },
  "rules/run-simulations": { own: NOBODY, foreign: NOBODY },
  "rules/tell-affected": { own: NOBODY, foreign: NOBODY },
  "opendata/make-exports": { own: NOBODY, foreign: NOBODY },
  "search/check-search": { own: NOBODY, foreign: NOBODY },
  "search/compact-search": { own: NOBODY, foreign: NOBODY },
  "search/fold-search-changes": { own: NOBODY, foreign: NOBODY },
  "search/rebuild-search": { own: NOBODY, foreign: NOBODY },
  "search/refresh-due-documents": { own: NOBODY, foreign: NOBODY },
  "search/sweep-standings": { own: NOBODY, foreign: NOBODY },
};

/** What the commands of a room share asks for the act that each of them names. */
const SHARED = [
  ...["profiles/change-profile", "documents/change-documents", "review/hold-case"],
  ...["measures/change-measure", "packages/stage-packages"],
  ...["preparation/change-work", "assessments/change-round"],
  ...["rules/change-set", "instruments/change-draft"],
  ...["measures/change-measure", "packages/stage-packages", "imports/move-list"],
  ...[...["preparation/change-work", "assessments/change-round"], "rules/change-set"],
];
const features = path.resolve("src/features");
/** Commands are what a file in `commands/` exports for an actor; files for a transaction join others. */
const commands = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((file) => /^[^/]+\/commands\/[^/]+\.ts$/.test(file))
  .filter((file) =>
    /export (async function|const) \w+(<[^(]*>)?\s*(=\s*(async\s*)?)?\(\s*_?actor\b/.test(
      readFileSync(path.join(features, file), "utf8"),
    ),
  )
  .map((file) => file.replace("/commands/", "/").replace(/\.ts$/, ""))
  .filter((file) => !SHARED.includes(file));
const acts = Object.keys(EXPECTED) as Act[];
let world: World;
const actors = new Map<Role, { own: Actor; foreign: Actor }>();

const held = (role: Role, of: { organisationId: string; agencyId: string; unitId: string }) => {
  const type = bodyTypeOf(role);
  if (type === "organisation") return { role, organisationId: of.organisationId };
  if (type === "platform") return { role };
  return { role, agencyId: of.agencyId, ...(role === "agency_ppk" && { unitId: of.unitId }) };
};

beforeAll(async () => {
  const [here, there] = [
    { organisation: await anOrganisation(), agency: await anAgency() },
    { organisation: await anOrganisation(), agency: await anAgency() },
  ];
  world = { ...here, other: there };
  const ids = ({ organisation, agency }: typeof here) => ({
    organisationId: organisation.id,
    agencyId: agency.id,
    unitId: agency.unitId,
  });
  for (const role of ROLES) {
    const [own, foreign] = await Promise.all(
      [here, there].map((place) => aPerson(db, { roles: [held(role, ids(place))] })),
    );
    actors.set(role, { own: own!.actor, foreign: foreign!.actor });
  }
});

/** What a role acts on: a body of its kind; for roles of the platform "foreign" is an organisation. */
const target = (role: Role, place: "own" | "foreign"): Body => {
  const type = bodyTypeOf(role);
  if (type === "organisation") return { type, id: world.organisation.id };
  if (type === "agency") return { type, id: world.agency.id, unitId: null };
  return place === "own" ? { type } : { type: "organisation", id: world.organisation.id };
};

const isRefused = (answer: unknown) =>
  answer !== null &&
  typeof answer === "object" &&
  "reason" in answer &&
  answer.reason === "not-allowed";

test("each command has a row, each row is a command or something seen, each is asked here", () => {
  const rows = Object.keys(PERMISSIONS).filter((act) => !/\/see-/.test(act));
  expect(commands.filter((command) => !rows.includes(command))).toEqual([]);
  expect(rows.filter((row) => !commands.includes(row))).toEqual([]);
  expect(commands.filter((command) => !acts.includes(command as Act))).toEqual([]);
  expect(Object.keys(probes).sort()).toEqual([...acts].sort());
});

describe.each(acts)("%s", (act) => {
  const expected = EXPECTED[act]!;
  const cells: string[] = [];

  test("anyone at all", async () => {
    const answer = await probes[act]!(ANYONE, { type: "platform" }, world);
    expect(isRefused(answer)).toBe(expected !== "anyone");
  });

  test.each(ROLES)("%s, in the own body and in another", async (role) => {
    for (const place of ["own", "foreign"] as const) {
      const allowed = typeof expected === "string" ? true : expected[place].includes(role);
      const answer = await probes[act]!(actors.get(role)![place], target(role, place), world);
      expect([role, place, isRefused(answer)]).toEqual([role, place, !allowed]);
      cells.push(allowed ? "ya" : "–");
    }
  });

  test("printed", () => {
    process.stdout.write(`${act.padEnd(34)} ${cells.map((cell) => cell.padStart(2)).join(" ")}\n`);
    expect(cells).toHaveLength(ROLES.length * 2);
  });
});
