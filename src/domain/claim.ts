import { isAtDomain } from "./address";
import type { ContactChannel } from "./organisation";

/** Within how many working days an operator decides. */
export const WORKING_DAYS = 5;
/** Letters and digits that nobody mistakes for each other, on paper or by phone. */
const CODE_SIGNS = "ACDEFHJKLMNPRTUVWXY34679";
export const CODE_LENGTH = 8;
export const MOST_CODE_TRIES = 5;

/** `sign(n)`: a random number below n. */
export const makeCode = (sign: (below: number) => number): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[sign(CODE_SIGNS.length)]).join("");

/** As it was written in the mail, whatever the case and the spaces it is given back in. */
export const codeOf = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, "");

/** Mailboxes and pages that anybody can have: being there proves nothing. */
const SHARED_HOSTS = `
  gmail.com googlemail.com yahoo.com yahoo.co.id ymail.com rocketmail.com hotmail.com outlook.com
  outlook.co.id live.com msn.com icloud.com me.com aol.com proton.me protonmail.com gmx.com mail.com
  zoho.com yandex.com tutanota.com plasa.com telkom.net
  facebook.com instagram.com twitter.com x.com tiktok.com youtube.com linkedin.com linktr.ee
  blogspot.com wordpress.com wixsite.com weebly.com medium.com sites.google.com google.com github.io
  bit.ly s.id wa.me
`
  .trim()
  .split(/\s+/);

const isShared = (host: string) =>
  SHARED_HOSTS.some((shared) => host === shared || host.endsWith(`.${shared}`));

type Contact = { channel: ContactChannel; value: string };

/** The organisation's own domains, as its listing names them: of its website and its mail address. */
export function listedDomains(contacts: Contact[]): string[] {
  const hosts = contacts.flatMap(({ channel, value }) => {
    if (channel === "email") return [value.toLowerCase().split("@")[1] ?? ""];
    if (channel !== "website") return [];
    const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
    return URL.canParse(address) ? [new URL(address).hostname] : [];
  });
  const own = hosts.map((host) => host.toLowerCase().replace(/^www\./, ""));
  return [...new Set(own)].filter((host) => host.includes(".") && !isShared(host));
}

/** A hint for people, never a decision. */
export const isAtListedDomain = (address: string, contacts: Contact[]): boolean =>
  isAtDomain(address, listedDomains(contacts));
