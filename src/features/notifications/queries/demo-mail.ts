import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { MailFacts, MailKind } from "@/domain/mail-kinds";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { env } from "@/lib/env";
import { isMailKind, type MailWords, mailWords } from "@/lib/i18n/mail-words";

export const DEMO_PAGE_SIZE = 20;

export type DemoMail = {
  id: string;
  to: string;
  words: MailWords;
  writtenAt: Date;
  state: "sent" | "waiting" | "failed";
  answer: string | null;
};

const contentSchema = z.object({ to: z.string(), facts: z.record(z.string(), z.unknown()) });

const SELECT = {
  id: true,
  kind: true,
  language: true,
  contentCipher: true,
  writtenAt: true,
  sentAt: true,
  failedAt: true,
  answer: true,
} as const;
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: string) => db.outboxMail.findUnique({ where: { id }, select: SELECT });

function read({ kind, language, contentCipher, sentAt, failedAt, ...row }: Row): DemoMail[] {
  if (!isMailKind(kind) || !contentCipher) return [];
  try {
    const { to, facts } = contentSchema.parse(JSON.parse(decrypt(contentCipher)));
    const words = mailWords(kind, facts as MailFacts[MailKind], language, row.writtenAt);
    const state = sentAt ? "sent" : failedAt ? "failed" : "waiting";
    return [{ id: row.id, to, words, writtenAt: row.writtenAt, state, answer: row.answer }];
  } catch {
    return []; // written with another key
  }
}

/**
 * Every mail of a demonstration, newest first, a page of them. Anybody may read them: that is what
 * a demonstration is for. Outside of one there is nothing, also for whoever runs it.
 */
export async function listDemoMail(
  _actor: Actor,
  page: number,
): Promise<{ total: number; mails: DemoMail[] } | null> {
  if (!env.SIMPUL_DEMO) return null;
  const where = { contentCipher: { not: null } };
  const [total, rows] = await Promise.all([
    db.outboxMail.count({ where }),
    db.outboxMail.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * DEMO_PAGE_SIZE,
      take: DEMO_PAGE_SIZE,
      select: SELECT,
    }),
  ]);
  return { total, mails: rows.flatMap(read) };
}

export async function findDemoMail(_actor: Actor, id: string): Promise<DemoMail | null> {
  if (!env.SIMPUL_DEMO || !z.uuid().safeParse(id).success) return null;
  const row = await findRow(id);
  return (row && read(row)[0]) ?? null;
}
