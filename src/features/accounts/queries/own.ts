import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";
import { findLink } from "@/lib/one-time-link";

/** Whom a link of registration, or of the console, is for: shown before a password is chosen. */
export async function findRegistration(_actor: Actor, token: string) {
  const link =
    (await findLink(db, "register", token)) ?? (await findLink(db, "first_admin", token));
  return link && { email: link.content.email, name: link.content.name ?? null };
}

/** The address a link to confirm it would make the account's, or null when it opens no more. */
export async function findEmailChange(_actor: Actor, token: string) {
  const link = await findLink(db, "change_email", token);
  return link && { email: link.content.email };
}

export const isUndoOpen = async (_actor: Actor, token: string): Promise<boolean> =>
  Boolean(await findLink(db, "undo_email_change", token));

/** One's own account, as its pages show it. */
export async function findOwnAccount(actor: Actor) {
  if (actor.kind !== "person") return null;
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      language: true,
      version: true,
      createdAt: true,
      passwordHash: true,
      secondFactor: { select: { confirmedAt: true } },
      externals: {
        select: { issuer: true, subject: true, linkedAt: true },
        orderBy: { linkedAt: "asc" },
      },
    },
  });
  if (!person) return null;
  const { passwordHash, secondFactor, externals, name, email, ...rest } = person;
  return {
    ...rest,
    name: name ?? "",
    email: email ?? "",
    hasPassword: passwordHash !== null,
    hasSecondFactor: Boolean(secondFactor?.confirmedAt),
    services: externals,
  };
}
