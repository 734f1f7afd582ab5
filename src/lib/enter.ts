import "server-only";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { nextPath } from "@/domain/next-path";
import { localPath } from "./i18n/paths";
import { type Admission, currentSession, giveCookie, type CurrentSession } from "./session";

/** A path of this site in the language of the page that leads there. */
export async function hereInLanguage(path: string): Promise<string> {
  const bare = path.replace(/^\/(en|id)(?=\/|\?|#|$)/, "");
  return localPath(await getLocale(), bare === "" ? "/" : bare);
}

/** Hands over the cookie and goes on: to the second factor where it is awaited, else to `next`. */
export async function enter(admission: Admission, next: string | undefined): Promise<never> {
  await giveCookie(admission);
  const to = nextPath(next);
  if (!admission.isPending) redirect(await hereInLanguage(to));
  redirect(await hereInLanguage(`/masuk/kode?lanjut=${encodeURIComponent(to)}`));
}

/** For pages of people who are signed in: whoever is not is asked to, and comes back to `path`. */
export async function requireSession(path: string): Promise<CurrentSession> {
  const session = await currentSession();
  if (session) return session;
  redirect(await signInPath(path));
}

/** Where somebody signs in who then goes on to `path`. */
export const signInPath = (path: string) =>
  hereInLanguage(`/masuk?lanjut=${encodeURIComponent(path)}`);
