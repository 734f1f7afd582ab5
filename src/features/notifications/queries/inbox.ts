import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { INBOX_KINDS, type InboxKind, SAFETY_KINDS, type SafetyKind } from "@/domain/mail-kinds";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import type { MailChoice } from "../schema";

export const PAGE_SIZE = 20;

/** What is known of the mail about a notification. */
type Proof =
  | { state: "sent"; at: Date }
  | { state: "waiting" | "failed" | "digestWaiting" }
  | { state: "digestSent"; at: Date };

export type InboxLine = {
  id: string;
  kind: InboxKind | SafetyKind;
  facts: object;
  path: string;
  at: Date;
  isUnread: boolean;
  /** Null: no mail was wanted, or the proof is no longer kept. */
  proof: Proof | null;
};

const KINDS: readonly string[] = [...INBOX_KINDS, ...SAFETY_KINDS];
const isInboxKind = (kind: string): kind is InboxLine["kind"] => KINDS.includes(kind);
const factsSchema = z.looseObject({ v: z.literal(1) });

/** The asker's own notifications, newest first, a page of them; nothing for anyone else. */
export async function listNotifications(
  actor: Actor,
  page: number,
): Promise<{ total: number; lines: InboxLine[] }> {
  if (actor.kind !== "person" || !may(actor, "notifications/see-own")) {
    return { total: 0, lines: [] };
  }
  const where = { personId: actor.id, kind: { in: [...KINDS] } };
  const [total, rows] = await Promise.all([
    db.notification.count({ where }),
    db.notification.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
  ]);
  const mails = await db.outboxMail.findMany({
    where: { personId: actor.id, notificationId: { in: rows.map(({ id }) => id) } },
    select: { notificationId: true, sentAt: true, failedAt: true },
  });
  const mailOf = new Map(mails.map((mail) => [mail.notificationId, mail]));
  const lines = rows.flatMap(({ id, kind, facts, path, at, readAt, digestAt, forDigest }) => {
    const parsed = factsSchema.safeParse(facts);
    if (!isInboxKind(kind) || !parsed.success) return [];
    const proof = proofOf(mailOf.get(id), { digestAt, forDigest });
    return [{ id, kind, facts: parsed.data, path, at, isUnread: readAt === null, proof }];
  });
  return { total, lines };
}

function proofOf(
  mail: { sentAt: Date | null; failedAt: Date | null } | undefined,
  digest: { digestAt: Date | null; forDigest: boolean },
): Proof | null {
  if (mail?.sentAt) return { state: "sent", at: mail.sentAt };
  if (mail) return { state: mail.failedAt ? "failed" : "waiting" };
  if (digest.digestAt) return { state: "digestSent", at: digest.digestAt };
  return digest.forDigest ? { state: "digestWaiting" } : null;
}

/** How many of the asker's own notifications are unread; 0 for anyone not signed in. */
export const countUnread = async (actor: Actor): Promise<number> =>
  actor.kind === "person" && may(actor, "notifications/see-own")
    ? db.notification.count({ where: { personId: actor.id, readAt: null } })
    : 0;

/** Kinds only those hear of who act on them. */
const HEARD_BY: Partial<Record<InboxKind, Parameters<typeof may>[1]>> = {
  "membership-awaiting": "members/settle-membership",
  "agency-requested": "members/settle-agency",
  "registration-waiting": "organisations/settle-registration",
  "claim-received": "claims/settle-claim",
  "report-received": "reports/settle-report",
};

/** The asker's choice for each kind that can reach them; at once where nothing was chosen. */
export async function listPreferences(
  actor: Actor,
): Promise<{ kind: InboxKind; choice: MailChoice }[]> {
  if (actor.kind !== "person" || !may(actor, "notifications/see-own")) return [];
  const chosen = await db.notificationPreference.findMany({
    where: { personId: actor.id },
    select: { kind: true, mail: true },
  });
  const choiceOf = new Map(chosen.map(({ kind, mail }) => [kind, mail]));
  return INBOX_KINDS.filter((kind) => {
    const act = HEARD_BY[kind];
    return act === undefined || may(actor, act);
  }).map((kind) => ({ kind, choice: choiceOf.get(kind) ?? "at_once" }));
}
