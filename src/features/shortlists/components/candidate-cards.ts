import "server-only";
import { getLocale } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import type { ItemResult } from "@/domain/eligibility/answer";
import type { LeftOutReason } from "@/domain/matching";
import type { Standing } from "@/domain/organisation";
import type { Factor, ShortlistSnapshot } from "@/domain/shortlist";
import { pointsOf } from "@/domain/shortlist-lock";
import type { Matched } from "../queries/shortlist";
import { findNames } from "../queries/names";
import { whyWords } from "./why-words";

/** A candidate as its card shows it, now or as it was locked. */
export type Card = {
  /** Public id. */
  id: string;
  name: string;
  slug: string;
  place: string | null;
  standing: Standing;
  isSuspended: boolean;
  /** Null: not scored. */
  score: number | null;
  factors: { factor: Factor; points: number; of: number; why: string }[];
  fit: { code: string; result: ItemResult; why: string }[];
  leftOut: LeftOutReason[];
};

/** Cards of a matching of this moment, in its order: the ranked ones, then those left out. */
export async function cardsOf({ looked, matching }: Matched, places: string[]): Promise<Card[]> {
  const locale = await getLocale();
  const words = whyWords(locale, (await findNames(ANYONE, places))[locale]);
  const rows = new Map(matching.ranked.map((row) => [row.id, row]));
  const reasons = new Map(matching.leftOut.map((row) => [row.id, row.reasons]));
  return [...rows.keys(), ...reasons.keys()].flatMap((id) => {
    const [one, row] = [looked.get(id), rows.get(id)];
    if (!one) return [];
    return {
      ...{ id, name: one.name, slug: one.slug, place: one.place, standing: one.facts.standing },
      ...{ isSuspended: one.facts.isSuspended, leftOut: reasons.get(id) ?? [] },
      score: row ? pointsOf(row.tenths) : null,
      factors: (row?.factors ?? []).map(({ factor, tenths, of, why }) => ({
        ...{ factor, of, points: pointsOf(tenths), why: words.why(factor, why) },
      })),
      fit: one.answers.map((answer) => ({
        ...{ code: answer.code, result: answer.result, why: words.fit(answer) },
      })),
    };
  });
}

/** Cards of a locked list, in the language of the page. */
export async function cardsOfLock({ candidates }: ShortlistSnapshot): Promise<Card[]> {
  const locale = await getLocale();
  return candidates.map((one) => ({
    ...one,
    leftOut: [],
    factors: one.factors.map(({ why, ...factor }) => ({ ...factor, why: why[locale] })),
    fit: one.fit.map(({ why, ...item }) => ({ ...item, why: why[locale] })),
  }));
}
