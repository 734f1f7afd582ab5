import { randomUUID } from "node:crypto";
import { generate } from "otplib";
import { expect, test } from "vitest";
import { beginSecondFactor } from "@/features/sessions/commands/begin-second-factor";
import { confirmSecondFactor } from "@/features/sessions/commands/confirm-second-factor";
import { endSecondFactor } from "@/features/sessions/commands/end-second-factor";
import { endSession } from "@/features/sessions/commands/end-session";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { openSignInLink } from "@/features/sessions/commands/open-sign-in-link";
import { proveSecondFactor } from "@/features/sessions/commands/prove-second-factor";
import { renewRecoveryCodes } from "@/features/sessions/commands/renew-recovery-codes";
import { requestPasswordReset } from "@/features/sessions/commands/request-password-reset";
import { requestSignInLink } from "@/features/sessions/commands/request-sign-in-link";
import { resetPassword } from "@/features/sessions/commands/reset-password";
import { signIn } from "@/features/sessions/commands/sign-in";
import { signInExternal } from "@/features/sessions/commands/sign-in-external";
import { findOwnFactor, listOwnSessions } from "@/features/sessions/queries";
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

/** Turns the second factor on; answers the secret and the recovery codes. */
async function withFactor(wishes: Parameters<typeof aPerson>[1] = {}) {
  const person = await somebody(wishes);
  await beginSecondFactor(person.actor);
  const begun = await findOwnFactor(person.actor);
  const secret = begun?.state === "begun" ? begun.secret : "";
  const code = await generate({ secret });
  const on = await confirmSecondFactor(person.actor, { code, device });
  if (!on.ok) throw new Error(on.reason);
  // Codes of this half minute count again, as if it had passed.
  await db.secondFactor.update({ where: { personId: person.id }, data: { lastStep: null } });
  const actor = { ...person.actor, sessionId: (await sessionOf(on.value.key)).id };
  return { ...person, actor, secret, codes: on.value.codes };
}

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

test("a reset link works once, ends all sessions, and still asks for the second factor", async () => {
  const { email, id, secret } = await withFactor();
  await requestPasswordReset(ANYONE, { email, language: "id" });
  const { token } = await mailTo(email, "reset-password");
  const reset = (password: string) => resetPassword(ANYONE, { token, password, device });
  expect(await reset("pendek")).toMatchObject({ reason: "password-short" });
  const done = await reset("meja-kuning-lari-pagi");
  expect(done).toMatchObject({ ok: true, value: { isPending: true } });
  expect(await reset("meja-kuning-lari-pagi")).toMatchObject({ reason: "link-used" });
  expect(await db.session.count({ where: { personId: id, endedAt: null } })).toBe(1);
  const waiting = await sessionOf(done.ok ? done.value.key : "");
  const code = await generate({ secret });
  expect(await proveSecondFactor(ANYONE, { sessionId: waiting.id, code, device })).toMatchObject({
    ok: true,
    value: { isPending: false },
  });
});

test("no code counts twice, two at once let one in, a recovery code opens once", async () => {
  const { email, secret, codes } = await withFactor();
  const pending = async () => {
    const result = await enter(email);
    if (!result.ok || !result.value.isPending) throw new Error("not pending");
    return (await sessionOf(result.value.key)).id;
  };
  const prove = async (sessionId: string, code: string) =>
    proveSecondFactor(ANYONE, { sessionId, code, device });
  const code = await generate({ secret });
  const ids = [await pending(), await pending()];
  const both = await Promise.all(ids.map((id) => prove(id, code)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await prove(await pending(), code)).toMatchObject({ reason: "code-wrong" });
  const recovery = codes[0]!.toUpperCase().replaceAll("-", " ");
  expect((await prove(await pending(), recovery)).ok).toBe(true);
  expect(await prove(await pending(), recovery)).toMatchObject({ reason: "code-wrong" });
  expect((await mailsTo(email)).map(({ kind }) => kind)).toContain("recovery-code-used");
});

test("ten wrong codes, then none is taken for a while", async () => {
  const { email, secret } = await withFactor();
  const result = await enter(email);
  const sessionId = (await sessionOf(result.ok ? result.value.key : "")).id;
  for (let i = 0; i < 10; i++) {
    expect(await proveSecondFactor(ANYONE, { sessionId, code: "abc", device })).toMatchObject({
      reason: "code-wrong",
    });
  }
  const code = await generate({ secret });
  expect(await proveSecondFactor(ANYONE, { sessionId, code, device })).toMatchObject({
    reason: "too-many",
  });
});

test("a role that needs the second factor keeps it; others may turn it off with the password", async () => {
  const reviewer = await withFactor({ roles: ["reviewer"] });
  const end = { currentPassword: PASSWORD };
  expect(await endSecondFactor(reviewer.actor, end)).toMatchObject({ reason: "role-needs-it" });
  const plain = await withFactor();
  expect(await endSecondFactor(plain.actor, { currentPassword: "salah" })).toMatchObject({
    reason: "current-wrong",
  });
  expect(await endSecondFactor(plain.actor, end)).toEqual({ ok: true, value: null });
  expect(await findOwnFactor(plain.actor)).toMatchObject({ state: "off" });
});

test("new recovery codes replace the old ones", async () => {
  const { actor, codes } = await withFactor();
  const renewed = await renewRecoveryCodes(actor, { currentPassword: PASSWORD });
  expect(renewed.ok && renewed.value.codes).toHaveLength(10);
  expect(renewed.ok && renewed.value.codes).not.toContain(codes[0]);
  expect(await findOwnFactor(actor)).toMatchObject({ state: "on", codesLeft: 10 });
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
