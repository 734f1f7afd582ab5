import createIntlProxy from "next-intl/middleware";
import { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { pagePolicy } from "@/lib/security-headers";

const chooseLanguage = createIntlProxy(routing);
const signInOrigin = env.OIDC_ISSUER && new URL(env.OIDC_ISSUER).origin;
const development = env.NODE_ENV === "development";

/** Not pages but files in a language; they say themselves how long they may be kept. */
const isFile = (path: string) =>
  path.endsWith("/feed.xml") || /^(\/en)?\/data\/unduh\/[^/]+$/.test(path);

/**
 * Sets the language and the content security policy of every page. It never decides access.
 * The nonce goes into the request before the language rewrite is built, so that the page sees it.
 */
export function proxy(request: NextRequest) {
  if (isFile(request.nextUrl.pathname)) return chooseLanguage(request);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = pagePolicy(nonce, development, signInOrigin);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-request-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = chooseLanguage(
    new NextRequest(request.nextUrl, { headers, method: request.method }),
  );
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

export const config = {
  // Files go around it: what comes by here has its body read into memory first.
  matcher: [
    "/((?!api/|unggah/|berkas/|_next/|\\.well-known/|favicon\\.|robots\\.txt$|sitemap|icon|social|opensearch).*)",
  ],
};
