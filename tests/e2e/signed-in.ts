import { PrismaPg } from "@prisma/adapter-pg";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { aPerson } from "@tests/builders/person";

/** The database of the app under test; each test file has few connections. */
export const database = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 2 }),
});

/** A session's key, sealed as lib/session does it. */
const sealed = (key: string) =>
  encode({ token: { key }, secret: String(process.env.AUTH_SECRET), maxAge: 3600 });

/** The header that a browser of this session sends. */
export const cookieOf = async (sessionKey: string) => `simpul-session=${await sealed(sessionKey)}`;

/** Gives the browser the cookie of a session. */
export async function takeSession(context: BrowserContext, sessionKey: string) {
  const value = await sealed(sessionKey);
  const url = String(process.env.APP_URL);
  await context.addCookies([{ name: "simpul-session", value, url, httpOnly: true }]);
}

/** Somebody new, signed in in this browser. */
export async function signIn(context: BrowserContext, wishes: Parameters<typeof aPerson>[1] = {}) {
  const person = await aPerson(database, wishes);
  await takeSession(context, person.sessionKey);
  return person;
}
