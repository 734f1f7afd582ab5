import { plain } from "./search-text";
import { SUSPICIOUS_PHRASES } from "./suspicion-words";

/** Why a registration is looked at by a person before it is listed. */
const SUSPICIONS = ["links", "words", "many"] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** From this many registrations within a day on, the next one is looked at first. */
export const MANY_A_DAY = 2;
/** A sentence about one's work may name one address; lists of links are advertising. */
const MOST_LINKS = 1;

const LINK =
  /https?:\/\/|\bwww\.|\b[a-z0-9][a-z0-9-]*\.(?:com|net|org|info|id|biz|xyz|top|vip|club|online|site|link|live|me|ly|io|co)\b/i;

/** `www.contoh.com/a` is one link, though it shows both signs of one. */
export const countLinks = (text: string): number =>
  text.split(/\s+/).filter((word) => word.search(LINK) >= 0).length;

const PHRASES = SUSPICIOUS_PHRASES.map((phrase) => ` ${phrase.replaceAll("_", " ")} `);
const DISGUISES: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s" };

/** "SL0T  G4C0R" reads "slot gacor": digits between letters stand for letters. */
const undisguised = (text: string) =>
  plain(text).replace(
    /(?<=[a-z])[01345](?=[a-z])|(?<=[a-z])[01345]\b/g,
    (digit) => DISGUISES[digit]!,
  );

export const hasSuspiciousWords = (text: string): boolean =>
  [plain(text), undisguised(text)].some((read) =>
    PHRASES.some((phrase) => ` ${read} `.includes(phrase)),
  );

/**
 * What makes a registration suspicious. `names`: what should hold no link at all (name, acronym,
 * street); `texts`: sentences; `addresses`: the contact and the website, which are links by nature.
 */
export function suspicionsOf(of: {
  names: string[];
  texts: string[];
  addresses: string[];
  registeredLastDay: number;
}): Suspicion[] {
  const all = [...of.names, ...of.texts, ...of.addresses].join(" | ");
  const links = of.texts.reduce((sum, text) => sum + countLinks(text), 0);
  const isSuspicious: Record<Suspicion, boolean> = {
    links: of.names.some((name) => countLinks(name) > 0) || links > MOST_LINKS,
    words: hasSuspiciousWords(all),
    many: of.registeredLastDay >= MANY_A_DAY,
  };
  return SUSPICIONS.filter((each) => isSuspicious[each]);
}
