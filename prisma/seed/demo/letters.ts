import { submitCase } from "@/features/review/commands/submit-case";
import { issueLetter } from "@/features/letters/commands/issue-letter";
import { withdrawLetter } from "@/features/letters/commands/withdraw-letter";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { reviewCase, takeCase } from "./desk";
import { saveStep, step } from "./kept-profiles";
import { demoId } from "./random";

const DAY = 86_400_000;

const WITHDRAWN =
  "Salinan SK pengesahan yang diperiksa ternyata milik yayasan lain dengan nama yang mirip.";

const MOVED_TO = "Jalan Contoh Baru No. 12";

/**
 * Admins of organisations whose conditions are all met issue letters, as demo people and by the command.
 * One letter was withdrawn by the head of the desk; one is superseded, after the organisation moved and
 * was looked at again.
 */
export async function seedDemoLetters(now: Date): Promise<string> {
  if ((await db.letter.count()) > 0) return "unchanged";
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const complete = await db.organisation.findMany({
    where: { isDemo: true, standing: "complete", memberships: { some: ADMIN } },
    orderBy: { publicId: "asc" },
    select: { id: true, memberships: { where: ADMIN, select: PERSON, take: 1 } },
  });
  const codes: string[] = [];
  for (const { id, memberships } of complete) {
    const admin: Person = await demoMember(memberships[0]?.person.email ?? "");
    const requestId = demoId(`letter ${id}`);
    const result = await issueLetter(admin, { organisationId: id, requestId }, ago(2));
    if (result.ok) codes.push(result.value.code);
    else if (result.reason !== "suspended") throw new Error(`${id}: ${result.reason}`);
  }
  const [first] = complete;
  if (first && codes.length > 2) await supersede(first.id, ago);
  const last = codes.at(-1);
  if (codes.length > 1 && last) {
    const lead = await demoMember("ketua.telaah@simpul.test");
    const { version } = await db.letter.findUniqueOrThrow({ where: { code: last } });
    const input = { code: last, version, reason: WITHDRAWN };
    const result = await withdrawLetter(lead, input, ago(1));
    if (!result.ok) throw new Error(`${last}: ${result.reason}`);
  }
  return `${codes.length} letters`;
}

/** The office moves within its town; its item is sent, looked at, and stands on a new letter. */
async function supersede(organisationId: string, ago: (days: number) => Date): Promise<void> {
  const { person } = await db.membership.findFirstOrThrow({
    where: { organisationId, ...ADMIN },
    select: PERSON,
  });
  const admin = await demoMember(person.email ?? "");
  const { regencyCode } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
  });
  const office = { street: MOVED_TO, regencyCode: regencyCode ?? "", officeTenure: "rented" };
  const key = `moved ${organisationId}`;
  const moved = step(0, "office", office);
  const saved = await saveStep(admin, organisationId, moved, demoId(key), ago(1.8));
  if (!saved.ok) throw new Error(`${key}: ${saved.reason}`);
  const sent = await submitCase(
    admin,
    { organisationId, requestId: demoId(`${key} case`) },
    ago(1.6),
  );
  if (!sent.ok) throw new Error(`${key}: ${sent.reason}`);
  const { code } = sent.value;
  const days = { "penelaah@simpul.test": 1.4, "penelaah2@simpul.test": 1.2 };
  for (const [email, daysAgo] of Object.entries(days)) {
    const { state } = await db.reviewCase.findUniqueOrThrow({ where: { code } });
    if (state === "verified") break;
    const reviewer = await demoMember(email);
    await takeCase(reviewer, code, ago(daysAgo));
    await reviewCase(reviewer, code, {}, ago(daysAgo - 0.1));
  }
  const again = { organisationId, requestId: demoId(`${key} letter`) };
  const result = await issueLetter(admin, again, ago(1));
  if (!result.ok) throw new Error(`${key}: ${result.reason}`);
}

const ADMIN = { role: "oms_admin", state: "active" } as const;
const PERSON = { person: { select: { email: true } } } as const;
