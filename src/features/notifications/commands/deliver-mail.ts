import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { MailFacts, MailKind } from "@/domain/mail-kinds";
import { AWAY_MS, nextTry } from "@/domain/mail-retry";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { env } from "@/lib/env";
import { isMailKind, mailWords } from "@/lib/i18n/mail-words";
import { LONGEST_TRY_MS, type MailAnswer, postMail } from "@/lib/mail";

/** Longer than any try, so that a mail in somebody's hands is nobody else's. */
const LEASE_MS = 2 * LONGEST_TRY_MS;

const contentSchema = z.object({
  v: z.literal(1),
  to: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

type Claimed = {
  id: string;
  messageId: string;
  kind: string;
  language: "id" | "en";
  content: Uint8Array | null;
  writtenAt: Date;
  createdAt: Date;
  attempts: number;
  /** Until when it is ours. */
  lease: Date;
  now: Date;
};

type Delivered = { sent: number; failed: number; later: number; away: boolean };

/**
 * Sends what is due, one mail after the other, at most `limit`. Safe to run several times at once.
 * `now` is machine time, the database's own when left out; `at` is civil time, for the proof.
 */
export async function deliverMail(
  actor: Actor,
  { limit = 20, now, at = clock(), stop }: Wishes = {},
): Promise<Result<Delivered, "not-allowed">> {
  if (!may(actor, "notifications/deliver-mail")) return refuse("not-allowed");
  const done: Delivered = { sent: 0, failed: 0, later: 0, away: false };
  // Without a server mail waits; in a demonstration it is read at /demo/surat.
  if (!env.SMTP_URL && !env.SIMPUL_DEMO) return ok(done);
  for (let count = 0; count < limit && !stop?.aborted; count++) {
    const mail = await claim(now);
    if (!mail) break;
    const { outcome, answer } = await tryOnce(mail);
    if (outcome === "away") {
      await putOff(mail, answer);
      return ok({ ...done, away: true });
    }
    const next = outcome === "later" ? nextTry(mail.attempts + 1, mail.createdAt, mail.now) : null;
    if (outcome === "sent") done.sent += 1;
    else if (next) done.later += 1;
    else done.failed += 1;
    await settle(mail, {
      attempts: mail.attempts + 1,
      answer,
      ...(outcome === "sent" && { sentAt: at }),
      ...(outcome !== "sent" && !next && { failedAt: at }),
      ...(next ? { nextAttemptAt: next } : !env.SIMPUL_DEMO && { contentCipher: null }),
    });
  }
  return ok(done);
}
type Wishes = { limit?: number; now?: Date; at?: Date; stop?: AbortSignal };

/** Takes the next due mail for as long as a try may last. Digests let everything else pass. */
async function claim(now: Date | undefined): Promise<Claimed | undefined> {
  const [mail] = await db.$queryRaw<Claimed[]>`
    WITH clock AS (SELECT coalesce(${now ?? null}::timestamptz, now()) AS now)
    UPDATE outbox_mail SET next_attempt_at = clock.now + make_interval(secs => ${LEASE_MS / 1000})
    FROM clock
    WHERE id = (
      SELECT id FROM outbox_mail, clock
      WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= clock.now
      ORDER BY kind = 'digest', next_attempt_at, id
      LIMIT 1 FOR UPDATE OF outbox_mail SKIP LOCKED)
    RETURNING id, message_id AS "messageId", kind, language, content_cipher AS content,
      written_at AS "writtenAt", created_at AS "createdAt", attempts,
      next_attempt_at AS lease, clock.now`;
  return mail;
}

async function tryOnce(mail: Claimed): Promise<MailAnswer> {
  const { kind, language, writtenAt } = mail;
  try {
    if (!isMailKind(kind)) throw new Error("unknown kind");
    const { to, facts } = contentSchema.parse(JSON.parse(decrypt(mail.content ?? Buffer.of())));
    const words = mailWords(kind, facts as MailFacts[MailKind], language, writtenAt);
    if (!env.SMTP_URL) return { outcome: "sent", answer: "" };
    return await postMail({ to, messageId: mail.messageId, writtenAt }, words);
  } catch {
    // Another key, or a kind of a newer version: perhaps another worker can.
    return { outcome: "later", answer: "content cannot be read" };
  }
}

/** No server, no try: all that is due waits a while, and the one it happened with goes behind. */
async function putOff(mail: Claimed, answer: string) {
  const wait = (factor: number) => new Date(mail.now.getTime() + factor * AWAY_MS);
  await settle(mail, { nextAttemptAt: wait(1.5), answer });
  await db.outboxMail.updateMany({
    where: { sentAt: null, failedAt: null, nextAttemptAt: { lte: mail.now } },
    data: { nextAttemptAt: wait(1) },
  });
}

const PATIENCE = [100, 500, 2_000, 5_000];

/**
 * Writes down what came of a try, if the mail is still ours. A mail that was taken must not be
 * sent again because the database was away for a moment, so this is tried more than once.
 */
async function settle(
  { id, lease }: Claimed,
  data: Parameters<typeof db.outboxMail.updateMany>[0]["data"],
) {
  const write = () =>
    db.outboxMail.updateMany({
      where: { id, nextAttemptAt: lease, sentAt: null, failedAt: null },
      data,
    });
  for (const wait of PATIENCE) {
    try {
      return await write();
    } catch {
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return write();
}
