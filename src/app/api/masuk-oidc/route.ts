import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { nextPath } from "@/domain/next-path";
import { env } from "@/lib/env";
import { csrfPair } from "@/lib/oidc";
import { COOKIE } from "@/lib/session";
import { POST as toNextAuth } from "../auth/[...nextauth]/route";

/** The button of the sign-in page: begins the dance without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const next = nextPath(String(form.get("lanjut") ?? ""));
  const { token, cookieName, cookieValue } = csrfPair();
  (await cookies()).set(cookieName, cookieValue, { ...COOKIE, maxAge: 900 });
  const url = `${env.APP_URL}/api/auth/signin/oidc`;
  const begin = new NextRequest(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken: token,
      callbackUrl: `${env.APP_URL}/api/masuk-selesai?lanjut=${encodeURIComponent(next)}`,
    }),
  });
  return toNextAuth(begin, { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) });
}
