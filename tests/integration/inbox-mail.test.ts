import { afterAll, beforeEach, expect, test } from "vitest";
import { changePreferences } from "@/features/notifications/commands/change-preferences";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { markOne } from "@/features/notifications/commands/mark-one";
import { markRead } from "@/features/notifications/commands/mark-read";
import { sendDigests } from "@/features/notifications/commands/send-digests";
import { findDemoMail, listDemoMail } from "@/features/notifications/queries/demo-mail";
import {
  countUnread,
  listNotifications,
  listPreferences,
} from "@/features/notifications/queries/inbox";
import { preferencesSchema } from "@/features/notifications/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { tell } from "@/lib/outbox";
import { aPerson } from "@tests/builders/person";
import { aMailbox } from "./mailbox";

const AT = new Date("2026-11-24T03:00:00Z");
const MORNING = new Date("2026-11-25T00:00:00Z");
const BODY = { bodyName: "Yayasan Tunas", role: "oms_editor", link: "/akun/keanggotaan" } as const;

const box = await aMailbox();
afterAll(() => box.stop());
beforeEach(async () => {
  env.SMTP_URL = box.url;
  env.SIMPUL_DEMO = false;
  box.mails.length = 0;
  await db.outboxMail.deleteMany();
  await db.notification.deleteMany();
});

const changed = (personId: string, at = AT) => tell(db, personId, "membership-changed", BODY, at);
const proofs = async (actor: Parameters<typeof listNotifications>[0]) =>
  (await listNotifications(actor, 1)).lines.map(({ proof }) => proof);

test("what is told at once stands in the inbox, with the proof of its mail", async () => {
  const { actor, id, email } = await aPerson(db);
  await changed(id);
  expect(await proofs(actor)).toEqual([{ state: "waiting" }]);
  await deliverMail(SYSTEM, { at: AT });
  expect(box.mails.map((mail) => mail.to)).toMatchObject([{ text: email }]);
  expect(await listNotifications(actor, 1)).toMatchObject({
    total: 1,
    lines: [{ kind: "membership-changed", path: BODY.link, isUnread: true }],
  });
  expect(await proofs(actor)).toEqual([{ state: "sent", at: AT }]);
  await db.outboxMail.updateMany({ data: { sentAt: null, failedAt: AT } });
  expect(await proofs(actor)).toEqual([{ state: "failed" }]);
});

test("each sees and marks only their own", async () => {
  const [one, other] = [await aPerson(db), await aPerson(db, { roles: ["platform_admin"] })];
  await changed(one.id);
  await changed(other.id);
  await changed(one.id, new Date(AT.getTime() + 1));
  expect(await countUnread(one.actor)).toBe(2);
  for (const asker of [ANYONE, SYSTEM]) {
    expect(await listNotifications(asker, 1)).toEqual({ total: 0, lines: [] });
    expect(await countUnread(asker)).toBe(0);
    expect(await listPreferences(asker)).toEqual([]);
    expect(await markRead(asker, { until: MORNING }, AT)).toMatchObject({ ok: false });
    expect(await changePreferences(asker, {})).toEqual({ ok: false, reason: "not-allowed" });
  }
  // What came after the page was made stays unread.
  expect(await markRead(one.actor, { until: AT }, MORNING)).toEqual({
    ok: true,
    value: { marked: 1 },
  });
  expect(await countUnread(one.actor)).toBe(1);
  expect(await countUnread(other.actor)).toBe(1);
  const { lines } = await listNotifications(one.actor, 1);
  expect(lines.map(({ isUnread }) => isUnread)).toEqual([true, false]);
});

test("one is marked read and unread again, by whom it is for alone", async () => {
  const [one, other] = [await aPerson(db), await aPerson(db, { roles: ["platform_admin"] })];
  await changed(one.id);
  await changed(one.id, new Date(AT.getTime() + 1));
  const older = (await listNotifications(one.actor, 1)).lines[1]!.id;
  const unread = async () =>
    (await listNotifications(one.actor, 1)).lines.map(({ isUnread }) => isUnread);
  for (const [asker, reason] of [
    [ANYONE, "not-allowed"],
    [SYSTEM, "not-allowed"],
    [other.actor, "not-found"],
  ] as const) {
    expect(await markOne(asker, { id: older, as: "read" })).toEqual({ ok: false, reason });
  }
  expect(await unread()).toEqual([true, true]);
  const done = { ok: true, value: null };
  expect(await markOne(one.actor, { id: older, as: "read" }, AT)).toEqual(done);
  expect(await unread()).toEqual([true, false]);
  // Once more keeps when it was first read.
  expect(await markOne(one.actor, { id: older, as: "read" }, MORNING)).toEqual(done);
  expect(await db.notification.findUnique({ where: { id: older } })).toMatchObject({ readAt: AT });
  expect(await markOne(one.actor, { id: older, as: "unread" })).toEqual(done);
  expect(await unread()).toEqual([true, true]);
});

