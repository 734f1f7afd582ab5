import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { forgetPapers } from "@/features/documents/commands/forget-papers";
import { openDocument } from "@/features/documents/commands/open-document";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { withdrawDocument } from "@/features/documents/commands/withdraw-document";
import { listOpenings } from "@/features/documents/queries/openings";
import { type Person, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { keepObject, listObjects } from "@/lib/storage";
import { aStagedPdf, upload } from "@tests/builders/documents";
import { aPerson } from "@tests/builders/person";
import { asAdminOf, register } from "@tests/builders/registration";

const DAY = 86_400_000;
const tomorrow = () => new Date(Date.now() + DAY + 60_000);

let admin: Person;
let id: string;

beforeEach(async () => {
  const person = await aPerson(db);
  ({ id } = await register(person.actor));
  admin = asAdminOf(person.actor, id) as Person;
});

const there = async () => {
  const found = new Set<string>();
  for await (const { sha256 } of listObjects()) found.add(sha256);
  return found;
};
const shaOf = async (result: Awaited<ReturnType<typeof upload>>) => {
  if (!result.ok) throw new Error(result.reason);
  return db.document.findUniqueOrThrow({ where: { id: result.value.documentId } });
};

test("an object whose upload stopped before its row goes after a day, others stay", async () => {
  const kept = await shaOf(await upload(admin, id, "deed"));
  const lost = await aStagedPdf();
  await keepObject(lost.path, lost.sha256, lost.mediaType);
  await sweepObjects(SYSTEM);
  expect((await there()).has(lost.sha256)).toBe(true);
  const swept = await sweepObjects(SYSTEM, tomorrow());
  expect(swept).toMatchObject({ ok: true });
  const now = await there();
  expect([now.has(lost.sha256), now.has(kept.sha256)]).toEqual([false, true]);
  expect((await openDocument(admin, kept.id)).ok).toBe(true);
});

test("an upload while the sweep looks at its object keeps it, fifteen times", async () => {
  for (let round = 0; round < 15; round++) {
    const text = randomUUID();
    const lost = await aStagedPdf(text);
    await keepObject(lost.path, lost.sha256, lost.mediaType);
    const said = { title: `Dokumen ${round}` };
    const [, result] = await Promise.all([
      sweepObjects(SYSTEM, tomorrow()),
      upload(admin, id, "other", { text, said }),
    ]);
    const { id: documentId, sha256 } = await shaOf(result);
    expect((await there()).has(sha256)).toBe(true);
    expect((await openDocument(admin, documentId)).ok).toBe(true);
    // There are only so many at one time.
    const ask = { organisationId: id, documentId, base: 1, requestId: randomUUID() };
    await withdrawDocument(admin, ask);
  }
}, 120_000);

test("papers that no longer count go when their years are over, with their objects", async () => {
  const [cv, contract] = [
    await shaOf(await upload(admin, id, "cv", { said: { title: "A", visibility: "reviewers" } })),
    await shaOf(await upload(admin, id, "contract", { said: { title: "B" } })),
  ];
  const at = new Date("2026-11-26T03:00:00Z");
  for (const { id: documentId } of [cv, contract]) {
    const ask = { organisationId: id, documentId, base: 1, requestId: randomUUID() };
    await withdrawDocument(admin, ask, at);
  }
  const left = async (now: string) => {
    await forgetPapers(SYSTEM, new Date(now));
    const rows = await db.document.findMany({ where: { organisationId: id } });
    return rows.map(({ type }) => type).sort();
  };
  expect(await left("2027-11-26T03:00:00Z")).toEqual(["contract", "cv"]);
  expect(await left("2027-11-26T03:00:01Z")).toEqual(["contract"]);
  expect(await left("2031-11-26T03:00:00Z")).toEqual(["contract"]);
  expect(await left("2031-11-26T03:00:01Z")).toEqual([]);
  await sweepObjects(SYSTEM, tomorrow());
  const now = await there();
  expect([now.has(cv.sha256), now.has(contract.sha256)]).toEqual([false, false]);
});

test("what others open is told by role and body, what members open is not", async () => {
  const paper = await shaOf(await upload(admin, id, "deed"));
  const open = await shaOf(await upload(admin, id, "approval", { said: { visibility: "public" } }));
  const reviewer = await aPerson(db, { roles: ["reviewer"] });
  for (const actor of [admin, reviewer.actor]) {
    expect((await openDocument(actor, paper.id)).ok).toBe(true);
    expect((await openDocument(actor, open.id)).ok).toBe(true);
  }
  const openings = await listOpenings(admin, id, 1);
  expect(openings.rows).toMatchObject([
    { role: "reviewer", agency: null, paper: { id: paper.id, type: "deed" } },
  ]);
  expect(JSON.stringify(openings.rows)).not.toContain(reviewer.id);
  const stranger = await aPerson(db);
  expect(await openDocument(stranger.actor, paper.id)).toMatchObject({ reason: "not-found" });
  expect((await listOpenings(stranger.actor, id, 1)).rows).toEqual([]);
  expect((await listOpenings(admin, id, 1)).total).toBe(1);
  await forgetPapers(SYSTEM, new Date(Date.now() + 6 * 365 * DAY));
  expect((await listOpenings(admin, id, 1)).total).toBe(0);
});
