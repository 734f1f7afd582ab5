import { z } from "zod";

/**
 * A mail address as it is kept: NFKC first (a fullwidth ＠ is an @), then lower case, then checked,
 * so that one mailbox cannot be two accounts. RFC 5321: at most 254 characters.
 */
export const addressOf = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

export const isAddress = (address: string) =>
  address.length >= 6 && address.length <= 254 && z.email().safeParse(address).success;

/** `b***@bonekab.go.id`: enough to recognise one's own. */
export function maskAddress(address: string): string {
  const [local = "", host = ""] = address.split("@");
  return `${local.slice(0, 1)}***@${host}`;
}

/** Whether an address is at one of these domains or below it. A hint for people, never a decision. */
export function isAtDomain(address: string, domains: string[]): boolean {
  const host = address.split("@")[1] ?? "";
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
