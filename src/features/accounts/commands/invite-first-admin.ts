import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { absoluteUrl } from "@/lib/i18n/paths";
import { makeLink } from "@/lib/one-time-link";

export type InviteAdminRefusal = "not-allowed" | "already-known" | "admin-exists";

/**
 * The console's way to the first platform admin of an installation: a link that opens once. Only
 * while there is no active platform admin; afterwards admins invite each other.
 */
export async function inviteFirstAdmin(
  actor: Actor,
  { email }: { email: string },
  at: Date = clock(),
): Promise<Result<{ link: string }, InviteAdminRefusal>> {
  if (!may(actor, "accounts/invite-first-admin")) return refuse("not-allowed");
  const admins = await db.membership.count({
    where: { role: "platform_admin", state: "active", person: { state: "active" } },
  });
  if (admins > 0) return refuse("admin-exists");
  if (await db.person.findUnique({ where: { email }, select: { id: true } })) {
    return refuse("already-known");
  }
  return db.$transaction(async (tx) => {
    const token = await makeLink(tx, "first_admin", { email });
    const subject = { type: "person", id: "first-admin" } as const;
    await recordAudit(tx, actor, "person.invite-first-admin", subject, at);
    return ok({ link: absoluteUrl("id", `/daftar/${token}`) });
  });
}
