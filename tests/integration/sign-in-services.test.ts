import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { unlinkService } from "@/features/accounts/commands/unlink-service";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { signInExternal } from "@/features/sessions/commands/sign-in-external";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { hashPassword } from "@/lib/password";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

const PASSWORD = "kuda-hijau-makan-apel";
const hashed = hashPassword(PASSWORD);
const issuer = "https://sso.example";

async function somebody({ passwordHash, services }: { passwordHash?: string; services: number }) {
  const person = await aPerson(db, { passwordHash });
  const subjects = Array.from({ length: services }, () => randomUUID());
  await db.externalIdentity.createMany({
    data: subjects.map((subject) => ({
      ...{ issuer, subject, personId: person.id, linkedAt: new Date() },
    })),
  });
  return { ...person, subjects };
}
const unlink = (
  actor: Parameters<typeof unlinkService>[0],
  subject: string | undefined,
  currentPassword = "",
) => unlinkService(actor, { issuer, subject: String(subject), currentPassword });
const left = (personId: string) => db.externalIdentity.count({ where: { personId } });

test("with a password a service goes, the owner is told, and it does not open the account", async () => {
  const { actor, id, email, subjects } = await somebody({
    passwordHash: await hashed,
    services: 1,
  });
  expect((await findOwnAccount(actor))?.services).toMatchObject([{ issuer }]);
  expect(await unlink(actor, subjects[0], "salah-sama-sekali")).toMatchObject({
    reason: "current-wrong",
  });
  expect(await left(id)).toBe(1);
  expect(await unlink(actor, subjects[0], PASSWORD)).toEqual({ ok: true, value: null });
  expect(await left(id)).toBe(0);
  expect((await mailsTo(email)).at(-1)?.kind).toBe("service-unlinked");
  expect(
    await db.auditEvent.count({ where: { subjectId: id, action: "person.unlink-external" } }),
  ).toBe(1);
  expect(await unlink(actor, subjects[0], PASSWORD)).toMatchObject({ reason: "not-found" });
  const claims = { issuer, subject: subjects[0]!, email: null, name: "Andi" };
  expect(await signInExternal(ANYONE, { claims, device: "?" })).toMatchObject({
    reason: "address-unproven",
  });
});

test("without a password the last service stays, also when two go at once", async () => {
  const { actor, id, subjects } = await somebody({ services: 1 });
  expect(await unlink(actor, subjects[0])).toMatchObject({ reason: "only-way-in" });
  expect(await left(id)).toBe(1);
  const two = await somebody({ services: 2 });
  const both = await Promise.all(two.subjects.map((subject) => unlink(two.actor, subject)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await left(two.id)).toBe(1);
});

test("without a password the sign-in has to be fresh", async () => {
  const { actor, id, subjects } = await somebody({ services: 2 });
  const createdAt = new Date(Date.now() - 16 * 60_000);
  await db.session.update({ where: { id: actor.sessionId }, data: { createdAt } });
  expect(await unlink(actor, subjects[0])).toMatchObject({ reason: "sign-in-again" });
  expect(await left(id)).toBe(2);
});

test("nobody unlinks another's", async () => {
  const mine = await somebody({ passwordHash: await hashed, services: 1 });
  const admin = await aPerson(db, {
    passwordHash: await hashed,
    roles: ["platform_admin"],
  });
  expect(await unlink(admin.actor, mine.subjects[0], PASSWORD)).toMatchObject({
    reason: "not-found",
  });
  for (const asker of [ANYONE, SYSTEM]) {
    expect(await unlink(asker, mine.subjects[0], PASSWORD)).toMatchObject({
      reason: "not-allowed",
    });
  }
  expect(await left(mine.id)).toBe(1);
});
