import { generate } from "otplib";
import { expect, test } from "vitest";
import { beginSecondFactor } from "@/features/sessions/commands/begin-second-factor";
import { confirmSecondFactor } from "@/features/sessions/commands/confirm-second-factor";
import { endSecondFactor } from "@/features/sessions/commands/end-second-factor";
import { proveSecondFactor } from "@/features/sessions/commands/prove-second-factor";
import { renewRecoveryCodes } from "@/features/sessions/commands/renew-recovery-codes";
import { requestPasswordReset } from "@/features/sessions/commands/request-password-reset";
import { resetPassword } from "@/features/sessions/commands/reset-password";
import { signIn } from "@/features/sessions/commands/sign-in";
import { findOwnFactor } from "@/features/sessions/queries";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/encryption";
import { hashPassword } from "@/lib/password";
import { mailsTo, mailTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

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

test("a reset link works once, ends all sessions, and still asks for the second factor", async () => {
  const { email, id, secret } = await withFactor();
  await requestPasswordReset(ANYONE, { email, language: "id" });
  const { token } = await mailTo(email, "reset-password");
  const reset = (password: string) => resetPassword(ANYONE, { token, password, device });
  expect(await reset("pendek")).toMatchObject({ reason: "password-short" });
  expect(await reset("finalfantasy")).toMatchObject({ reason: "password-common" });
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
