/**
 * Where to go after signing in: a path of this site, or `fallback`. Whatever could lead elsewhere
 * (another host, a scheme, a backslash, a control character) is not a path of this site.
 */
export function nextPath(asked: string | null | undefined, fallback = "/akun"): string {
  if (!asked || asked.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return fallback;
  const here = "https://simpul.invalid";
  try {
    const url = new URL(asked, here);
    const path = url.pathname + url.search + url.hash;
    return url.origin === here && !path.startsWith("//") ? path : fallback;
  } catch {
    return fallback;
  }
}