test("twenty on a page, newest first", async () => {
  const { actor, id } = await aPerson(db);
  for (let minute = 0; minute < 23; minute++) {
    await changed(id, new Date(AT.getTime() + minute * 60_000));
  }
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((page) => listNotifications(actor, page)),
  );
  expect([first, second, third].map((page) => page?.lines.length)).toEqual([20, 3, 0]);
  expect(first?.total).toBe(23);
  expect(first?.lines[0]?.at).toEqual(new Date(AT.getTime() + 22 * 60_000));
});

test("preferences: never, digest, and safety always at once", async () => {
  const { actor, id } = await aPerson(db);
  await changePreferences(actor, { "membership-changed": "never", "membership-ended": "digest" });
  await changed(id);
  await tell(db, id, "membership-ended", BODY, AT);
  await tell(db, id, "membership-confirmed", BODY, AT);
  await deliverMail(SYSTEM);
  expect(box.mails.map((mail) => mail.subject)).toEqual([
    "Keanggotaan dikonfirmasi: Yayasan Tunas",
  ]);
  expect(await countUnread(actor)).toBe(3);
  const chosen = Object.fromEntries(
    (await listPreferences(actor)).map(({ kind, choice }) => [kind, choice]),
  );
  expect(chosen).toMatchObject({
    "membership-changed": "never",
    "membership-ended": "digest",
    "membership-confirmed": "at_once",
  });
  // Who does not handle requests and reports is not asked about them.
  expect(chosen).not.toHaveProperty("report-received");
  const admin = await aPerson(db, { roles: ["platform_admin"] });
  expect((await listPreferences(admin.actor)).map(({ kind }) => kind)).toContain("report-received");
  expect(preferencesSchema.safeParse({ "membership-ended": "sometimes" }).success).toBe(false);
});

test("the safety of an account cannot be declined", async () => {
  const { id } = await aPerson(db);
  await db.notificationPreference.create({
    data: { personId: id, kind: "password-changed", mail: "never" },
  });
  await tell(db, id, "password-changed", { link: "/masuk/lupa" }, AT);
  await deliverMail(SYSTEM);
  expect(box.mails).toHaveLength(1);
});

test("one digest a day lists what waits, however often it runs", async () => {
  const { actor, id } = await aPerson(db, { language: "en" });
  const reader = await aPerson(db);
  const gone = await aPerson(db);
  for (const { actor: asker } of [{ actor }, reader, gone]) {
    await changePreferences(asker, { "membership-changed": "digest" });
  }
  for (const personId of [id, id, reader.id, gone.id]) await changed(personId);
  await markRead(reader.actor, { until: MORNING }, AT);
  await db.person.update({ where: { id: gone.id }, data: { state: "suspended" } });
  expect(await proofs(actor)).toEqual([{ state: "digestWaiting" }, { state: "digestWaiting" }]);

  const runs = await Promise.all([1, 2, 3].map(() => sendDigests(SYSTEM, MORNING)));
  const counts = runs.map((run) => (run.ok ? run.value.digests : -1));
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await sendDigests(SYSTEM, MORNING)).toEqual({ ok: true, value: { digests: 0 } });
  await deliverMail(SYSTEM);
  expect(box.mails.map((mail) => mail.subject)).toEqual(["Simpul digest: 2 unread notifications"]);
  expect(box.mails[0]?.text).toContain("- Role changed: 2");
  expect(box.mails[0]?.text).toContain(`${env.APP_URL}/en/akun/pemberitahuan`);
  expect(await proofs(actor)).toEqual([1, 2].map(() => ({ state: "digestSent", at: MORNING })));
  expect(await proofs(reader.actor)).toEqual([null]);
  for (const asker of [ANYONE, actor]) {
    expect(await sendDigests(asker)).toEqual({ ok: false, reason: "not-allowed" });
  }
});

test("what waits for a digest is taken out when its kind is declined", async () => {
  const { actor, id } = await aPerson(db);
  await changePreferences(actor, { "membership-changed": "digest" });
  await changed(id);
  await changePreferences(actor, { "membership-changed": "never" });
  expect(await sendDigests(SYSTEM, MORNING)).toEqual({ ok: true, value: { digests: 0 } });
  expect(await proofs(actor)).toEqual([null]);
});

test("mail is shown to everybody in a demonstration, and to nobody outside of one", async () => {
  const { id, email, actor } = await aPerson(db, { roles: ["platform_admin"] });
  await changed(id);
  const { id: mailId } = await db.outboxMail.findFirstOrThrow();
  for (const asker of [ANYONE, SYSTEM, actor]) {
    expect(await listDemoMail(asker, 1)).toBeNull();
    expect(await findDemoMail(asker, mailId)).toBeNull();
  }
  env.SIMPUL_DEMO = true;
  expect(await listDemoMail(ANYONE, 1)).toMatchObject({
    total: 1,
    mails: [{ to: email, state: "waiting", words: { language: "id" } }],
  });
  expect(await findDemoMail(ANYONE, mailId)).toMatchObject({ id: mailId });
  expect(await findDemoMail(ANYONE, "x' OR 1=1")).toBeNull();
});
