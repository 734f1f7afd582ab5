import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ANYONE } from "@/domain/actor";
import type { GapKind } from "@/domain/regional-gaps";
import { listTerms } from "@/lib/choices";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { Counted, Counts } from "../queries/numbers";

const NONE: Counts = { seated: 0, working: 0, here: 0 };

// Every part of the page asks; the taxonomies are read once a request.
const termsOf = cache((locale: Locale) => listTerms(ANYONE, locale));

/** What every part of a report says things with: its sentences, its numbers, and its taxonomies. */
export async function reportWords() {
  const locale = await getLocale();
  const t = await getTranslations("regional");
  const terms = await termsOf(locale);
  const kinds: Record<GapKind, { value: string; label: string }[]> = {
    issue: terms.issues,
    work: terms.workKinds,
    target: terms.targetGroups,
  };
  return {
    ...{ t, locale, kinds },
    number: (count: number) => formatNumber(locale, count),
    /** A value's counts, zeros where nobody has it. */
    countsIn: (rows: readonly Counted[], value: string): Counts =>
      rows.find((row) => row.value === value) ?? NONE,
  };
}

/** The facet of the directory that a taxonomy is. */
export const FACET_OF = { issue: "issue", work: "service", target: "target" } as const;
