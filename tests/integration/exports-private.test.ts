import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { makeExports } from "@/features/opendata/commands/make-exports";
import { findExportFile } from "@/features/opendata/queries/exports";
import { countListed } from "@/features/opendata/queries/organisations";
import { sendReport } from "@/features/reports/commands/send-report";
import { refreshSearchDocuments } from "@/features/search/commands/refresh-search-document";
import { findStatistics } from "@/features/statistics/queries/numbers";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { EXPORT_FORMATS, type ExportFormat } from "@/domain/exports";
import type { PersonalGroup } from "@/domain/personal-fields";
import { db } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { openObject } from "@/lib/storage";
import { search } from "@tests/builders/directory";
import { aPerson } from "@tests/builders/person";
import { privateValues } from "@tests/builders/private-values";
import { aWholeOrganisation, fromDesk, review, submit, take } from "@tests/builders/review";

const NIK = "7308014506780003";
const PHONE = "+62 812-9988-7766";
let at: Date;

const sealed = (words: object) => encrypt(JSON.stringify(words));
const textOf = async (format: ExportFormat): Promise<string> => {
  const { sha256 } = (await findExportFile(ANYONE, { edition: null, format }))!;
  const bytes = await buffer((await openObject(sha256))!);
  if (format !== "xlsx") return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n")
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
};

/** A directory with something in every drawer: papers, a reviewed case, reports, claims, drafts, mail. */
beforeAll(async () => {
  const { id, admin } = await aWholeOrganisation();
  const other = await aWholeOrganisation();
  await db.organisation.update({
    where: { id: other.id },
    data: { provinceCode: "31", regencyCode: null, districtCode: null },
  });
  await db.$transaction((tx) => refreshSearchDocuments(tx, [other.id], new Date()));
  await db.organisationPerson.updateMany({
    where: { organisationId: id },
    data: { expertise: "Keahlian rahasia pengurus" },
  });
  const desk = await fromDesk();
  const code = await submit(admin, id);
  await take(desk, code);
  await review(desk, code, { K7: "needs_correction" });
  await db.reviewDecision.updateMany({ data: { internalNote: `Catatan meja ${NIK}` } });
  const { slug } = (await db.organisationAddress.findFirst({ where: { organisationId: id } }))!;
  await sendReport(ANYONE, {
    ...{ requestId: randomUUID(), slug, category: "other", contact: PHONE },
    text: "Laporan percobaan tentang pengurus organisasi ini.",
  });
  const person = await aPerson(db, { name: "Siti Rahasia", email: "siti.rahasia@contoh.example" });
  const now = new Date();
  await db.claim.create({
    data: {
      ...{ organisationId: id, personId: person.id, isAtListedDomain: false, claimedAt: now },
      ...{ dueOn: now, explanationCipher: sealed({ name: "Siti Rahasia", why: `NIK ${NIK}` }) },
    },
  });
  await db.invitation.create({
    data: {
      ...{ tokenHash: Buffer.alloc(32, 1), emailHash: Buffer.alloc(32, 2), role: "oms_editor" },
      ...{ emailCipher: encrypt("undangan.rahasia@contoh.example"), organisationId: id },
      ...{ invitedAt: now, expiresAt: now, invitedById: admin.id },
    },
  });
  await db.profileDraft.create({
    data: {
      ...{ organisationId: id, personId: admin.id, unit: "contacts", base: 1, savedAt: now },
      typedCipher: sealed({ phone: PHONE, nik: NIK }),
    },
  });
  await db.secondFactor.create({
    data: { personId: person.id, secretCipher: encrypt("JBSWY3DPEHPK3PXP") },
  });
  at = new Date();
  const made = await makeExports(SYSTEM, { at });
  if (!made.ok || !made.value.edition) throw new Error("No edition was made.");
}, 120_000);

test("no value of a personal field stands in any of the files", async () => {
  const values = await privateValues();
  const filled: PersonalGroup[] = [
    ...(["account", "secrets", "sessions", "links", "memberships", "requests", "board"] as const),
    ...(["identity", "papers", "forms", "statements", "review", "reports", "mail"] as const),
    "trail",
  ];
  // It looks for something in each of these, or it would find nothing for the wrong reason.
  expect(filled.filter((group) => !values.get(group)?.size)).toEqual([]);
  const all = [...values].flatMap(([group, of]) => [...of].map((value) => ({ group, value })));
  expect(all.map(({ value }) => value)).toEqual(
    expect.arrayContaining([PHONE, NIK, "siti.rahasia@contoh.example", `Catatan meja ${NIK}`]),
  );
  for (const format of EXPORT_FORMATS) {
    const text = await textOf(format);
    expect(text.length).toBeGreaterThan(1_000);
    expect(all.filter(({ value }) => text.includes(value))).toEqual([]);
  }
});

test("the check sees what it looks for: public values of the same rows are found", async () => {
  const { name } = await db.organisation.findFirstOrThrow({ where: { listing: "published" } });
  for (const format of EXPORT_FORMATS) expect(await textOf(format)).toContain(name);
});

test("rows, and counts by standing, state and province, are those of the API and of the statistics", async () => {
  const rows: Record<string, string>[] = parse(await textOf("csv"), { columns: true });
  const [numbers, found] = [await findStatistics(ANYONE, at), await search("")];
  expect(rows).toHaveLength(await countListed(ANYONE));
  expect([numbers.listed, found.total]).toEqual([rows.length, rows.length]);
  const count = (column: string, value: string) =>
    rows.filter((row) => row[column] === value).length;
  for (const { value, count: said } of [...numbers.standing])
    expect([value, said]).toEqual([value, count("standing", value)]);
  for (const { value, count: said } of numbers.listing)
    expect([value, said]).toEqual([value, count("listing", value)]);
  for (const { code, count: said } of numbers.provinces)
    expect([code, said]).toEqual([code, count("province_code", code)]);
  for (const { value, count: said } of found.facets.standing)
    expect([value, said]).toEqual([value, count("standing", value)]);
  const json = JSON.parse(await textOf("json")) as unknown[];
  expect(json).toHaveLength(rows.length);
});
