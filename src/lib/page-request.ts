import "server-only";
import { headers } from "next/headers";

/** Path and query of the page being made, without its language prefix: set by the proxy. */
export async function pagePath(): Promise<string> {
  const path = (await headers()).get("x-request-path") ?? "/";
  return path.replace(/^\/(en|id)(?=\/|\?|$)/, "").replace(/^(?!\/)/, "/");
}
