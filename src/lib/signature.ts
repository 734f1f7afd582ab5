import "server-only";
import { z } from "zod";
import { decrypt, encrypt } from "./encryption";

const signature = z.object({ v: z.literal(1), name: z.string(), office: z.string() });

/** Who signed, in which office, as it is kept: encrypted. */
export const sealSignature = (name: string, office: string) =>
  encrypt(JSON.stringify({ v: 1, name, office }));

/** Throws when the bytes were altered or belong to another key. */
export function openSignature(cipher: Uint8Array): { name: string; office: string } {
  const { name, office } = signature.parse(JSON.parse(decrypt(cipher)));
  return { name, office };
}
