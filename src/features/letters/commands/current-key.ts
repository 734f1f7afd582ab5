import "server-only";
import { machineTime } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { makeLetterKey } from "@/lib/letter-key";
import { takeTurns } from "@/lib/turns";

const IN_USE = { isExample: env.SIMPUL_DEMO, retiredAt: null };

/** Whoever makes or looks for the key that signs takes this turn, so that there is one. */
export const takeKeyTurn = (tx: Tx) => takeTurns(tx, "letter-key");

/** Makes a key and puts it to use. Ask with the turn taken and no other in use. */
export async function makeKey(tx: Tx): Promise<{ kid: string; privateCipher: Uint8Array }> {
  const { publicJwk, ...key } = await makeLetterKey();
  await tx.letterKey.create({
    data: {
      ...{ ...key, isExample: env.SIMPUL_DEMO, madeAt: machineTime() },
      publicJwk: { v: 1, jwk: { ...publicJwk } },
    },
  });
  return key;
}

/** The key that signs now; the first one is made by the first letter. */
export async function currentKey(tx: Tx): Promise<{ kid: string; privateCipher: Uint8Array }> {
  await takeKeyTurn(tx);
  const key = await tx.letterKey.findFirst({
    where: IN_USE,
    select: { kid: true, privateCipher: true },
  });
  return key ?? makeKey(tx);
}

/** Takes the key that signs out of use, if there is one: what it signed stays signed. */
export async function retireKey(tx: Tx): Promise<void> {
  await tx.letterKey.updateMany({ where: IN_USE, data: { retiredAt: machineTime() } });
}
