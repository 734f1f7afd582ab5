import "server-only";
import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, CompactSign, exportJWK, type JWK } from "jose";
import { decrypt, encrypt, signingWrap } from "./encryption";

/** A new pair to sign letters with: the public half as it is given out, the private one encrypted. */
export async function makeLetterKey(): Promise<{
  kid: string;
  publicJwk: JWK;
  privateCipher: Uint8Array<ArrayBuffer>;
}> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const publicJwk = await exportJWK(publicKey);
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  return {
    kid: await calculateJwkThumbprint(publicJwk),
    publicJwk,
    privateCipher: encrypt(secret, signingWrap()),
  };
}

/** Throws where SIGNING_SECRET is another than the one it was encrypted with. */
function openLetterKey(privateCipher: Uint8Array): KeyObject {
  const key = Buffer.from(decrypt(privateCipher, signingWrap()), "base64");
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

/** The compact JWS (RFC 7515, EdDSA) over what a letter says. */
export const signLetter = (
  content: object,
  { kid, privateCipher }: { kid: string; privateCipher: Uint8Array },
): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: "EdDSA", kid, typ: "simpul-letter" })
    .sign(openLetterKey(privateCipher));
