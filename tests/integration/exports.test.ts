import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { makeExports } from "@/features/opendata/commands/make-exports";
import { EXPORT_COLUMNS } from "@/features/opendata/components/export-columns";
import { findExportFile, listEditions } from "@/features/opendata/queries/exports";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import { importProfile } from "@/features/organisations/commands/import-profile";
import type { OrganisationDetail } from "@/features/opendata/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { type ExportFormat, KEPT_EDITIONS } from "@/domain/exports";
import type { Listing } from "@/domain/organisation";
import { db } from "@/lib/db";
import { openObject } from "@/lib/storage";
import { aProfile } from "@tests/builders/organisation";

const AT = new Date("2026-11-26T03:00:00Z");
const DAY = 86_400_000;
const FORMULA = '=HYPERLINK("https://jahat.example","klik")';

async function listed(name: string, given: object = {}, listing: Listing = "published") {
  const profile = aProfile({ name, ...given });
  const result = await importProfile(SYSTEM, { profile, listing, isDemo: false }, AT);
  if (!result.ok) throw new Error(result.reason);
}

beforeAll(async () => {
  await listed("Yayasan Alfa; Beta", { acronym: "=1+1", mission: FORMULA });
  await listed(
    "Perkumpulan Gamma",
    { provinceCode: "31", regencyCode: "31.71", districtCode: undefined },
    "imported",
  );
  await listed("Yayasan Arsip", {}, "archived");
}, 60_000);

const make = async (at: Date) => {
  const result = await makeExports(SYSTEM, { at });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
async function bytesOf(format: ExportFormat): Promise<Buffer> {
  const file = (await findExportFile(ANYONE, { edition: null, format }))!;
  const bytes = await buffer((await openObject(file.sha256))!);
  expect(bytes.length).toBe(file.bytes);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
  return bytes;
}

test("a first one at once, then one a night from 03.00 WIB", async () => {
  expect(await make(AT)).toEqual({ edition: "2026-11-26.1", organisations: 2 });
  expect((await make(AT)).edition).toBeNull();
  // 02.59 and 03.00 WIB of the next day.
  expect((await make(new Date("2026-11-26T19:59:00Z"))).edition).toBeNull();
  expect((await make(new Date("2026-11-26T20:00:00Z"))).edition).toBe("2026-11-27.1");
  expect((await listEditions(ANYONE)).map(({ name }) => name)).toEqual([
    ...["2026-11-27.1", "2026-11-26.1"],
  ]);
});

test("JSON says what the API says of each listed organisation, and of no other", async () => {
  const all = JSON.parse((await bytesOf("json")).toString()) as OrganisationDetail[];
  expect(all.map(({ name }) => name).sort()).toEqual(["Perkumpulan Gamma", "Yayasan Alfa; Beta"]);
  for (const one of all) expect(one).toEqual(await findOrganisation(ANYONE, one.id, AT));
});

test("CSV has the same in a line each; what a spreadsheet would run is text", async () => {
  const text = (await bytesOf("csv")).toString();
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(Object.keys(rows[0]!)).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
  const alfa = rows.find(({ name }) => name === "Yayasan Alfa; Beta")!;
  expect(alfa.acronym).toBe("'=1+1");
  expect(alfa.mission).toBe(`'${FORMULA}`);
  expect(alfa).toMatchObject({ province_code: "73", regency_code: "73.08", experiences: "1" });
  expect(rows.find(({ name }) => name === "Perkumpulan Gamma")!.listing).toBe("imported");
});

test("XLSX has every cell of the CSV, formulas as text, numbers as numbers", async () => {
  const bytes = await bytesOf("xlsx");
  const [sheet, about] = await readXlsxFile(bytes);
  const [head, ...rows] = sheet!.data;
  expect(head).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
  const all = JSON.parse((await bytesOf("json")).toString()) as OrganisationDetail[];
  expect(rows).toEqual(
    all.map((one) =>
      EXPORT_COLUMNS.map(({ of }) => {
        const value = of(one);
        return value === "" ? null : value;
      }),
    ),
  );
  expect(rows.flat()).toContain(FORMULA);
  expect(about!.data).toContainEqual(["licence", expect.stringContaining("CC BY 4.0")]);
});

test("two workers at once make one", async () => {
  const at = new Date(AT.getTime() + 2 * DAY);
  const both = await Promise.all([make(at), make(at)]);
  expect(both.filter(({ edition }) => edition !== null)).toHaveLength(1);
});

test("one whose connection is cut half-way is never offered, and is begun anew", async () => {
  const at = new Date(AT.getTime() + 3 * DAY);
  const before = await listEditions(ANYONE);
  const cut = makeExports(SYSTEM, { at });
  const gone = expect(cut).rejects.toThrow();
  for (let killed = 0; killed === 0;) {
    killed = await db.$executeRaw`
      SELECT pg_terminate_backend(l.pid) FROM pg_locks l
      WHERE l.locktype = 'advisory' AND l.pid <> pg_backend_pid() AND l.granted
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  }
  await gone;
  expect(await listEditions(ANYONE)).toEqual(before);
  expect((await make(at)).edition).toBe("2026-11-29.1");
  expect(await db.exportEdition.count({ where: { finishedAt: null } })).toBe(0);
});

test("a week of nights stays, and the sweep takes the files of the others alone", async () => {
  for (let night = 4; night < 12; night++) await make(new Date(AT.getTime() + night * DAY));
  const kept = await listEditions(ANYONE);
  expect(kept).toHaveLength(KEPT_EDITIONS);
  expect(await db.exportEdition.count()).toBe(KEPT_EDITIONS);
  await sweepObjects(SYSTEM, new Date(Date.now() + 2 * DAY));
  for (const { files } of kept)
    for (const { sha256 } of files) {
      const stream = await openObject(sha256);
      stream?.destroy();
      expect(stream).not.toBeNull();
    }
});
