import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { forgetMail } from "@/features/notifications/commands/forget-mail";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/outbox";
import { aPerson } from "@tests/builders/person";
import { aMailbox } from "./mailbox";

const AT = new Date("2026-11-24T03:00:00Z");
const DAY = 86_400_000;
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

let refusal: { responseCode: number; message: string } | null = null;
const box = await aMailbox({
  onRcptTo: ({ address }, _session, done) => {
    if (refusal && address.startsWith("tidak-"))
      return done(Object.assign(new Error(refusal.message), refusal));
    return done();
  },
});
afterAll(() => box.stop());

beforeEach(async () => {
  env.SMTP_URL = box.url;
  env.SIMPUL_DEMO = false;
  refusal = null;
  box.mails.length = 0;
  await db.outboxMail.deleteMany();
});

const write = (email = `${randomUUID()}@contoh.example`, language: "id" | "en" = "id") =>
  sendMail(db, "sign-in-link", { email, language }, { link: "/masuk/tautan/rahasia" }, AT);
const rows = () => db.outboxMail.findMany({ orderBy: { id: "asc" } });

test("a mail arrives whole, in the recipient's language, and its content is erased", async () => {
  await write("budi@contoh.example");
  await write("jane@contoh.example", "en");
  const before = await rows();
  expect(Buffer.from(before[0]!.contentCipher!).toString("latin1")).not.toContain("budi@");
  expect(await deliverMail(SYSTEM, { at: AT })).toMatchObject({ ok: true, value: { sent: 2 } });

  const [indonesian, english] = box.mails;
  expect(indonesian?.subject).toBe("Tautan masuk ke Simpul");
  expect(indonesian?.text).toContain(`${env.APP_URL}/masuk/tautan/rahasia`);
  expect(indonesian?.html).toContain('<html lang="id">');
  expect(indonesian?.messageId).toBe(before[0]?.messageId);
  expect(indonesian?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(english?.text).toContain(`${env.APP_URL}/en/masuk/tautan/rahasia`);
  expect(english?.html).toContain(`href="${env.APP_URL}/en/masuk/tautan/rahasia"`);

  for (const row of await rows()) {
    expect(row).toMatchObject({ contentCipher: null, attempts: 1, sentAt: AT, failedAt: null });
    expect(row.answer).toMatch(/^250 /);
    expect(row.answer).not.toContain("@");
  }
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 0 } });
});

test("what somebody typed makes no header and no markup", async () => {
  const bodyName = "Yayasan\r\nBcc: korban@contoh.example\r\n\r\n<script>alert(1)</script>\u202E";
  await sendMail(
    db,
    "invitation",
    { email: "budi@contoh.example", language: "id" },
    { bodyName, role: "oms_editor", link: "/undangan/x" },
    AT,
  );
  await deliverMail(SYSTEM);
  const [mail] = box.mails;
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.headers.has("bcc")).toBe(false);
  expect(mail?.subject).toBe(
    "Undangan bergabung: Yayasan Bcc: korban@contoh.example <script>alert(1)</script>",
  );
  expect(mail?.html).not.toContain("<script");
  expect(mail?.html).toContain("&#x3C;script&#x3E;");
});

test("the server away during twenty mails: all twenty arrive afterwards, once each", async () => {
  await box.stop();
  for (let count = 0; count < 20; count++) await write();
  // A minute of trying, by two workers, every two seconds.
  for (let second = 0; second < 60; second += 2) {
    await Promise.all([1, 2].map(() => deliverMail(SYSTEM, { now: later(second) })));
  }
  const waiting = await rows();
  expect(waiting.every((row) => row.sentAt === null && row.failedAt === null)).toBe(true);
  expect(waiting.every((row) => row.attempts === 0)).toBe(true);
  await box.start();
  for (const second of [200, 260]) {
    await Promise.all([1, 2, 3].map(() => deliverMail(SYSTEM, { now: later(second), limit: 50 })));
  }
  const sent = await rows();
  expect(sent.every((row) => row.sentAt !== null)).toBe(true);
  expect(box.mails.map((mail) => mail.messageId).sort()).toEqual(
    sent.map((row) => row.messageId).sort(),
  );
});

test("several workers at once never send the same mail", async () => {
  for (let count = 0; count < 30; count++) await write();
  await Promise.all(Array.from({ length: 5 }, () => deliverMail(SYSTEM, { limit: 30 })));
  expect(box.mails).toHaveLength(30);
  expect(new Set(box.mails.map((mail) => mail.messageId)).size).toBe(30);
});

