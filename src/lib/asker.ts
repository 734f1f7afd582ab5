import "server-only";
import { headers } from "next/headers";
import { env } from "./env";
import { type Limit, secondsToWait } from "./limit";

/**
 * The address a request came from, for limits only; never stored or logged. Set by our own server
 * from the socket; X-Forwarded-For is believed only behind a proxy that TRUST_PROXY vouches for.
 */
async function askerAddress(): Promise<string> {
  return addressFrom(await headers());
}

export function addressFrom(from: Headers): string {
  if (env.TRUST_PROXY) {
    const last = from.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (last) return last;
  }
  return from.get("x-simpul-peer") ?? "unknown";
}

/** Whether the address a request came from has had its share of a limit; asking counts. */
export const isTooManyFromHere = async (limit: Limit): Promise<boolean> =>
  (await secondsToWait(limit, await askerAddress())) > 0;
