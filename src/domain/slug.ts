import { plain } from "./search-text";

/** `Yayasan Tunas Walasuji` → `yayasan-tunas-walasuji`; at most 80 characters, cut between words. */
export function slugOf(name: string): string {
  const words = plain(name)
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 80);
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug || "organisasi";
}
