import { env } from "../env";
import type { Locale } from "./routing";

/**
 * The address of a path in a language: `/oms` or `/en/oms`. `path` begins with a slash. A file is the
 * same in both.
 */
export const localPath = (locale: Locale, path: string) =>
  locale === "en" && !path.startsWith("/berkas/") ? `/en${path === "/" ? "" : path}` : path;

/** The same with the host in front. Never made from the Host header. */
export const absoluteUrl = (locale: Locale, path: string) =>
  `${env.APP_URL}${localPath(locale, path)}`;

/** `alternates` of a page's metadata: canonical, and the same page in the other language. */
export const alternatesOf = (locale: Locale, path: string) => ({
  canonical: absoluteUrl(locale, path),
  languages: {
    id: absoluteUrl("id", path),
    en: absoluteUrl("en", path),
    "x-default": absoluteUrl("id", path),
  },
});
