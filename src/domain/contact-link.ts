import type { ContactChannel } from "./organisation";

const PROFILES: Partial<Record<ContactChannel, string>> = {
  instagram: "https://www.instagram.com/",
  x: "https://x.com/",
  tiktok: "https://www.tiktok.com/@",
};

/** Where a public contact leads, or null when it leads nowhere safe: only https, mail, tel and wa.me. */
export function contactLink(channel: ContactChannel, value: string): string | null {
  if (channel === "email") return /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${value}` : null;
  const digits = value.replace(/\D/g, "").replace(/^0/, "62");
  if (channel === "whatsapp") return /^62\d{7,13}$/.test(digits) ? `https://wa.me/${digits}` : null;
  if (channel === "phone") return digits.length >= 7 ? `tel:+${digits}` : null;
  const prefix = PROFILES[channel];
  const handle = value.replace(/^@/, "");
  if (prefix && /^[A-Za-z0-9._]{1,50}$/.test(handle)) return `${prefix}${handle}`;
  const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
