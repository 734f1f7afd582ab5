import { z } from "zod";
import { addressOf, isAddress } from "./address";
import { CONTACT_CHANNELS, type ContactChannel } from "./organisation";
import { maskPersonalData } from "./personal-data";

/** Longest text of each field, in characters; the database and the public pages hold this much. */
export const LONGEST = {
  ...{ name: 200, acronym: 40, formerNames: 2_000, mission: 1_000, missionEn: 1_000 },
  ...{ deedNumber: 60, notary: 120, notaryPlace: 80, approvalNumber: 60, amendmentNumber: 60 },
  ...{ sktNumber: 60, sktIssuer: 120, npwp: 30, street: 200 },
  ...{ personName: 120, position: 120, expertise: 200, clause: 500, description: 1_000 },
  ...{ title: 200, client: 200, phone: 30, website: 200, media: 1_500 },
  ...{ number: 80, issuer: 160 },
} as const;
type Long = keyof typeof LONGEST;

/** What may be wrong with a field: `name.missing`. Sentences: `profiles.faults.<kind>`. */
export const FAULT_KINDS = [
  "missing",
  "long",
  "choice",
  "year",
  "day",
  "order",
  "future",
  "money",
  "share",
  "number",
  "postcode",
  "email",
  "phone",
  "link",
  "personal",
  "many",
  "broken",
  "pick",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export const fault = (field: string, kind: FaultKind) => `${field}.${kind}`;

const MARKS = /[\p{Cc}\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069]/gu;
const tidyLine = (text: string) =>
  text.normalize("NFC").replace(MARKS, " ").replace(/\s+/g, " ").trim();
const tidyLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map(tidyLine)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const typed = (field: string) => z.string({ error: fault(field, "broken") }).default("");

/** One line; null when nothing was typed. */
export const line = (field: string, longest: Long = field as Long) =>
  typed(field)
    .transform(tidyLine)
    .refine((text) => text.length <= LONGEST[longest], fault(field, "long"))
    .transform((text) => text || null);

/** Several lines, none of which names a person's number or mail. */
export const paragraph = (field: string, longest: Long = field as Long) =>
  typed(field)
    .transform(tidyLines)
    .refine((text) => text.length <= LONGEST[longest], fault(field, "long"))
    .refine((text) => maskPersonalData(text) === text, fault(field, "personal"))
    .transform((text) => text || null);

export const needed = <Value>(field: string, schema: z.ZodType<Value | null>) =>
  schema.transform((value, context): Value => {
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: fault(field, "missing") });
    return z.NEVER;
  });

export const choice = <const Values extends readonly string[]>(field: string, values: Values) =>
  typed(field).transform((text, context): Values[number] | null => {
    if (text === "") return null;
    if (values.includes(text)) return text as Values[number];
    context.addIssue({ code: "custom", message: fault(field, "choice") });
    return z.NEVER;
  });

/** A code of a reference table; whether it is known, the database says. */
export const code = (field: string, shape: RegExp) =>
  typed(field)
    .refine((text) => text === "" || shape.test(text), fault(field, "choice"))
    .transform((text) => text || null);

export const year = (field: string) =>
  typed(field)
    .transform((text) => text.trim())
    .refine((text) => text === "" || /^(1[89]|20)\d{2}$/.test(text), fault(field, "year"))
    .transform((text) => (text === "" ? null : Number(text)));

/** An ISO date as a date field sends it, or 03-02-2018, 3/2/2018, 3.2.2018 as people write it. */
export const day = (field: string) =>
  typed(field).transform((text, context) => {
    const given = text.trim();
    if (given === "") return null;
    const local = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(given);
    const iso = local
      ? `${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}`
      : given;
    const parsed = z.iso.date().safeParse(iso);
    if (parsed.success && iso >= "1850-01-01" && iso <= "2199-12-31") return iso;
    context.addIssue({ code: "custom", message: fault(field, "day") });
    return z.NEVER;
  });

const MOST_RUPIAH = 1_000_000_000_000_000n;

/** Whole rupiah: "Rp 1.250.000", "1250000,00", "1,250,000". */
export const rupiah = (field: string) =>
  typed(field).transform((text, context) => {
    const given = text.replace(/rp\.?/i, "").replace(/\s/g, "");
    if (given === "") return null;
    const whole = given.replace(/[.,]\d{1,2}$/, "").replace(/,-$/, "");
    if (/^\d{1,3}([.,]?\d{3})*$|^\d+$/.test(whole)) {
      const amount = BigInt(whole.replace(/\D/g, ""));
      if (amount <= MOST_RUPIAH) return amount;
    }
    context.addIssue({ code: "custom", message: fault(field, "money") });
    return z.NEVER;
  });

