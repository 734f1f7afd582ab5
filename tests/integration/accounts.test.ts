import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changePassword } from "@/features/accounts/commands/change-password";
import { changeProfile } from "@/features/accounts/commands/change-profile";
import { completeRegistration } from "@/features/accounts/commands/complete-registration";
import { confirmEmailChange } from "@/features/accounts/commands/confirm-email-change";
import { deleteAccount } from "@/features/accounts/commands/delete-account";
import { register } from "@/features/accounts/commands/register";
import { requestEmailChange } from "@/features/accounts/commands/request-email-change";
import { suspendPerson } from "@/features/accounts/commands/suspend-person";
import { undoEmailChange } from "@/features/accounts/commands/undo-email-change";
import { findOwnData } from "@/features/accounts/queries/own-data";
import { findPerson, listPeople } from "@/features/accounts/queries/people";
import { registerSchema } from "@/features/accounts/schema";
import { signIn } from "@/features/sessions/commands/sign-in";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { hashPassword } from "@/lib/password";
import { anOrganisation } from "@tests/builders/bodies";
import { mailsTo, mailTo } from "@tests/builders/mail";
import { aPerson, aSession } from "@tests/builders/person";

const PASSWORD = "kuda-hijau-makan-apel";
const device = "Chrome, Linux";
const address = () => `${randomUUID().slice(0, 13)}@contoh.example`;

const ask = (email: string, requestId: string = randomUUID()) =>
  register(ANYONE, { requestId, name: "Andi Contoh", email, language: "id" });

async function registered(email = address()) {
  await ask(email);
  const { token } = await mailTo(email, "register-confirm");
  const result = await completeRegistration(ANYONE, {
    token,
    password: PASSWORD,
    language: "id",
    device,
  });
  if (!result.ok) throw new Error(result.reason);
  return { email, token };
}

/** Somebody with this password and a session to act from. */
async function withPassword() {
  const person = await aPerson(db, { passwordHash: await hashPassword(PASSWORD) });
  return { ...person, here: person.actor };
}

test("no account is made before the link is opened; the link opens once", async () => {
  const email = address();
  await ask(email);
  expect(await db.person.count({ where: { email } })).toBe(0);
  const { token } = await mailTo(email, "register-confirm");
  const input = { token, password: PASSWORD, language: "id", device } as const;
  const known = { ...input, password: "finalfantasy" };
  expect(await completeRegistration(ANYONE, known)).toMatchObject({ reason: "password-common" });
  const both = await Promise.all([1, 2].map(() => completeRegistration(ANYONE, input)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await completeRegistration(ANYONE, input)).toMatchObject({ reason: "link-used" });
  const person = await db.person.findUniqueOrThrow({ where: { email } });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a known address gets a mail that says so, and nobody else learns of it", async () => {
  const { email } = await registered();
  expect(await ask(email)).toEqual(await ask(address()));
  expect((await mailsTo(email)).at(-1)?.kind).toBe("register-known");
});

test("a double click sends one mail; the fifth request in an hour sends none, with the same words", async () => {
  const email = address();
  const requestId = randomUUID();
  await Promise.all([ask(email, requestId), ask(email, requestId)]);
  expect(await mailsTo(email)).toHaveLength(1);
  for (let i = 0; i < 5; i++) expect(await ask(email)).toEqual({ ok: true, value: null });
  expect((await mailsTo(email)).length).toBeLessThanOrEqual(4);
});

test("only the newest of several links works", async () => {
  const email = address();
  await ask(email);
  const first = await mailTo(email, "register-confirm");
  await ask(email);
  const input = { password: PASSWORD, language: "id", device } as const;
  expect(await completeRegistration(ANYONE, { ...input, token: first.token })).toMatchObject({
    reason: "link-used",
  });
});

test("a fullwidth ＠ is an @: one mailbox, one account", () => {
  const parsed = registerSchema.parse({
    requestId: randomUUID(),
    name: "  Andi\u202e  Contoh ",
    email: "Andi＠Contoh.Example",
  });
  expect(parsed).toMatchObject({ email: "andi@contoh.example", name: "Andi Contoh" });
});

test.each([
  [{ name: "A" }, "name-missing"],
  [{ name: "x".repeat(121) }, "name-long"],
  [{ email: "" }, "email-missing"],
  [{ email: "bukan surel" }, "email-wrong"],
  [{ requestId: "1" }, "form-broken"],
])("%j is refused as %s", (overrides, fault) => {
  const parsed = registerSchema.safeParse({
    requestId: randomUUID(),
    name: "Andi",
    email: address(),
    ...overrides,
  });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([fault]);
});

test("a password change ends every other session and tells the owner", async () => {
  const { actor, id, email } = await withPassword();
  const other = await aSession(db, id);
  const change = (currentPassword: string, password = "meja-kuning-lari-pagi") =>
    changePassword(actor, { currentPassword, password });
  expect(await change("salah-sama-sekali")).toMatchObject({ reason: "current-wrong" });
  expect(await change(PASSWORD, "pendek")).toMatchObject({ reason: "password-short" });
  expect(await change(PASSWORD, "finalfantasy")).toMatchObject({ reason: "password-common" });
  expect(await change(PASSWORD)).toEqual({ ok: true, value: { ended: 1 } });
  expect(await db.session.findUnique({ where: { id: other.id } })).toMatchObject({
    endReason: "password_changed",
  });
  expect((await mailsTo(email)).at(-1)?.kind).toBe("password-changed");
});

test("two tabs: the second save of the name is refused, nothing is lost", async () => {
  const { actor } = await aPerson(db);
  const save = (name: string) => changeProfile(actor, { name, language: "en", version: 1 });
  const both = await Promise.all([save("Satu"), save("Dua")]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a change of address is told to both sides; the new one confirms, all sessions end", async () => {
  const { actor, id, email } = await withPassword();
  const next = address();
  const request = { requestId: randomUUID(), email: next, currentPassword: PASSWORD };
  expect((await requestEmailChange(actor, request)).ok).toBe(true);
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["email-change-notice"]);
  const { token } = await mailTo(next, "email-change-confirm");
  expect((await db.person.findUniqueOrThrow({ where: { id } })).email).toBe(email);
  expect(await confirmEmailChange(ANYONE, { token })).toEqual({ ok: true, value: null });
  expect(await confirmEmailChange(ANYONE, { token })).toMatchObject({ reason: "link-used" });
  expect((await db.person.findUniqueOrThrow({ where: { id } })).email).toBe(next);
  expect(await db.session.count({ where: { personId: id, endedAt: null } })).toBe(0);
});

test("the old side can stop a change, before and after; the password goes with it", async () => {
  const { actor, id, email } = await withPassword();
  const next = address();
  await requestEmailChange(actor, {
    requestId: randomUUID(),
    email: next,
    currentPassword: PASSWORD,
  });
  await confirmEmailChange(ANYONE, await mailTo(next, "email-change-confirm"));
  const { token } = await mailTo(email, "email-change-notice");
  expect((await undoEmailChange(ANYONE, { token })).ok).toBe(true);
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    email,
    passwordHash: null,
  });
  expect(await undoEmailChange(ANYONE, { token })).toMatchObject({ reason: "link-used" });
});

