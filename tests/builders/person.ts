import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Person } from "@/domain/actor";
import { bodyOf, type Role } from "@/domain/roles";
import type { PrismaClient } from "@/lib/generated/prisma/client";

type Held = { role: Role; organisationId?: string; agencyId?: string; unitId?: string };
type Wishes = {
  name?: string;
  email?: string;
  language?: "id" | "en";
  state?: "active" | "suspended";
  passwordHash?: string;
  /** Roles in the platform need no body; all others name theirs. */
  roles?: (Role | Held)[];
};

/** Somebody with an account, an open session with its second factor proven, and these roles. */
export async function aPerson(db: PrismaClient, { roles = [], ...wishes }: Wishes = {}) {
  const now = new Date();
  const person = await db.person.create({
    data: {
      name: "Andi Contoh",
      email: `${randomUUID()}@contoh.example`,
      createdAt: now,
      ...wishes,
    },
  });
  const held = await Promise.all(
    roles.map((wish) =>
      db.membership.create({
        data: {
          personId: person.id,
          ...(typeof wish === "string" ? { role: wish } : wish),
          state: "active",
          since: now,
        },
      }),
    ),
  );
  const session = await aSession(db, person.id);
  const actor: Person = {
    kind: "person",
    id: person.id,
    sessionId: session.id,
    roles: held.map((one) => ({ membershipId: one.id, role: one.role, body: bodyOf(one) })),
    withheld: [],
  };
  return { ...person, email: String(person.email), actor, sessionKey: session.key };
}

/** A session of an hour; its key is what the cookie holds. */
export async function aSession(
  db: PrismaClient,
  personId: string,
  { isPending = false, proven = true } = {},
) {
  const key = randomBytes(32).toString("base64url");
  const { id } = await db.session.create({
    data: {
      keyHash: new Uint8Array(createHash("sha256").update(key).digest()),
      personId,
      device: "Chrome, Linux",
      isPending,
      secondFactorAt: proven ? new Date() : null,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
    select: { id: true },
  });
  return { id, key };
}
