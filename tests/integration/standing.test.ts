import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import { findFacts } from "@/features/eligibility/queries/facts";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { type Person, SYSTEM } from "@/domain/actor";
import type { Answer } from "@/domain/eligibility/answer";
import { db } from "@/lib/db";
import { decide } from "@tests/builders/decision";
import { aPerson } from "@tests/builders/person";
import { save } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";
import { giveAll, STANDING } from "@tests/builders/standing";

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

test("what is filled in and uploaded comes into the facts, each with the version it changed in", async () => {
  await giveAll(admin, id, {}, AT);
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
    await giveAll(admin, id, {}, AT);
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
    await giveAll(admin, id, {}, AT);
    for (const item of STANDING) await decide(id, item, "met", AT);
    await save(admin, id, "office", { street: "Jalan Lain 9" }, { at: AT });
    expect(await resultOf("K7")).toBe("awaiting_review");
    expect(await reasonOf("K7")).toMatchObject({ code: "changed-since" });
    expect((await standing()).standing).toBe("nearly_complete");
    await save(admin, id, "office", { street: "Jalan Contoh 1" }, { at: AT });
    expect(await resultOf("K7")).toBe("awaiting_review");
    // What nothing rests on changes nothing.
    await save(admin, id, "identity", { mission: "Misi yang lain." }, { at: AT });
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
    await giveAll(admin, id, {}, AT);
    for (const item of STANDING) await decide(id, item, "met", AT);
    const paper = await db.document.findFirstOrThrow({
      where: { organisationId: id, type: "bylaws" },
    });
    const ask = { organisationId: id, documentId: paper.id, base: 1, requestId: randomUUID() };
    expect((await withdrawDocument(admin, ask, AT)).ok).toBe(true);
    expect(await resultOf("K4")).not.toBe("met");
    expect((await standing()).standing).toBe("nearly_complete");
  });

  test("at the stroke of the day's end in the office's zone it ends, by the minute's job alone", async () => {
    await giveAll(admin, id, {}, AT);
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
