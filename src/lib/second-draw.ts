import "server-only";
import { createHmac } from "node:crypto";
import { keyFor } from "./encryption";
import { env } from "./env";

export type Draw = {
  /** Hexadecimal, so that a drawn case can be checked again by whoever has the key. */
  digest: string;
  /** 0 to 99. */
  number: number;
  isDrawn: boolean;
};

/**
 * Whether a case is looked at by a second person for no other reason than the draw. It follows from
 * the code of the case and a key of this installation: nobody can choose it, foresee it or repeat
 * it until it suits. `percent`: the share that is drawn.
 */
export function drawSecond(code: string, percent = env.SECOND_REVIEW_PERCENT): Draw {
  const digest = createHmac("sha256", keyFor("second-review")).update(code).digest("hex");
  // 48 bits over 100: the remainder favours no number that anybody could notice.
  const number = Number.parseInt(digest.slice(0, 12), 16) % 100;
  return { digest, number, isDrawn: number < percent };
}
