/**
 * The policy of an HTML page. `nonce` is fresh for every answer. `signInOrigin`: where the button of
 * an external sign-in service leads, for browsers hold redirects of a form against the policy too.
 */
export function pagePolicy(nonce: string, development: boolean, signInOrigin?: string) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${signInOrigin ? ` ${signInOrigin}` : ""}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