test("a worker that died in the middle: its mail is sent after the lease, under the same id", async () => {
  await write();
  const [row] = await rows();
  await db.outboxMail.updateMany({ data: { nextAttemptAt: later(120) } });
  await deliverMail(SYSTEM, { now: later(119) });
  expect(box.mails).toHaveLength(0);
  await deliverMail(SYSTEM, { now: later(121) });
  expect(box.mails.map((mail) => mail.messageId)).toEqual([row?.messageId]);
});

test("put off is tried again, later each time, and given up after a day", async () => {
  refusal = { responseCode: 451, message: "<tidak-ada@contoh.example> greylisted" };
  await write("tidak-ada@contoh.example");
  await write();
  const began = Date.now();
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 1, later: 1, failed: 0 } });
  const [row] = await rows();
  expect(row).toMatchObject({ attempts: 1, sentAt: null, failedAt: null });
  expect(row?.answer).toBe("451 … greylisted");
  expect(row!.nextAttemptAt.getTime() - began).toBeLessThan(35_000);
  expect(row!.nextAttemptAt.getTime() - began).toBeGreaterThan(29_000);

  let hours = 0;
  for (; (await rows())[0]?.failedAt === null && hours < 40; hours++) {
    await deliverMail(SYSTEM, { now: later(hours * 3600 + 60) });
  }
  expect(hours).toBeGreaterThan(22);
  expect(hours).toBeLessThan(26);
  expect((await rows())[0]).toMatchObject({ contentCipher: null, sentAt: null });
});

test("an address that does not exist fails at once, and says so", async () => {
  refusal = { responseCode: 550, message: "5.1.1 no such user tidak-ada@contoh.example here" };
  await write("tidak-ada@contoh.example");
  expect(await deliverMail(SYSTEM, { at: AT })).toMatchObject({ value: { failed: 1 } });
  const [row] = await rows();
  expect(row).toMatchObject({ failedAt: AT, sentAt: null, contentCipher: null });
  expect(row?.answer).toBe("550 5.1.1 no such user … here");
});

test("a password is not given to a server that offers no TLS", async () => {
  env.SMTP_URL = box.url.replace("://", "://kirim:rahasia@");
  await write();
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 0, later: 0, away: true } });
  expect(box.mails).toHaveLength(0);
  expect((await rows())[0]).toMatchObject({ attempts: 0, failedAt: null });
});

test("what cannot be read is tried again, and stops nothing else", async () => {
  await db.outboxMail.create({
    data: {
      messageId: "<rusak@localhost>",
      kind: "sign-in-link",
      language: "id",
      contentCipher: new Uint8Array([9, 9, 9]),
      writtenAt: AT,
    },
  });
  await write();
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 1, later: 1 } });
});

test("without a server mail waits; in a demonstration it is kept to be read", async () => {
  env.SMTP_URL = undefined;
  await write();
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 0 } });
  expect((await rows())[0]?.sentAt).toBeNull();
  env.SIMPUL_DEMO = true;
  expect(await deliverMail(SYSTEM)).toMatchObject({ value: { sent: 1 } });
  const [row] = await rows();
  expect(row?.sentAt).not.toBeNull();
  expect(row?.contentCipher).not.toBeNull();
});

test("proof of delivery is forgotten after ninety days, not before, and never what waits", async () => {
  await write();
  await deliverMail(SYSTEM, { at: AT });
  await write();
  await forgetMail(SYSTEM, new Date(AT.getTime() + 90 * DAY - 1));
  expect(await rows()).toHaveLength(2);
  expect(await forgetMail(SYSTEM, new Date(AT.getTime() + 90 * DAY))).toEqual({
    ok: true,
    value: { forgotten: 1 },
  });
  expect(await rows()).toHaveLength(1);
});

test("nobody but the system delivers or forgets mail", async () => {
  await write();
  const { actor } = await aPerson(db, { roles: ["platform_admin"] });
  for (const asker of [ANYONE, actor]) {
    expect(await deliverMail(asker)).toEqual({ ok: false, reason: "not-allowed" });
    expect(await forgetMail(asker, later(1e9))).toEqual({ ok: false, reason: "not-allowed" });
  }
  expect((await rows())[0]).toMatchObject({ attempts: 0, sentAt: null });
  expect(box.mails).toHaveLength(0);
});
