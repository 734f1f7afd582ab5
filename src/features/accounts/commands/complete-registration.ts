import "server-only";
import type { Actor } from "@/domain/actor";
import { passwordFault, type PasswordFault } from "@/domain/password-rule";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { knownPasswords } from "@/lib/known-passwords";
import type { Locale } from "@/lib/i18n/routing";
import { findLink, type LinkPurpose, useUpLink } from "@/lib/one-time-link";
import { hashPassword } from "@/lib/password";
import { admit, type Admission } from "@/lib/session";

export type CompleteRefusal = "link-used" | PasswordFault;

/**
 * Opens the account that a link of `register` or of the console promised, with the password its
 * owner chooses, and signs in. The first admin's link also gives the role, which counts once a
 * second factor is set up.
 */
export async function completeRegistration(
  _actor: Actor,
  input: { token: string; password: string; language: Locale; device: string; isDemo?: boolean },
  at: Date = clock(),
): Promise<Result<Admission & { isAdmin: boolean }, CompleteRefusal>> {
  const { token, password, language, device, isDemo = false } = input;
  const purpose: LinkPurpose = (await findLink(db, "first_admin", token))
    ? "first_admin"
    : "register";
  const promised = await findLink(db, purpose, token);
  if (!promised) return refuse("link-used");
  const { email, name = email } = promised.content;
  const fault = passwordFault(password, [email, name], await knownPasswords());
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);
  const isAdmin = purpose === "first_admin";

  return db.$transaction(async (tx) => {
    if (!(await useUpLink(tx, purpose, token))) return refuse("link-used");
    // Two links to one address: the account exists by now, and keeps its own password.
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      return refuse("link-used");
    }
    const { id } = await tx.person.create({
      data: { name, email, passwordHash, language, createdAt: at, isDemo },
      select: { id: true },
    });
    await recordAudit(tx, { kind: "anyone" }, "person.register", { type: "person", id }, at);
    if (isAdmin) {
      const role = "platform_admin";
      const membership = await tx.membership.create({
        data: { personId: id, role, state: "active", since: at },
        select: { id: true },
      });
      const subject = { type: "membership", id: membership.id } as const;
      await recordAudit(tx, { kind: "system" }, "membership.first-admin", subject, at, { role });
    }
    return ok({ ...(await admit(tx, id, { device, proven: false })), isAdmin });
  });
}
