import "server-only";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { calculateJwkThumbprint, CompactSign, compactVerify, exportJWK, type JWK } from "jose";
import { z } from "zod";
import { keyFor } from "./encryption";
import { env } from "./env";
import { kept } from "./kept";

/** RFC 8410: what comes before the 32 secret bytes of an Ed25519 key in PKCS 8. */
const ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Made from DATA_KEY, so that every process signs alike and a restored installation goes on. */
const signingKey = kept(async () => {
  const secret = Buffer.concat([ED25519, keyFor("audit-head")]);
  const key = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(key);
  const jwk = await exportJWK(publicKey);
  return { key, publicKey, jwk, kid: await calculateJwkThumbprint(jwk) };
});

/** The public key, as `/.well-known/jwks.json` gives it out (RFC 7517). */
export async function publicKeys(): Promise<{ keys: JWK[] }> {
  const { jwk, kid } = await signingKey();
  return { keys: [{ ...jwk, kid, alg: "EdDSA", use: "sig" }] };
}

const headSchema = z.object({
  v: z.literal(1),
  place: z.string().regex(/^[1-9]\d{0,18}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  publishedAt: z.iso.datetime(),
  by: z.string(),
});

/** An end of the chain: everything up to this place has this hash. */
export type Head = { place: bigint; hash: Uint8Array<ArrayBuffer>; publishedAt: Date };

export async function signHead({ place, hash, publishedAt }: Head): Promise<string> {
  const { key, kid } = await signingKey();
  const said: z.infer<typeof headSchema> = {
    v: 1,
    place: String(place),
    hash: Buffer.from(hash).toString("hex"),
    publishedAt: publishedAt.toISOString(),
    by: env.APP_URL,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg: "EdDSA", kid })
    .sign(key);
}

/** What a signed head says, or null when it was not signed with our key. */
export async function readHead(jws: string): Promise<Head | null> {
  try {
    const { publicKey } = await signingKey();
    const { payload } = await compactVerify(jws, publicKey, { algorithms: ["EdDSA"] });
    const said = headSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return {
      place: BigInt(said.place),
      hash: new Uint8Array(Buffer.from(said.hash, "hex")),
      publishedAt: new Date(said.publishedAt),
    };
  } catch {
    return null;
  }
}
