import "server-only";
import { randomBytes } from "node:crypto";
import { generate, generateSecret, generateURI, verify } from "otplib";
import { env } from "./env";

const STEP_SECONDS = 30;

export const newSecret = () => generateSecret();

/** The code of this half minute: for demonstrations, whose secret is public. */
export const currentCode = (secret: string) => generate({ secret });

/** The `otpauth:` address of an authenticator app, for a QR code. */
export const secretAddress = (secret: string, email: string) =>
  generateURI({ issuer: new URL(env.APP_URL).hostname, label: email, secret });

/**
 * The time step a code is right for, or null. One step of thirty seconds before or after is taken,
 * for clocks that go a little wrong; a step at or before `lastStep` is not, so no code counts twice.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  lastStep: bigint | null,
): Promise<bigint | null> {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const result = await verify({ secret, token, epochTolerance: STEP_SECONDS });
  if (!result.valid || !("timeStep" in result)) return null;
  const step = BigInt(result.timeStep);
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Ten codes for the day the phone is lost: each opens once. */
export const newRecoveryCodes = () =>
  Array.from({ length: 10 }, () => {
    const text = randomBytes(8).toString("hex");
    return text.replace(/(.{4})(?=.)/g, "$1-");
  });

export const recoveryKey = (code: string) => code.toLowerCase().replace(/[^0-9a-f]/g, "");
