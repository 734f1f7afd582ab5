import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endSession } from "@/features/sessions/commands/end-session";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { openSignInLink } from "@/features/sessions/commands/open-sign-in-link";
import { requestPasswordReset } from "@/features/sessions/commands/request-password-reset";
import { requestSignInLink } from "@/features/sessions/commands/request-sign-in-link";
import { signIn } from "@/features/sessions/commands/sign-in";
import { signInExternal } from "@/features/sessions/commands/sign-in-external";
import { listOwnSessions } from "@/features/sessions/queries";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/encryption";
import { hashPassword } from "@/lib/password";
import { mailsTo, mailTo } from "@tests/builders/mail";
import { aPerson, aSession } from "@tests/builders/person";

const PASSWORD = "kuda-hijau-makan-apel";
const device = "Chrome, Linux";
const hashed = hashPassword(PASSWORD);
const somebody = async (wishes: Parameters<typeof aPerson>[1] = {}) =>
  aPerson(db, { passwordHash: await hashed, ...wishes });
const enter = (email: string, password = PASSWORD) => signIn(ANYONE, { email, password, device });

const sessionOf = (key: string) =>
  db.session.findUniqueOrThrow({ where: { keyHash: sha256(key) } });

test("the right password opens a session whose key only the cookie has", async () => {
  const { email } = await somebody();
  const result = await enter(email);
  if (!result.ok) throw new Error(result.reason);
  const row = await sessionOf(result.value.key);
  expect(row.endedAt).toBeNull();
  expect(Buffer.from(row.keyHash).toString("latin1")).not.toContain(result.value.key);
});

test("the session a browser had ends when it signs in: no fixation", async () => {
  const { email, id } = await somebody();
  const before = await aSession(db, id);
  const result = await signIn(ANYONE, { email, password: PASSWORD, device, before: before.id });
  expect(result.ok && result.value.key).not.toBe(before.key);
  expect(await db.session.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({
    endReason: "replaced",
  });
});

test("fifty wrong passwords at once: ten are tried, then only the link opens the account", async () => {
  const { email } = await somebody();
  const tries = await Promise.all(Array.from({ length: 50 }, () => enter(email, "salah-salah-12")));
  const reasons = tries.map((one) => (one.ok ? "in" : one.reason));
  expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(10);
  expect(reasons.filter((reason) => reason === "too-many")).toHaveLength(40);
  expect(await enter(email)).toMatchObject({ reason: "too-many" });
  await requestSignInLink(ANYONE, { email, language: "id", next: "/oms" });
  const { token } = await mailTo(email, "sign-in-link");
  expect(await openSignInLink(ANYONE, { token, device })).toMatchObject({
    ok: true,
    value: { isPending: false, next: "/oms" },
  });
});

test("right passwords do not count as tries", async () => {
  const { email } = await somebody();
  for (let i = 0; i < 12; i++) expect((await enter(email)).ok).toBe(true);
});

test("an unknown address is refused like a wrong password, and locked like one", async () => {
  const email = `${randomUUID()}@contoh.example`;
  for (let i = 0; i < 10; i++) expect(await enter(email)).toMatchObject({ reason: "wrong" });
  expect(await enter(email)).toMatchObject({ reason: "too-many" });
});

test("an unknown and a known address take the same time", async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  // In turns, so that a slow moment of the machine is both's; a new address each time, for the limit.
  for (let i = 0; i < 24; i++) {
    const { email } = await somebody();
    for (const [times, address] of [
      [known, email],
      [unknown, `${randomUUID()}@contoh.example`],
    ] as const) {
      const start = performance.now();
      await enter(address, "salah-sama-sekali");
      times.push(performance.now() - start);
    }
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[all.length / 2]!;
  const ratio = median(known) / median(unknown);
  expect(ratio).toBeGreaterThan(0.75);
  expect(ratio).toBeLessThan(1.33);
});

test("a link for an unknown address says so to the mailbox alone, at the same cost", async () => {
  const email = `${randomUUID()}@contoh.example`;
  const ask = { email, language: "id", next: "" } as const;
  expect(await requestSignInLink(ANYONE, ask)).toEqual({ ok: true, value: null });
  expect(await requestPasswordReset(ANYONE, { email, language: "id" })).toEqual({
    ok: true,
    value: null,
  });
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual([
    "sign-in-unknown",
    "sign-in-unknown",
  ]);
});

test("a sign-in link opens once, also when opened twice at once, and not after its time", async () => {
  const { email } = await somebody();
  await requestSignInLink(ANYONE, { email, language: "id", next: "" });
  const { token } = await mailTo(email, "sign-in-link");
  const both = await Promise.all([1, 2].map(() => openSignInLink(ANYONE, { token, device })));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  await requestSignInLink(ANYONE, { email, language: "id", next: "" });
  const late = await mailTo(email, "sign-in-link");
  await db.oneTimeLink.updateMany({
    where: { tokenHash: sha256(late.token) },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await openSignInLink(ANYONE, { token: late.token, device })).toMatchObject({
    reason: "link-used",
  });
});

test("one ends one's own sessions, never another's", async () => {
  const mine = await somebody();
  const other = await somebody();
  const second = await aSession(db, mine.id);
  expect(await endSession(mine.actor, { which: { id: other.actor.sessionId } })).toMatchObject({
    reason: "not-found",
  });
  expect(await listOwnSessions(mine.actor)).toHaveLength(2);
  expect(await endSession(mine.actor, { which: { id: second.id } })).toMatchObject({ ok: true });
  expect(await endSession(mine.actor, { which: "others" })).toMatchObject({
    value: { ended: 0 },
  });
  expect(await listOwnSessions(other.actor)).toHaveLength(1);
});

test("a sign-in service vouches by its subject, or by an address it has proven", async () => {
  const { email, id } = await somebody();
  const claims = { issuer: "https://sso.example", subject: randomUUID(), name: "Andi" };
  const come = (proven: string | null) =>
    signInExternal(ANYONE, { claims: { ...claims, email: proven }, device });
  expect(await come(null)).toMatchObject({ reason: "address-unproven" });
  expect((await come(email)).ok).toBe(true);
  // Linked by now: the address may even have changed.
  expect((await come(null)).ok).toBe(true);
  expect(await db.externalIdentity.findMany({ where: { personId: id } })).toHaveLength(1);
  await db.person.update({ where: { id }, data: { state: "suspended" } });
  expect(await come(email)).toMatchObject({ reason: "suspended" });
});

test("what ended a month ago is forgotten, what runs stays", async () => {
  const { id, actor } = await somebody();
  const old = await aSession(db, id);
  const long = new Date(Date.now() - 31 * 86_400_000);
  await db.session.update({
    where: { id: old.id },
    data: { endedAt: long, endReason: "signed_out" },
  });
  expect(await forgetSessions(SYSTEM, new Date())).toMatchObject({ ok: true });
  expect(await db.session.findUnique({ where: { id: old.id } })).toBeNull();
  expect(await db.session.findUnique({ where: { id: actor.sessionId } })).not.toBeNull();
});
