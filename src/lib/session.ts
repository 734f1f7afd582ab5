import "server-only";
import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { cache } from "react";
import { type Actor, ANYONE, type Person } from "@/domain/actor";
import { bodyOf, needsSecondFactor } from "@/domain/roles";
import { sessionLimits } from "@/domain/session-limits";
import { db, type Prisma, type Tx } from "./db";
import { sha256 } from "./encryption";
import { env } from "./env";
import type { SessionEnd } from "./generated/prisma/enums";

const secure = env.APP_URL.startsWith("https://");

/** The `__Host-` prefix pins the cookie to this host over https; plain http cannot have it. */
export const SESSION_COOKIE = secure ? "__Host-simpul-session" : "simpul-session";
export const COOKIE = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/** The session a request belongs to; sessions and their limits know machine time only. */
export type CurrentSession = {
  id: string;
  isPending: boolean;
  actor: Person;
};

const SELECT = {
  id: true,
  isPending: true,
  secondFactorAt: true,
  seenAt: true,
  person: {
    select: {
      id: true,
      state: true,
      memberships: {
        // Suspending an agency takes the rights of all its members at once.
        where: { state: "active", OR: [{ agencyId: null }, { agency: { state: "confirmed" } }] },
        select: { id: true, role: true, organisationId: true, agencyId: true, unitId: true },
        take: 100,
      },
    },
  },
} satisfies Prisma.SessionSelect;

async function readSession(key: string): Promise<CurrentSession | null> {
  const row = await db.session.findFirst({
    where: { keyHash: sha256(key), endedAt: null, expiresAt: { gt: new Date() } },
    select: SELECT,
  });
  if (row?.person.state !== "active") return null;
  const { person } = row;
  const strong = person.memberships.some(({ role }) => needsSecondFactor(role));
  const idleSince = Date.now() - row.seenAt.getTime();
  if (idleSince > sessionLimits(strong).idleMs) return null;
  // Once a minute is enough for a list of sessions, and spares a write for every page.
  if (idleSince > 60_000) {
    await db.session.updateMany({ where: { id: row.id }, data: { seenAt: new Date() } });
  }
  const proven = row.secondFactorAt !== null;
  const counts = ({ role }: { role: Parameters<typeof needsSecondFactor>[0] }) =>
    proven || !needsSecondFactor(role);
  return {
    id: row.id,
    isPending: row.isPending,
    actor: {
      kind: "person",
      id: person.id,
      sessionId: row.id,
      roles: person.memberships
        .filter(counts)
        .map((held) => ({ membershipId: held.id, role: held.role, body: bodyOf(held) })),
      withheld: person.memberships.filter((held) => !counts(held)).map(({ role }) => role),
    },
  };
}

/** The key in the cookie, or null: the cookie is ours only if our secret sealed it. */
async function keyInCookie(): Promise<string | null> {
  const sealed = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!sealed || sealed.length > 2_000) return null;
  const token = await decode({ token: sealed, secret: env.AUTH_SECRET }).catch(() => null);
  return typeof token?.key === "string" ? token.key : null;
}

/** Whose cookie this is, also when its session has ended: for giving them back what they typed. */
export async function personOfCookie(): Promise<string | null> {
  const key = await keyInCookie();
  if (key === null) return null;
  const row = await db.session.findUnique({
    where: { keyHash: sha256(key) },
    select: { personId: true },
  });
  return row?.personId ?? null;
}

/** Asked once per request. A session that awaits its second factor is found here, and nowhere else. */
export const sessionOrPending = cache(async (): Promise<CurrentSession | null> => {
  const key = await keyInCookie();
  return key === null ? null : readSession(key);
});

export async function currentSession(): Promise<CurrentSession | null> {
  const session = await sessionOrPending();
  return session && !session.isPending ? session : null;
}

/** Who is asking: read from the database at each request, so what is taken away ends at once. */
export const currentActor = async (): Promise<Actor> => (await currentSession())?.actor ?? ANYONE;

/** What the cookie must hold, and whether the second factor is still awaited. */
export type Admission = { key: string; lastsMs: number; isPending: boolean };

/**
 * Lets a person in who has proven who they are: a new session row, its key known to the cookie
 * alone. Where a second factor is in force and not `proven`, the session waits for it. `before` is
 * the session the browser had: it ends here, so that no cookie from earlier is worth anything.
 */
export async function admit(
  tx: Tx,
  personId: string,
  { device, proven, before }: { device: string; proven: boolean; before?: string | null },
): Promise<Admission> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      secondFactor: { select: { confirmedAt: true } },
      memberships: { where: { state: "active" }, select: { role: true }, take: 100 },
    },
  });
  const limits = sessionLimits(person.memberships.some(({ role }) => needsSecondFactor(role)));
  const isPending = !proven && Boolean(person.secondFactor?.confirmedAt);
  const key = randomBytes(32).toString("base64url");
  const lastsMs = isPending ? limits.pendingMs : limits.wholeMs;
  if (before) await endSessions(tx, { id: before }, "replaced");
  await tx.session.create({
    data: {
      keyHash: sha256(key),
      personId,
      device,
      isPending,
      secondFactorAt: proven ? new Date() : null,
      expiresAt: new Date(Date.now() + lastsMs),
    },
  });
  return { key, lastsMs, isPending };
}

type SessionsOf = { id: string } | { personId: string; except?: string };

/** Ends sessions that still run; whoever uses one is signed out at the next request. */
export async function endSessions(tx: Tx, of: SessionsOf, reason: SessionEnd): Promise<number> {
  const which =
    "id" in of
      ? { id: of.id }
      : { personId: of.personId, ...(of.except && { id: { not: of.except } }) };
  const { count } = await tx.session.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: new Date(), endReason: reason },
  });
  return count;
}

/** Seals the key into the cookie; every sign-in has a new one, so an earlier cookie is worth nothing. */
export async function giveCookie({ key, lastsMs }: { key: string; lastsMs: number }) {
  const maxAge = Math.floor(lastsMs / 1000);
  const value = await encode({ token: { key }, secret: env.AUTH_SECRET, maxAge });
  (await cookies()).set(SESSION_COOKIE, value, { ...COOKIE, maxAge });
}

export const takeCookie = async () =>
  void (await cookies()).set(SESSION_COOKIE, "", { ...COOKIE, maxAge: 0 });
