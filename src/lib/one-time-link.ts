import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "./db";
import { decrypt, encrypt, keyedHash, sha256 } from "./encryption";

const MINUTE = 60_000;

/** How long each link may be opened, in milliseconds of machine time. */
const LASTS = {
  register: 24 * 60 * MINUTE,
  sign_in: 20 * MINUTE,
  reset_password: 60 * MINUTE,
  change_email: 24 * 60 * MINUTE,
  undo_email_change: 7 * 24 * 60 * MINUTE,
  first_admin: 24 * 60 * MINUTE,
} as const;
export type LinkPurpose = keyof typeof LASTS;

/** `{ v: 1, … }`: what a link needs to know of people who have no account yet. */
export type LinkContent = { v: 1; email: string; name?: string; former?: string; next?: string };

export type FoundLink = { id: string; personId: string | null; content: LinkContent };

export const addressHash = (email: string) => keyedHash("email", email);

/** Only letters, digits, - and _: 32 random bytes. */
const TOKEN = /^[\w-]{43}$/;

/**
 * A new link of this purpose; the token is known to its mail alone. Earlier links of the same
 * purpose to the same address are closed, so that only the newest mail works.
 */
export async function makeLink(
  tx: Tx,
  purpose: LinkPurpose,
  { personId, ...content }: Omit<LinkContent, "v"> & { personId?: string },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const emailHash = addressHash(content.email);
  const now = Date.now();
  await tx.oneTimeLink.updateMany({
    where: { emailHash, purpose, usedAt: null },
    data: { usedAt: new Date(now) },
  });
  await tx.oneTimeLink.create({
    data: {
      tokenHash: sha256(token),
      purpose,
      personId: personId ?? null,
      emailHash,
      dataCipher: encrypt(JSON.stringify({ v: 1, ...content } satisfies LinkContent)),
      expiresAt: new Date(now + LASTS[purpose]),
    },
  });
  return token;
}

/** An unused link, looked at and left unused: for the page that asks before it acts. */
export async function findLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
): Promise<FoundLink | null> {
  if (!TOKEN.test(token)) return null;
  const row = await tx.oneTimeLink.findFirst({
    where: { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, personId: true, dataCipher: true },
  });
  if (!row?.dataCipher) return null;
  const content = JSON.parse(decrypt(row.dataCipher)) as LinkContent;
  return { id: row.id, personId: row.personId, content };
}

/** Uses a link. Of two at once one gets it; the other, and everybody later, gets null. */
export async function useUpLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
): Promise<FoundLink | null> {
  const found = await findLink(tx, purpose, token);
  if (!found) return null;
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id: found.id, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1 ? found : null;
}
