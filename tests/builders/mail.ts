import type { MailKind } from "@/domain/mail-kinds";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import type { MailContent } from "@/lib/outbox";

/** What waits in the outbox for an address, oldest first. */
export async function mailsTo(email: string) {
  const rows = await db.outboxMail.findMany({ orderBy: { createdAt: "asc" } });
  return rows.flatMap(({ kind, contentCipher }) => {
    const content = contentCipher && (JSON.parse(decrypt(contentCipher)) as MailContent);
    if (!content || content.to !== email) return [];
    const { link = "" } = content.facts as { link?: string };
    return [{ kind: kind as MailKind, link, token: link.split("/").at(-1) ?? "" }];
  });
}

/** The newest mail of a kind to an address; throws when there is none. */
export async function mailTo(email: string, kind: MailKind) {
  const found = (await mailsTo(email)).findLast((mail) => mail.kind === kind);
  if (!found) throw new Error(`no mail ${kind}`);
  return found;
}
