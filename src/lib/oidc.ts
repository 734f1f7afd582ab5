import "server-only";
import { createHash, randomBytes } from "node:crypto";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Result } from "@/domain/result";
import { addressOf, isAddress } from "@/domain/address";
import { env, tellNextAuth } from "./env";
import { log } from "./log";
import { type Admission, COOKIE, SESSION_COOKIE } from "./session";

const secure = env.APP_URL.startsWith("https://");
const prefix = secure ? "__Host-" : "";

/** What the sign-in service says of somebody. */
export type Claims = {
  issuer: string;
  subject: string;
  /** Only an address the service has proven. */
  email: string | null;
  name: string;
};

type Profile = { sub?: string; email?: string; email_verified?: boolean; name?: string };

function claimsOf(profile: Profile, issuer: string): Claims {
  const email = addressOf(profile.email ?? "");
  return {
    issuer,
    subject: profile.sub ?? "",
    email: profile.email_verified === true && isAddress(email) ? email : null,
    name: (profile.name ?? email.split("@")[0] ?? "").trim().slice(0, 120) || "OIDC",
  };
}

/**
 * next-auth for one thing: the OpenID Connect dance with PKCE, state and nonce. `admit` is asked
 * with what the service vouches for; its session's key is all that goes into the cookie.
 */
export function oidcHandler(
  issuer: string,
  admit: (claims: Claims) => Promise<Result<Admission, string>>,
) {
  tellNextAuth();
  const admissions = new WeakMap<object, Admission>();
  const cookie = (name: string, maxAge = 900) => ({
    name: `${prefix}simpul-${name}`,
    options: { ...COOKIE, maxAge },
  });
  const options: NextAuthOptions = {
    secret: env.AUTH_SECRET,
    session: { strategy: "jwt" },
    pages: { signIn: "/masuk", error: "/masuk?galat=layanan" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: COOKIE },
      csrfToken: cookie("csrf"),
      callbackUrl: cookie("callback"),
      pkceCodeVerifier: cookie("pkce"),
      state: cookie("state"),
      nonce: cookie("nonce"),
    },
    providers: [
      {
        id: "oidc",
        name: env.OIDC_NAME ?? "OIDC",
        type: "oauth",
        wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId: env.OIDC_CLIENT_ID,
        clientSecret: env.OIDC_CLIENT_SECRET,
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid email profile" } },
        profile: (profile: Profile) => ({
          id: profile.sub ?? "",
          claims: claimsOf(profile, issuer),
        }),
      },
    ],
    callbacks: {
      async signIn({ user, account }) {
        const { claims } = user as { claims?: Claims };
        if (!claims?.subject || !account) return false;
        const result = await admit(claims);
        if (!result.ok) {
          log.warn({ reason: result.reason }, "external sign-in refused");
          return "/masuk?galat=layanan";
        }
        admissions.set(account, result.value);
        return true;
      },
      async jwt({ token, account }) {
        const admission = account && admissions.get(account);
        return admission ? { key: admission.key } : token;
      },
      // By origin: another host's name may begin like ours.
      redirect: async ({ url }) =>
        new URL(url, env.APP_URL).origin === new URL(env.APP_URL).origin
          ? url
          : `${env.APP_URL}/akun`,
    },
    logger: {
      error: (code) => log.warn({ code }, "external sign-in failed"),
      warn: (code) => log.debug({ code }, "external sign-in"),
      debug: () => undefined,
    },
  };
  return NextAuth(options) as (request: Request, context: unknown) => Promise<Response>;
}

/**
 * The token with which next-auth knows a form of this site, and the cookie that must come with it:
 * a page made on the server cannot set it, so the door to the service does.
 */
export function csrfPair(): { token: string; cookieName: string; cookieValue: string } {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env.AUTH_SECRET}`).digest("hex");
  return { token, cookieName: `${prefix}simpul-csrf`, cookieValue: `${token}|${hash}` };
}
