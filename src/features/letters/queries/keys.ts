import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

const keptJwk = z.object({
  v: z.literal(1),
  jwk: z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() }),
});

/** What a key of a demonstration says of itself, in the key set and on its letters. */
const EXAMPLE = "contoh, tidak berlaku";

/**
 * The public keys of all letters, the one in use first (RFC 7517). Members beside the RFC's:
 * `use_for` tells them from the key of the audit trail, `retired_at` is when one stopped signing.
 */
export async function listLetterKeys(_actor: Actor) {
  const keys = await db.letterKey.findMany({ orderBy: [{ madeAt: "desc" }, { kid: "asc" }] });
  return keys.map(({ kid, publicJwk, isExample, retiredAt }) => ({
    ...keptJwk.parse(publicJwk).jwk,
    ...{ kid, alg: "EdDSA", use: "sig", use_for: "letters" },
    ...(retiredAt && { retired_at: retiredAt.toISOString() }),
    ...(isExample && { status: EXAMPLE }),
  }));
}
