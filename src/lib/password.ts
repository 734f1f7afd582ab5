import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { kept } from "./kept";

// Argon2id by default; OWASP: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, COST);

const ofNobody = kept(() => hashPassword(randomBytes(24).toString("base64")));

/** Takes the same time whether there is a hash to compare with or not. */
export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  const matches = await verify(stored ?? (await ofNobody()), given).catch(() => false);
  return stored !== null && matches;
}
