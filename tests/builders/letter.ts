import { createPublicKey, randomUUID, verify } from "node:crypto";
import { issueLetter } from "@/features/letters/commands/issue-letter";
import type { Actor, Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { aWholeOrganisation, fromDesk, review, submit, take } from "@tests/builders/review";

/** An organisation of which a reviewer found all five items in order. */
export async function aVerifiedOrganisation(): Promise<{ id: string; admin: Person }> {
  const { id, admin } = await aWholeOrganisation();
  await verifyAgain(admin, id);
  return { id, admin };
}

/** Sends what is not met and finds it in order, by two people where the draw wants it. */
export async function verifyAgain(admin: Person, id: string): Promise<void> {
  const code = await submit(admin, id);
  for (let turn = 0; turn < 2; turn++) {
    const reviewer = await fromDesk();
    await take(reviewer, code);
    await review(reviewer, code);
    const { state } = await db.reviewCase.findUniqueOrThrow({ where: { code } });
    if (state === "verified") return;
  }
  throw new Error(`${code} is not verified`);
}

export const issue = (actor: Actor, organisationId: string, at?: Date) =>
  issueLetter(actor, { organisationId, requestId: randomUUID() }, at);

/** The row of a letter that was issued now. */
export async function aLetter(admin: Person, organisationId: string, at?: Date) {
  const result = await issue(admin, organisationId, at);
  if (!result.ok) throw new Error(result.reason);
  return db.letter.findUniqueOrThrow({ where: { code: result.value.code } });
}

type PublicKey = { kid: string; kty: string; crv: string; x: string };

/**
 * What a JWS says, read by hand with nothing but public keys; null when no key made it. Not the library
 * that signs.
 */
export function readJws(jws: string, keys: PublicKey[]): unknown {
  try {
    const [head = "", body = "", signature = "", ...more] = jws.split(".");
    const { alg, kid } = JSON.parse(Buffer.from(head, "base64url").toString()) as {
      alg: string;
      kid: string;
    };
    const found = keys.find((key) => key.kid === kid);
    if (alg !== "EdDSA" || !found || more.length > 0) return null;
    const { kty, crv, x } = found;
    const key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
    const bytes = Buffer.from(signature, "base64url");
    // One signature has one spelling: spare bits at the end must not say anything.
    if (bytes.toString("base64url") !== signature) return null;
    if (!verify(null, Buffer.from(`${head}.${body}`), key, bytes)) return null;
    return JSON.parse(Buffer.from(body, "base64url").toString());
  } catch {
    return null;
  }
}
