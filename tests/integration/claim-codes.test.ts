import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { proveCode } from "@/features/claims/commands/prove-code";
import { sendCode } from "@/features/claims/commands/send-code";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import type { MailContent } from "@/lib/outbox";
import { anOpenClaim } from "@tests/builders/claim";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

const kindsTo = async ({ email }: { email: string }) =>
  (await mailsTo(email)).map(({ kind }) => kind);

/** The code in the newest mail to a listed address. */
async function codeFor(address: string) {
  const mails = await db.outboxMail.findMany({
    where: { kind: "claim-code" },
    orderBy: { createdAt: "desc" },
  });
  const contents = mails.map(
    ({ contentCipher }) => JSON.parse(decrypt(contentCipher!)) as MailContent<"claim-code">,
  );
  return contents.find(({ to }) => to === address)?.facts.code ?? "";
}

test("the code goes to the listed address alone, once, and proves the claim", async () => {
  const { id, person, listed } = await anOpenClaim();
  expect(await sendCode(person.actor, { claimId: id })).toEqual({ ok: true, value: null });
  expect(await sendCode(person.actor, { claimId: id })).toMatchObject({ reason: "code-underway" });
  expect(await kindsTo(person)).toEqual([]);
  expect(await kindsTo({ email: listed })).toEqual(["claim-code"]);
  const code = await codeFor(listed);
  expect(code).toMatch(/^[A-Z3-9]{8}$/);
  const row = await db.claim.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(row.codeHash!).toString("latin1")).not.toContain(code);
  const stranger = await aPerson(db);
  expect(await proveCode(stranger.actor, { claimId: id, code })).toMatchObject({
    reason: "not-found",
  });
  expect(await proveCode(person.actor, { claimId: id, code: "AAAAAAAA" })).toMatchObject({
    reason: "code-differs",
  });
  expect(await proveCode(person.actor, { claimId: id, code })).toMatchObject({ ok: true });
  expect(await proveCode(person.actor, { claimId: id, code })).toMatchObject({
    reason: "not-found",
  });
});

test("five wrong codes close it, also many at once; a late one proves nothing", async () => {
  const { id, person, listed } = await anOpenClaim();
  await sendCode(person.actor, { claimId: id });
  const code = await codeFor(listed);
  const wrong = await Promise.all(
    Array.from({ length: 12 }, () => proveCode(person.actor, { claimId: id, code: "AAAAAAAA" })),
  );
  const count = (reason: string) => wrong.filter((one) => !one.ok && one.reason === reason).length;
  expect([count("code-differs"), count("code-over")]).toEqual([5, 7]);
  expect(await proveCode(person.actor, { claimId: id, code })).toMatchObject({
    reason: "code-over",
  });
  const other = await anOpenClaim();
  await sendCode(other.person.actor, { claimId: other.id });
  await db.claim.update({ where: { id: other.id }, data: { codeExpiresAt: new Date(0) } });
  const late = { claimId: other.id, code: await codeFor(other.listed) };
  expect(await proveCode(other.person.actor, late)).toMatchObject({ reason: "code-over" });
});

test("no code where no address is listed, nor to a mailbox that had enough, nor for others", async () => {
  const { id, person, organisation } = await anOpenClaim();
  const stranger = await aPerson(db);
  expect(await sendCode(stranger.actor, { claimId: id })).toMatchObject({ reason: "not-found" });
  await db.organisationContact.deleteMany({ where: { organisationId: organisation.id } });
  expect(await sendCode(person.actor, { claimId: id })).toMatchObject({
    reason: "no-listed-address",
  });
  const listed = `${randomUUID()}@pelita.example`;
  const answers = [];
  for (let each = 0; each < 5; each++) {
    const one = await anOpenClaim({ listed });
    answers.push(await sendCode(one.person.actor, { claimId: one.id }));
  }
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
  expect(answers[4]).toMatchObject({ reason: "mailbox-full" });
});
