import { clock } from "@/lib/clock";
import { env } from "@/lib/env";

const YEAR = 365 * 86_400_000;

/** RFC 9116. Without SECURITY_CONTACT the operators are reached through the home page's report form. */
export function GET() {
  const expires = new Date(clock().getTime() + YEAR).toISOString().slice(0, 10);
  const lines = [
    `Contact: ${env.SECURITY_CONTACT ?? `${env.APP_URL}/`}`,
    `Expires: ${expires}T00:00:00.000Z`,
    "Preferred-Languages: id, en",
    `Canonical: ${env.APP_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
