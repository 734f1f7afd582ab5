import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { SYSTEM } from "@/domain/actor";
import {
  CLIENT_KINDS,
  CONTACT_CHANNELS,
  EXPERIENCE_ROLES,
  LEGAL_FORMS,
  LISTINGS,
  ORGANISATION_KINDS,
  PERSON_GROUPS,
  PROVENANCES,
  SECTIONS,
  STANDINGS,
} from "@/domain/organisation";
import { REPORT_CATEGORIES, REPORT_STATUSES } from "@/domain/report";
import { db } from "@/lib/db";
import { LIMITS, secondsToWait } from "@/lib/limit";
import { aProfile } from "@tests/builders/organisation";

const AT = new Date("2026-11-24T03:00:00Z");

test.each(
  Object.entries({
    organisation_kind: ORGANISATION_KINDS,
    legal_form: LEGAL_FORMS,
    listing: LISTINGS,
    standing: STANDINGS,
    provenance: PROVENANCES,
    section: SECTIONS,
    contact_channel: CONTACT_CHANNELS,
    person_group: PERSON_GROUPS,
    client_kind: CLIENT_KINDS,
    experience_role: EXPERIENCE_ROLES,
    report_category: REPORT_CATEGORIES,
    report_status: REPORT_STATUSES,
  }),
)("the database and the domain know the same %s", async (name, values) => {
  const rows = await db.$queryRaw<{ label: string }[]>`
    SELECT enumlabel AS label FROM pg_enum JOIN pg_type t ON t.oid = enumtypid
    WHERE t.typname = ${name} ORDER BY enumsortorder`;
  expect(rows.map(({ label }) => label)).toEqual([...values]);
});

test("no civil column takes its time from the database", () => {
  // Sessions, secret links, tries of mail, seals: machine time.
  const machineColumns = ["recordedAt", "createdAt", "seenAt", "nextAttemptAt", "sealedAt"];
  const folder = "prisma/schema";
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8").split("\n"),
  );
  const withClock = lines.filter(
    (line) => /now\(\)|CURRENT_|updatedAt/.test(line) && !line.trim().startsWith("//"),
  );
  for (const line of withClock) expect(machineColumns).toContain(line.trim().split(/\s+/)[0]);
});

describe("the audit trail", () => {
  test("only grows", async () => {
    await importProfile(SYSTEM, { profile: aProfile(), listing: "published", isDemo: false }, AT);
    expect(await db.auditEvent.count()).toBeGreaterThan(0);
    await expect(db.auditEvent.updateMany({ data: { actor: "x" } })).rejects.toThrow();
    await expect(db.auditEvent.deleteMany()).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow();
  });
});

describe("what must never be otherwise is refused by the database", () => {
  const anId = async () => (await db.organisation.findFirstOrThrow()).id;
  test.each<[string, (id: string) => Promise<unknown>]>([
    [
      "a seat outside its province",
      (id) =>
        db.organisation.update({
          where: { id },
          data: { provinceCode: "32", regencyCode: "73.08", districtCode: null },
        }),
    ],
    [
      "a merged organisation that is still listed",
      async (id) => db.organisation.update({ where: { id }, data: { mergedIntoId: id } }),
    ],
    [
      "a merge of one with itself",
      (id) =>
        db.organisationMerge.create({
          data: {
            ...{ sourceId: id, targetId: id, mergedAt: AT, reason: "Satu.", taken: [] },
            ...{ listing: "published", before: {} },
          },
        }),
    ],
    [
      "a pair of one with itself",
      (id) =>
        db.duplicatePair.create({
          data: {
            ...{ firstId: id, secondId: id, reasons: [], score: 1 },
            ...{ basis: "0".repeat(64), foundAt: AT },
          },
        }),
    ],
    [
      "two current addresses",
      (id) =>
        db.organisationAddress.create({
          data: { slug: "lain-lagi", organisationId: id, isCurrent: true, since: AT },
        }),
    ],
    [
      "an address with capitals",
      (id) =>
        db.organisationAddress.create({
          data: { slug: "Lain", organisationId: id, isCurrent: false, since: AT },
        }),
    ],
    [
      "a founding year before anything",
      (id) => db.organisation.update({ where: { id }, data: { foundingYear: 1700 } }),
    ],
    [
      "half a tax number",
      (id) => db.legalIdentity.update({ where: { organisationId: id }, data: { npwpHash: null } }),
    ],
    [
      "a whole tax number as its mask",
      (id) =>
        db.legalIdentity.update({
          where: { organisationId: id },
          data: { npwpMask: "01.300.066.6-091.000" },
        }),
    ],
    [
      "a share above the whole",
      (id) =>
        db.financeYear.updateMany({ where: { organisationId: id }, data: { publicShare: 101 } }),
    ],
  ])("%s", async (_name, write) => {
    await importProfile(SYSTEM, { profile: aProfile(), listing: "published", isDemo: false }, AT);
    await expect(write(await anId())).rejects.toThrow();
  });
});

test("an address that asks too often waits, another one does not", async () => {
  for (let asked = 0; asked < LIMITS.report.points; asked++) {
    expect(await secondsToWait(LIMITS.report, "192.0.2.1")).toBe(0);
  }
  const wait = await secondsToWait(LIMITS.report, "192.0.2.1");
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(LIMITS.report.seconds);
  expect(await secondsToWait(LIMITS.report, "192.0.2.2")).toBe(0);
  const keys = await db.$queryRaw<{ key: string }[]>`SELECT key FROM limits.hit`;
  expect(keys.some(({ key }) => key.includes("192.0.2"))).toBe(false);
});
