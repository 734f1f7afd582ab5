import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { forgetContacts } from "@/features/reports/commands/forget-contacts";
import { sendReport } from "@/features/reports/commands/send-report";
import { settleReport } from "@/features/reports/commands/settle-report";
import { findReport, findReportByCode, listReports } from "@/features/reports/queries";
import { reportSchema } from "@/features/reports/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";

const AT = new Date("2026-11-24T03:00:00Z");
const DAY = 86_400_000;
let slug = "";
let hidden = "";

beforeAll(async () => {
  const listed = await importProfile(
    SYSTEM,
    { profile: aProfile({ name: "Yayasan Air Kita" }), listing: "published", isDemo: false },
    AT,
  );
  const draft = await importProfile(
    SYSTEM,
    { profile: aProfile({ name: "Yayasan Draf" }), listing: "draft", isDemo: false },
    AT,
  );
  if (!listed.ok || !draft.ok) throw new Error("not imported");
  slug = listed.value.slug;
  hidden = draft.value.slug;
});

const input = (overrides: Record<string, string> = {}) =>
  reportSchema.parse({
    requestId: randomUUID(),
    slug,
    category: "wrong_information",
    text: "Alamat kantor sudah pindah sejak 2024.",
    contact: "",
    ...overrides,
  });

async function sent(overrides: Record<string, string> = {}) {
  const result = await sendReport(ANYONE, input(overrides), AT);
  if (!result.ok) throw new Error(result.reason);
  const report = await findReportByCode(ANYONE, result.value.code);
  return { code: result.value.code, ticket: String(report?.ticket) };
}

test("personal data is masked before it is stored, the contact is encrypted", async () => {
  const { ticket } = await sent({
    text: "Ketua baru, hubungi 0812-3456-7890 atau budi@contoh.example, NIK 7371010503800001.",
    contact: "saya@contoh.example",
  });
  const row = await db.report.findUniqueOrThrow({ where: { ticket } });
  expect(row.text).not.toMatch(/0812|budi@|7371/);
  expect(Buffer.from(row.contactCipher!).toString("latin1")).not.toContain("saya@");
  expect((await findReport(SYSTEM, ticket))?.contact).toBe("saya@contoh.example");
  expect(
    JSON.stringify(await db.auditEvent.findMany({ where: { subjectId: row.id } }), (_key, value) =>
      typeof value === "bigint" ? String(value) : value,
    ),
  ).not.toMatch(/saya@|Ketua/);
});

test("the same request makes one report, also when it comes five times at once", async () => {
  const same = input();
  const before = await db.report.count();
  const results = await Promise.all(Array.from({ length: 5 }, () => sendReport(ANYONE, same, AT)));
  expect(
    new Set(results.map((result) => (result.ok ? result.value.code : result.reason))).size,
  ).toBe(1);
  expect(await db.report.count()).toBe(before + 1);
  expect(await sendReport(ANYONE, same, AT)).toEqual(results[0]);
  expect(await db.report.count()).toBe(before + 1);
});

test("operators are told of a report, without a word of it or of who sent it", async () => {
  const admin = await aPerson(db, { roles: ["platform_admin"] });
  const { ticket } = await sent({
    text: "Ketua bernama Siapa Saja.",
    contact: "saya@contoh.example",
  });
  const told = await db.notification.findMany({ where: { personId: admin.id } });
  expect(told).toMatchObject([{ kind: "report-received", path: `/admin/laporan/${ticket}` }]);
  expect(JSON.stringify(told)).not.toMatch(/Siapa|saya@/);
});

test("twenty at once get twenty tickets in a row", async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => sent()));
  const numbers = results.map(({ ticket }) => Number(ticket.slice(8))).sort((a, b) => a - b);
  expect(numbers.at(-1)! - numbers[0]!).toBe(19);
  expect(new Set(numbers).size).toBe(20);
});

test("nothing can be reported of what is not listed, and nothing is written", async () => {
  const before = [await db.report.count(), await db.commandRequest.count()];
  for (const other of [hidden, "tidak-ada"]) {
    expect(await sendReport(ANYONE, input({ slug: other }), AT)).toEqual({
      ok: false,
      reason: "not-found",
    });
  }
  expect([await db.report.count(), await db.commandRequest.count()]).toEqual(before);
});

