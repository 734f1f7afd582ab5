import "server-only";
import type { Actor } from "@/domain/actor";
import { INBOX_KINDS, type InboxKind, type MailFacts } from "@/domain/mail-kinds";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/outbox";

/**
 * One mail to each person for whom notifications wait, and none for those already read. Each
 * person is a transaction of its own, so running it again, or twice at once, sends nothing twice.
 */
export async function sendDigests(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ digests: number }, "not-allowed">> {
  if (!may(actor, "notifications/send-digests")) return refuse("not-allowed");
  const waiting = await db.notification.findMany({
    where: { forDigest: true, digestAt: null, person: { state: "active" } },
    distinct: ["personId"],
    select: { personId: true },
  });
  let digests = 0;
  for (const { personId } of waiting) if (await sendDigest(personId, at)) digests += 1;
  return ok({ digests });
}

const sendDigest = (personId: string, at: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId, state: "active" },
      select: { email: true, language: true },
    });
    if (!person?.email) return false;
    const told = await tx.$queryRaw<{ kind: string; unread: boolean }[]>`
      UPDATE notification
      SET for_digest = read_at IS NULL, digest_at = CASE WHEN read_at IS NULL THEN ${at}::timestamptz END
      WHERE person_id = ${personId}::uuid AND for_digest AND digest_at IS NULL
      RETURNING kind, read_at IS NULL AS unread`;
    const unread = told.filter((one) => one.unread).map(({ kind }) => kind as InboxKind);
    if (unread.length === 0) return false;
    const lines: MailFacts["digest"]["lines"] = INBOX_KINDS.filter((kind) =>
      unread.includes(kind),
    ).map((kind) => ({ kind, count: unread.filter((one) => one === kind).length }));
    const facts = { count: unread.length, lines, link: "/akun/pemberitahuan" };
    const { email, language } = person;
    await sendMail(tx, "digest", { email, language, personId }, facts, at);
    return true;
  });