export const percent = (field: string) =>
  typed(field)
    .transform((text) => text.replace(/[\s%]/g, ""))
    .refine(
      (text) => text === "" || (/^\d{1,3}$/.test(text) && Number(text) <= 100),
      fault(field, "share"),
    )
    .transform((text) => (text === "" ? null : Number(text)));

export const ticked = (field: string) => typed(field).transform((text) => text === "1");

/** Ticked codes, a line each. */
export const codes = (field: string, shape: RegExp, most: number) =>
  typed(field)
    .transform((text) => [...new Set(text.split("\n").filter(Boolean))])
    .refine((all) => all.every((one) => shape.test(one)), fault(field, "broken"))
    .refine((all) => all.length <= most, fault(field, "many"));

/** Ticked codes with what was written beside each, as `typedOf` puts them together. */
export const notedCodes = (field: string, longest: Long, most: number) =>
  typed(field).transform((text, context) => {
    const rows = text.split("\n").filter(Boolean);
    const found = new Map<string, string>();
    for (const row of rows) {
      const [one = "", ...note] = row.split("\t");
      found.set(one, tidyLine(note.join(" ")));
    }
    const say = (kind: FaultKind) =>
      context.addIssue({ code: "custom", message: fault(field, kind) });
    if ([...found.keys()].some((one) => !TERM.test(one))) say("broken");
    if (found.size > most) say("many");
    if ([...found.values()].some((note) => note.length > LONGEST[longest])) say("long");
    if ([...found.values()].some((note) => maskPersonalData(note) !== note)) say("personal");
    return [...found].map(([one, note]) => ({ code: one, note }));
  });
export const TERM = /^[A-Za-z0-9-]{1,40}$/;

export const mail = (field: string) =>
  typed(field)
    .transform(addressOf)
    .refine((text) => text === "" || isAddress(text), fault(field, "email"))
    .transform((text) => text || null);

/** Digits with the country in front: "0812-3456-7890" is 6281234567890. */
export const phone = (field: string) =>
  typed(field)
    .transform((text) => text.replace(/[\s.\-()+]/g, "").replace(/^0/, "62"))
    .refine((digits) => digits === "" || /^62\d{7,13}$/.test(digits), fault(field, "phone"))
    .transform((digits) => digits || null);

/** A public web address without name or password in it. */
export function webAddress(text: string): string | null {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHost = url && /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(url.hostname);
  if (!url || !isHost || !/^https?:$/.test(url.protocol) || url.username) return null;
  return text.length <= LONGEST.website ? url.href.replace(/\/$/, "") : null;
}

export const website = (field: string) =>
  typed(field)
    .transform(tidyLine)
    .refine((text) => text === "" || webAddress(text) !== null, fault(field, "link"))
    .transform((text) => webAddress(text));

const HOSTS: Partial<Record<ContactChannel, RegExp>> = {
  instagram: /(^|\.)instagram\.com$/,
  facebook: /(^|\.)(facebook|fb)\.com$/,
  x: /(^|\.)(x|twitter)\.com$/,
  youtube: /(^|\.)(youtube\.com|youtu\.be)$/,
  tiktok: /(^|\.)tiktok\.com$/,
  linkedin: /(^|\.)linkedin\.com$/,
};
export const MEDIA = CONTACT_CHANNELS.filter((channel) => channel in HOSTS);

/** Pages on social media, an address a line; whose they are is read from the address. */
export const media = (field: string) =>
  typed(field).transform((text, context) => {
    const found = new Map<ContactChannel, string>();
    for (const row of text.split(/[\n\s]+/).filter(Boolean)) {
      const address = webAddress(row);
      const host = address && new URL(address).hostname;
      const channel = host && MEDIA.find((one) => HOSTS[one]?.test(host));
      if (channel && address) {
        if (!found.has(channel)) found.set(channel, address);
        else context.addIssue({ code: "custom", message: fault(field, "many") });
      } else context.addIssue({ code: "custom", message: fault(field, "link") });
    }
    return [...found].map(([channel, value]) => ({ channel, value }));
  });
