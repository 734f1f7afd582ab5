import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { env } from "./env";

const SCHEME = 1;

/** 32 bytes made from DATA_KEY for one purpose; knowing one tells nothing of another. */
export const keyFor = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", Buffer.from(env.DATA_KEY, "hex"), "", `simpul/${purpose}`, 32));

/** 32 bytes made from SIGNING_SECRET, which wraps the private keys that sign letters. */
export const signingWrap = () =>
  Buffer.from(hkdfSync("sha256", env.SIGNING_SECRET, "", "simpul/letter-keys", 32));

/** AES-256-GCM: scheme byte, 12 bytes nonce, 16 bytes tag, text. */
export function encrypt(text: string, key = keyFor("encrypt")): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(SCHEME), nonce, cipher.getAuthTag(), body]));
}

/** Throws when the bytes were altered or belong to another key. */
export function decrypt(bytes: Uint8Array, key = keyFor("encrypt")): string {
  const all = Buffer.from(bytes);
  if (all[0] !== SCHEME) throw new Error("Unknown encryption scheme");
  const decipher = createDecipheriv("aes-256-gcm", key, all.subarray(1, 13));
  decipher.setAuthTag(all.subarray(13, 29));
  return Buffer.concat([decipher.update(all.subarray(29)), decipher.final()]).toString("utf8");
}

/** A hash only we can make: finds equal values without keeping them. */
export const keyedHash = (purpose: string, value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHmac("sha256", keyFor(`hash/${purpose}`))
      .update(value)
      .digest(),
  );

/** For looking up a code that is long and random: the code itself is not kept. */
export const sha256 = (value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(value).digest());
