import { createHash, randomInt, randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { issueLetter } from "@/features/letters/commands/issue-letter";
import { rotateKeys } from "@/features/letters/commands/rotate-keys";
import { listLetterKeys } from "@/features/letters/queries/keys";
import { findLetter } from "@/features/letters/queries/letter";
import { findOwnLetters } from "@/features/letters/queries/own";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { letterContentSchema } from "@/domain/letter";
import { db } from "@/lib/db";
import { openObject } from "@/lib/storage";
import { aLetter, aVerifiedOrganisation, issue, readJws } from "@tests/builders/letter";
import { aWholeOrganisation } from "@tests/builders/review";

test("a letter is signed, and whoever has the public keys can read it", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { jws, content, number } = await aLetter(admin, id);
  const said = readJws(jws, await listLetterKeys(ANYONE));
  expect(said).toEqual(content);
  expect(letterContentSchema.parse(said)).toMatchObject({
    ...{ number, unit: "Meja verifikasi Simpul", isExample: false },
    items: ["K1", "K2", "K3", "K4", "K7"].map((code) => ({ code })),
  });

  // Neither who stands on its board nor who looked at it, nor any number of theirs.
  const { name } = await db.person.findUniqueOrThrow({ where: { id: admin.id } });
  for (const word of ["Andi Contoh", "Penelaah Uji", name!, "01.234", "Jalan Contoh"])
    expect(JSON.stringify(said)).not.toContain(word);
});

test("a signed letter of which any byte was changed is no letter", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { jws } = await aLetter(admin, id);
  const keys = await listLetterKeys(ANYONE);
  expect(readJws(jws, keys)).not.toBeNull();
  for (let time = 0; time < 100; time++) {
    const bytes = Buffer.from(jws);
    const at = randomInt(bytes.length);
    bytes[at] = (bytes[at]! + 1 + randomInt(255)) % 256;
    expect([at, readJws(bytes.toString("latin1"), keys)]).toEqual([at, null]);
  }
});

test("its file is kept under its hash, and no sweep takes it away", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { pdfSha256, pdfBytes } = await aLetter(admin, id);
  const later = new Date(Date.now() + 3 * 86_400_000);
  await sweepObjects(SYSTEM, later);
  const bytes = await buffer((await openObject(pdfSha256))!);
  expect(bytes.length).toBe(pdfBytes);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(pdfSha256);
  expect(bytes.length).toBeLessThan(100_000);
});

test("an organisation with something left to verify gets none, and nothing is written", async () => {
  const { id, admin } = await aWholeOrganisation();
  expect(await issue(admin, id)).toMatchObject({ ok: false, reason: "not-complete" });
  expect(await db.letter.count({ where: { organisationId: id } })).toBe(0);
});

test("the same form sent twice is one letter, and another of the same decisions is refused", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const input = { organisationId: id, requestId: randomUUID() };
  const both = await Promise.all([issueLetter(admin, input), issueLetter(admin, input)]);
  expect(both[0]).toMatchObject({ ok: true });
  expect(both[1]).toEqual(both[0]);
  expect(await issue(admin, id)).toMatchObject({ ok: false, reason: "still-valid" });
  expect(await db.letter.count({ where: { organisationId: id } })).toBe(1);
  const events = await db.auditEvent.findMany({ where: { action: "letter.issue" } });
  expect(events.filter(({ details }) => JSON.stringify(details).includes(id))).toHaveLength(1);
});

test("two who press at once get one letter", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const answers = await Promise.all([issue(admin, id), issue(admin, id)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a new key signs from then on, and old letters are checked as before", async () => {
  const first = await aVerifiedOrganisation();
  const old = await aLetter(first.admin, first.id);
  const rotated = await rotateKeys(SYSTEM);
  const second = await aVerifiedOrganisation();
  const young = await aLetter(second.admin, second.id);
  expect(rotated).toEqual({ ok: true, value: { kid: young.kid } });
  expect(young.kid).not.toBe(old.kid);
  const keys = await listLetterKeys(ANYONE);
  expect(readJws(old.jws, keys)).toEqual(old.content);
  expect(readJws(young.jws, keys)).toEqual(young.content);
  expect(keys.find(({ kid }) => kid === old.kid)).toHaveProperty("retired_at");
  expect(await findLetter(ANYONE, old.code, new Date())).toMatchObject({ state: "valid" });
  // Nothing of the private halves is given out.
  expect(JSON.stringify(keys)).not.toContain('"d"');
});

test("two rotations at once leave one key in use", async () => {
  await Promise.all([rotateKeys(SYSTEM), rotateKeys(SYSTEM)]);
  expect(await db.letterKey.count({ where: { retiredAt: null } })).toBe(1);
});

test("what was issued cannot be rewritten, not even in the database", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { id: letterId, kid } = await aLetter(admin, id);
  const where = { id: letterId };
  await expect(db.letter.update({ where, data: { jws: "x" } })).rejects.toThrow(/never changed/);
  await expect(db.letterKey.delete({ where: { kid } })).rejects.toThrow();
});

test("its workspace shows an organisation's letters to its own people only", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const other = await aVerifiedOrganisation();
  const letter = await aLetter(admin, id);
  const { slug } = await db.organisationAddress.findFirstOrThrow({ where: { organisationId: id } });
  const own = await findOwnLetters(admin, slug, new Date());
  expect(own).toMatchObject({ letters: [{ code: letter.code, state: "valid" }], mayIssue: true });
  expect(own!.refusal).toBe("still-valid");
  expect(await findOwnLetters(other.admin, slug, new Date())).toBeNull();
  expect(await findOwnLetters(ANYONE, slug, new Date())).toBeNull();
});
