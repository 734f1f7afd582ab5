import { getLocale } from "next-intl/server";
import { formatPoints } from "@/lib/i18n/format";

/** Writes numbers from 0 to 100 in the language of the page; what has none is a dash. */
export async function pointsIn(): Promise<(value: number | null) => string> {
  const locale = await getLocale();
  return (value) => (value === null ? "–" : formatPoints(locale, value));
}
