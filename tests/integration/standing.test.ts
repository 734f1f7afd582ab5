import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import { findFacts } from "@/features/eligibility/queries/facts";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { type Person, SYSTEM } from "@/domain/actor";
import type { Answer } from "@/domain/eligibility/answer";
import type { DocumentType } from "@/domain/documents";
import { db } from "@/lib/db";
import { decide } from "@tests/builders/decision";
import { upload } from "@tests/builders/documents";
import { aPerson } from "@tests/builders/person";
import { save, saveOne } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";

let admin: Person;
let id: string;
const AT = new Date("2026-11-26T03:00:00Z");

beforeEach(async () => {
  const person = await aPerson(db);
  ({ id } = await register(person.actor));
  admin = asAdminOf(person.actor, id) as Person;
});

async function standing() {
  const row = await db.organisation.findUniqueOrThrow({
    where: { id },
    select: { standing: true, evaluation: true },
  });
  const { items } = row.evaluation!.items as unknown as { items: Answer[] };
  const results = Object.fromEntries(items.map(({ code, result }) => [code, result]));
  return { ...row, items, results };
}
const resultOf = async (item: string) => (await standing()).results[item];
const reasonOf = async (item: string) =>
  (await standing()).items.find(({ code }) => code === item)!.reason;

/** Everything the five standing conditions ask for. */
async function complete() {
  await save(admin, id, "legal", {
    ...{ deedNumber: "12", deedDate: "2018-03-04", npwp: "01.234.567.8-901.000" },
    ...{ approvalNumber: "AHU-0012485", approvalDate: "2018-05-12" },
  });
  await save(admin, id, "office", { street: "Jalan Contoh 1", officeTenure: "rented" });
  await saveOne(admin, id, "board", {
    ...{ personName: "Andi Contoh", position: "Ketua", group: "executive" },
    ...{ termFrom: "2024-01-01", termUntil: "2028-12-31" },
  });
  const ends: Partial<Record<DocumentType, string>> = {
    board_decree: "2028-12-31",
    lease: "2027-05-03",
  };
  const issued: Partial<Record<DocumentType, string>> = { kswp: "2026-11-01" };
  for (const type of [
    ...(["deed", "approval", "npwp", "kswp", "board_decree", "structure"] as const),
    ...(["bylaws", "lease", "office_photo"] as const),
  ]) {
    const result = await upload(admin, id, type, {
      said: {
        ...{ endsOn: ends[type] ?? null, issuedOn: issued[type] ?? "2026-01-05" },
        title: type === "office_photo" ? "Depan" : null,
      },
    });
    if (!result.ok) throw new Error(`${type}: ${result.reason}`);
  }
}
const STANDING = ["K1", "K2", "K3", "K4", "K7"];

test("what is filled in and uploaded comes into the facts, each with the version it changed in", async () => {
  await complete();
  const facts = (await findFacts(admin, id))!;
  expect(facts).toMatchObject({
    zone: "WITA",
    declared: {
      deedNumber: { value: "12" },
      npwp: { value: "01.***.***.*-***.000" },
      boardTermUntil: { value: "2028-12-31" },
      street: { value: "Jalan Contoh 1" },
    },
  });
  expect(facts.papers.map(({ type }) => type)).toContain("lease");
  const { street, deedNumber } = facts.declared;
  expect(street.version).toBeGreaterThan(deedNumber.version);
  const last = Math.max(...facts.papers.map(({ version }) => version));
  const { version } = await db.organisation.findUniqueOrThrow({ where: { id } });
  expect(last).toBe(version);
});

describe("the standing", () => {
  test("follows papers and decisions at once, in the profile and in the search", async () => {
    expect((await standing()).standing).toBe("not_checked");
    await complete();
    expect((await standing()).standing).toBe("not_checked");
    for (const item of STANDING) {
      await decide(id, item, "met", AT);
      expect(await resultOf(item)).toBe("met");
    }
    const now = await standing();
    expect(now.standing).toBe("complete");
    // The tax print-out is the first to end: ninety days, the last of them included.
    expect(now.evaluation!.verifiedUntil?.toISOString().slice(0, 10)).toBe("2027-01-30");
    expect(now.results).toMatchObject({ K5: "depends_on_package", K8: "depends_on_package" });
  });

  test("an edit of what was verified asks for a new look, and putting it back does not help", async () => {
    await complete();
    for (const item of STANDING) await decide(id, item, "met", AT);
    await save(admin, id, "office", { street: "Jalan Lain 9" });
    expect(await resultOf("K7")).toBe("awaiting_review");
    expect(await reasonOf("K7")).toMatchObject({ code: "changed-since" });
    expect((await standing()).standing).toBe("nearly_complete");
    await save(admin, id, "office", { street: "Jalan Contoh 1" });
    expect(await resultOf("K7")).toBe("awaiting_review");
    // What nothing rests on changes nothing.
    await save(admin, id, "identity", { mission: "Misi yang lain." });
    expect((await standing()).results).toMatchObject({
      K1: "met",
      K2: "met",
      K3: "met",
      K4: "met",
    });
    await decide(id, "K7", "met", AT);
    expect(await resultOf("K7")).toBe("met");
  });

  test("a paper that is taken away takes its condition along", async () => {
    await complete();
    for (const item of STANDING) await decide(id, item, "met", AT);
    const paper = await db.document.findFirstOrThrow({
      where: { organisationId: id, type: "bylaws" },
    });
    const ask = { organisationId: id, documentId: paper.id, base: 1, requestId: randomUUID() };
    expect((await withdrawDocument(admin, ask)).ok).toBe(true);
    expect(await resultOf("K4")).not.toBe("met");
    expect((await standing()).standing).toBe("nearly_complete");
  });

  test("at the stroke of the day's end in the office's zone it ends, by the minute's job alone", async () => {
    await complete();
    for (const item of STANDING) await decide(id, item, "met", AT);
    // 24.00 WITA of the last day, 30 January 2027.
    const end = new Date("2027-01-30T16:00:00Z");
    const before = await standing();
    expect(before.evaluation!.nextChangeAt).toEqual(end);
    await refreshDueDocuments(SYSTEM, new Date(end.getTime() - 1));
    expect(await resultOf("K2")).toBe("met");
    await refreshDueDocuments(SYSTEM, end);
    expect(await resultOf("K2")).toBe("expired");
    const after = await standing();
    expect(after.standing).toBe("nearly_complete");
    expect(after.evaluation!.nextChangeAt!.getTime()).toBeGreaterThan(end.getTime());
  });

  test("an organisation that was never judged is, by the same job", async () => {
    await db.organisationStanding.delete({ where: { organisationId: id } });
    await refreshDueDocuments(SYSTEM, AT);
    expect(Object.keys((await standing()).results)).toHaveLength(8);
  });
});