test("a taken address is asked for in vain, with the same words", async () => {
  const { actor } = await withPassword();
  const { email: taken } = await registered();
  const request = { requestId: randomUUID(), email: taken, currentPassword: PASSWORD };
  expect(await requestEmailChange(actor, request)).toEqual({ ok: true, value: null });
  expect((await mailsTo(taken)).at(-1)?.kind).toBe("register-known");
});

test("deleting takes what names somebody; the last manager first finds a successor", async () => {
  const { actor, id, email } = await withPassword();
  const { id: organisationId } = await anOrganisation();
  const held = await db.membership.create({
    data: { personId: id, role: "oms_admin", organisationId, state: "active", since: new Date() },
  });
  const erase = () => deleteAccount(actor, { currentPassword: PASSWORD });
  expect(await erase()).toMatchObject({ reason: "successor-needed" });
  expect((await db.person.findUniqueOrThrow({ where: { id } })).email).toBe(email);
  await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] });
  expect(await erase()).toEqual({ ok: true, value: null });
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "deleted", name: null, email: null, passwordHash: null },
  });
  expect(await db.membership.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({
    ...{ state: "ended", endReason: "account_deleted" },
  });
  const trail = await db.auditEvent.findMany({ where: { subjectId: id } });
  expect(trail.map(({ action }) => action)).toContain("person.delete");
  expect(JSON.stringify(trail, (_key, value) => String(value))).not.toContain(email);
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["account-deleted"]);
  expect(await signIn(ANYONE, { email, password: PASSWORD, device })).toMatchObject({
    reason: "wrong",
  });
});

test("one's data holds everything of oneself and nothing of anybody else, no hash, no secret", async () => {
  const { actor, email } = await withPassword();
  const other = await withPassword();
  await changeProfile(actor, { name: "Nama Baru", language: "id", version: 1 });
  const text = JSON.stringify(await findOwnData(actor));
  expect(text).toContain(email);
  expect(text).toContain("person.change-profile");
  expect(text).not.toContain(other.email);
  expect(text).not.toMatch(/argon2|keyHash|secretCipher/);
  expect(await findOwnData(ANYONE)).toBeNull();
});

test("operators find people and shut them out; nobody else sees them", async () => {
  const admin = await aPerson(db, { roles: ["platform_admin"] });
  const { id, email, actor } = await withPassword();
  for (const asker of [ANYONE, actor]) {
    expect(await listPeople(asker, { q: email, page: 1 })).toBeNull();
    expect(await findPerson(asker, id)).toBeNull();
  }
  expect((await listPeople(admin.actor, { q: email, page: 1 }))?.total).toBe(1);
  const suspend = { personId: id, move: "suspend", version: 1 } as const;
  expect((await suspendPerson(admin.actor, suspend)).ok).toBe(true);
  expect(await suspendPerson(admin.actor, suspend)).toMatchObject({ reason: "changed-meanwhile" });
  expect(await db.session.count({ where: { personId: id, endedAt: null } })).toBe(0);
  expect(await signIn(ANYONE, { email, password: PASSWORD, device })).toMatchObject({
    reason: "wrong",
  });
  const self = { personId: admin.id, move: "suspend", version: 1 } as const;
  expect(await suspendPerson(admin.actor, self)).toMatchObject({ reason: "not-oneself" });
});
