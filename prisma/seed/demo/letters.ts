import { issueLetter } from "@/features/letters/commands/issue-letter";
import { withdrawLetter } from "@/features/letters/commands/withdraw-letter";
import type { Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { demoMember } from "./accounts";
import { demoId } from "./random";

const DAY = 86_400_000;

const WITHDRAWN =
  "Salinan SK pengesahan yang diperiksa ternyata milik yayasan lain dengan nama yang mirip.";

/**
 * Admins of organisations whose conditions are all met issue letters, as demo people and by the command.
 * One letter was withdrawn by the head of the desk.
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

const ADMIN = { role: "oms_admin", state: "active" } as const;
const PERSON = { person: { select: { email: true } } } as const;
