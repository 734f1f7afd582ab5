import "server-only";
import { env } from "./env";

/** Whether a form was posted from a page of ours, by what the browser says of where it came from. */
export function isFromUs(from: Headers): boolean {
  const site = from.get("sec-fetch-site");
  if (site) return ["same-origin", "none"].includes(site);
  const origin = from.get("origin");
  return !origin || origin === new URL(env.APP_URL).origin;
}
