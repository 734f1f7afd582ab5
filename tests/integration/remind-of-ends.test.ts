import { beforeEach, describe, expect, test } from "vitest";
import { remindOfEnds } from "@/features/eligibility/commands/remind-of-ends";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { ANYONE, type Person, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { mailWords } from "@/lib/i18n/mail-words";
import { decide } from "@tests/builders/decision";
import { upload } from "@tests/builders/documents";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";
import { asAdminOf, register } from "@tests/builders/registration";
import { verifyAll } from "@tests/builders/standing";

const AT = new Date("2026-11-26T23:00:00Z");
/** 00.00 WITA sixty days before the last day of the print-out, 30 January 2027. */
const SIXTY = new Date("2026-11-30T16:00:00Z");

let admin: Person;
let person: Awaited<ReturnType<typeof aPerson>>;
let id: string;
let slug: string;
beforeEach(async () => {
  await db.organisationStanding.updateMany({ data: { remindAt: null } });
  person = await aPerson(db);
  ({ id, slug } = await register(person.actor));
  admin = asAdminOf(person.actor, id) as Person;
  await verifyAll(admin, id, AT);
});

/** As the worker does each minute: what has ended, then who is to be told. */
async function run(at: Date) {
  await refreshDueDocuments(SYSTEM, at);
  return remindOfEnds(SYSTEM, at);
}
const told = async (personId = person.id) => {
  const rows = await db.notification.findMany({
    where: { personId, kind: "standing-end" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ facts, path, at }) => {
    const { item, until, phase } = facts as Record<string, string>;
    return { said: `${item} ${until} ${phase}`, path, at };
  });
};
const said = async (personId?: string) => (await told(personId)).map((one) => one.said);
const steps = async () =>
  (
    await db.standingReminder.findMany({
      where: { organisationId: id },
      orderBy: [{ sentAt: "asc" }, { item: "asc" }],
    })
  ).map(({ item, step }) => `${item} ${step}`);

describe("when", () => {
  test("not before the day begins where the office is, then once, in the inbox and by mail", async () => {
    await run(new Date(SIXTY.getTime() - 1));
    expect(await told()).toEqual([]);
    await run(SIXTY);
    await run(new Date(SIXTY.getTime() + 3_600_000));
    expect(await told()).toEqual([
      { said: "K2 2027-01-30 before", path: `/ruang-oms/${slug}/kelengkapan#K2`, at: SIXTY },
    ]);
    const mails = (await mailsTo(person.email)).filter(({ kind }) => kind === "standing-end");
    expect(mails.map(({ link }) => link)).toEqual([`/ruang-oms/${slug}/kelengkapan#K2`]);
    expect(await db.auditEvent.count({ where: { action: "standing.remind", subjectId: id } })).toBe(
      1,
    );
  });

  test("each step once until fourteen days after the end", async () => {
    const days = [
      "2026-12-01",
      "2027-01-02",
      "2027-01-16",
      "2027-01-30",
      "2027-02-13",
      "2027-02-20",
    ];
    for (const day of days) await run(new Date(`${day}T03:00:00Z`));
    expect((await said()).filter((line) => line.startsWith("K2"))).toEqual([
      ...["K2 2027-01-30 before", "K2 2027-01-30 before", "K2 2027-01-30 before"],
      ...["K2 2027-01-30 today", "K2 2027-01-30 after"],
    ]);
    expect(await steps()).toEqual(["K2 60", "K2 28", "K2 14", "K2 0", "K2 -14"]);
  });

  test("a worker that slept sends only the latest, and the passed ones never", async () => {
    await run(new Date("2027-01-20T03:00:00Z"));
    expect(await steps()).toEqual(["K2 14"]);
    await run(new Date("2027-01-21T03:00:00Z"));
    expect(await steps()).toEqual(["K2 14"]);
    await run(new Date("2027-06-30T03:00:00Z"));
    expect(await steps()).toEqual(["K2 14", "K2 -14", "K7 -14"]);
    expect((await said()).at(-1)).toBe("K7 2027-05-03 after");
  });

  test("several at once send one", async () => {
    await refreshDueDocuments(SYSTEM, SIXTY);
    await Promise.all([1, 2, 3, 4].map(() => remindOfEnds(SYSTEM, SIXTY)));
    await remindOfEnds(SYSTEM, SIXTY);
    expect(await steps()).toEqual(["K2 60"]);
    expect(await said()).toHaveLength(1);
  });
});

test("of an end that has moved nothing more is said, and the new one begins anew", async () => {
  await run(new Date("2027-01-02T03:00:00Z"));
  const at = new Date("2027-01-10T03:00:00Z");
  const old = await db.document.findFirstOrThrow({ where: { organisationId: id, type: "kswp" } });
  const result = await upload(admin, id, "kswp", {
    replacesId: old.id,
    said: { issuedOn: "2027-01-09" },
    at,
  });
  expect(result.ok).toBe(true);
  // While nobody has looked at the new one, nothing is verified that could end.
  await run(new Date("2027-01-16T03:00:00Z"));
  await decide(id, "K2", "met", new Date("2027-01-17T03:00:00Z"));
  await run(new Date("2027-02-14T03:00:00Z"));
  expect((await steps()).filter((line) => line.startsWith("K2"))).toEqual(["K2 28", "K2 60"]);
  expect((await said()).at(-1)).toBe("K2 2027-04-09 before");
});

describe("whom", () => {
  test("every admin of the organisation, and nobody else", async () => {
    const second = await aPerson(db, { roles: [{ role: "oms_admin", organisationId: id }] });
    const editor = await aPerson(db, { roles: [{ role: "oms_editor", organisationId: id }] });
    const { id: other } = await register((await aPerson(db)).actor);
    const stranger = await aPerson(db, { roles: [{ role: "oms_admin", organisationId: other }] });
    await run(SIXTY);
    expect(await said(second.id)).toEqual(["K2 2027-01-30 before"]);
    expect([await said(editor.id), await said(stranger.id)]).toEqual([[], []]);
  });

  test("where nobody is, nothing counts as sent, and who comes is told of the latest", async () => {
    await db.membership.updateMany({
      where: { organisationId: id },
      data: { state: "ended", endedAt: AT, endReason: "left" },
    });
    await run(SIXTY);
    expect(await steps()).toEqual([]);
    const newcomer = await aPerson(db, { roles: [{ role: "oms_admin", organisationId: id }] });
    await run(new Date("2027-01-03T03:00:00Z"));
    expect(await steps()).toEqual(["K2 28"]);
    expect(await said(newcomer.id)).toEqual(["K2 2027-01-30 before"]);
  });

  test("of an archived organisation nobody", async () => {
    await db.organisation.update({ where: { id }, data: { listing: "archived" } });
    await run(SIXTY);
    expect(await steps()).toEqual([]);
  });
});

test("nobody in a browser may ask for it", async () => {
  for (const actor of [ANYONE, admin]) {
    expect(await remindOfEnds(actor, SIXTY)).toEqual({ ok: false, reason: "not-allowed" });
  }
  expect(await steps()).toEqual([]);
});

test.each([
  ["id", "before", "Segera berakhir: Kantor dengan alamat jelas", "sampai 3 Mei 2027"],
  ["id", "today", "Berakhir hari ini", "Hari ini, 3 Mei 2027"],
  ["en", "after", "Has ended", "Since 3 May 2027 has passed"],
] as const)("what it says, %s, %s", (locale, phase, subject, text) => {
  const facts = { bodyName: "Yayasan A", item: "K7", until: "2027-05-03", phase, link: "/x" };
  const words = mailWords("standing-end", facts, locale, AT);
  expect(words.subject).toContain(subject);
  expect(words.text).toContain(text);
});