test.each([
  ["category", { category: "" }, "category-missing"],
  ["text", { text: "  " }, "text-missing"],
  ["text", { text: "pendek" }, "text-short"],
  ["text", { text: "x".repeat(3001) }, "text-long"],
  ["contact", { contact: "x".repeat(121) }, "contact-long"],
  ["slug", { slug: "../etc" }, "form-broken"],
  ["requestId", { requestId: "1" }, "form-broken"],
])("%s of %j is refused as %s", (field, overrides, fault) => {
  const parsed = reportSchema.safeParse({ ...input(), ...overrides });
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [field, fault],
  ]);
});

test("a text of exactly ten and exactly three thousand letters is taken", () => {
  for (const length of [10, 3000])
    expect(input({ text: "x".repeat(length) }).text).toHaveLength(length);
});

test("only operators list, read and settle reports", async () => {
  const { ticket } = await sent();
  expect(await listReports(ANYONE, { q: "", page: 1 })).toBeNull();
  expect(await findReport(ANYONE, ticket)).toBeNull();
  expect(await settleReport(ANYONE, { ticket, move: "close", reply: null }, AT)).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(await forgetContacts(ANYONE, AT)).toEqual({ ok: false, reason: "not-allowed" });
  expect((await findReport(SYSTEM, ticket))?.status).toBe("received");
  const found = await listReports(SYSTEM, { q: ticket.slice(3), page: 1 });
  expect(found?.rows.map((report) => report.ticket)).toEqual([ticket]);
});

test("a reply is read at the secret link; a closed report stays closed", async () => {
  const { code, ticket } = await sent();
  const settle = (move: "answer" | "close", reply: string | null) =>
    settleReport(SYSTEM, { ticket, move, reply }, AT);
  expect(await settle("answer", " ")).toEqual({ ok: false, reason: "reply-missing" });
  expect(await settle("answer", "x".repeat(3001))).toEqual({ ok: false, reason: "reply-long" });
  expect(await settle("answer", "Sudah kami perbaiki.")).toMatchObject({ ok: true });
  expect(await findReportByCode(ANYONE, code)).toMatchObject({
    status: "answered",
    reply: "Sudah kami perbaiki.",
  });
  expect(await settle("close", null)).toMatchObject({ ok: true });
  expect(await settle("answer", "Lagi.")).toEqual({ ok: false, reason: "already-closed" });
  expect(await findReportByCode(ANYONE, code)).toMatchObject({
    status: "closed",
    reply: "Sudah kami perbaiki.",
  });
  expect(
    await settleReport(SYSTEM, { ticket: "LP-2026-999999", move: "close", reply: null }, AT),
  ).toEqual({ ok: false, reason: "not-found" });
});

test("of two operators who settle at once, one wins", async () => {
  const { ticket } = await sent();
  const results = await Promise.all([
    settleReport(SYSTEM, { ticket, move: "answer", reply: "Satu." }, AT),
    settleReport(SYSTEM, { ticket, move: "close", reply: "Dua." }, AT),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("contacts are forgotten ninety days after a report is closed, not before", async () => {
  const { ticket } = await sent({ contact: "saya@contoh.example" });
  await settleReport(SYSTEM, { ticket, move: "close", reply: null }, AT);
  const contact = async () => (await findReport(SYSTEM, ticket))?.contact;
  await forgetContacts(SYSTEM, new Date(AT.getTime() + 90 * DAY - 1));
  expect(await contact()).toBe("saya@contoh.example");
  expect(await forgetContacts(SYSTEM, new Date(AT.getTime() + 90 * DAY))).toMatchObject({
    ok: true,
  });
  expect(await contact()).toBeNull();
});

test("a code is looked up by its hash; anything else is nobody's", async () => {
  const { code } = await sent();
  for (const wrong of [
    "",
    "x",
    code.slice(1),
    `${code}0`,
    code.toUpperCase() === code ? "0".repeat(24) : code.toUpperCase(),
  ]) {
    expect(await findReportByCode(ANYONE, wrong)).toBeNull();
  }
});
