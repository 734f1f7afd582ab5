import "server-only";
import type { Tx } from "./db";
import { keyedHash } from "./encryption";
import { newRecoveryCodes, recoveryKey } from "./second-factor";

/** Ten new codes; only their keyed hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: recoveryCodeHash(personId, code) })),
  });
  return codes;
}

export const recoveryCodeHash = (personId: string, code: string) =>
  keyedHash("recovery-code", `${personId}:${recoveryKey(code)}`);
