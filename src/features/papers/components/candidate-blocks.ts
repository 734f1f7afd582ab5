import "server-only";
import type { ShortlistSnapshot } from "@/domain/shortlist";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { translatorOf } from "@/lib/i18n/translator";
import { type Block, type Cell, cell, clean, counted } from "./paper-model";

type Candidate = ShortlistSnapshot["candidates"][number];

/** A candidate's decision and the reason that was written, its code in words before it. */
function reasonOf({ reasonCode, reason }: Candidate, locale: Locale): Cell {
  const t = translatorOf(locale);
  return cell(
    t("papers.reasonOf", { code: t(`papers.reason.${reasonCode}`), reason: clean(reason) }),
  );
}

function standingOf({ standing, isSuspended }: Candidate, locale: Locale): Cell {
  const t = translatorOf(locale);
  const words = [t(`labels.standing.${standing}`)];
  if (isSuspended) words.push(t("labels.measure.suspended"));
  return cell(words.join("; "));
}

const points = (value: number, locale: Locale): Cell =>
  counted(formatNumber(locale, Math.round(value * 10) / 10), Math.round(value * 10) / 10);

function scoreOf({ score }: Candidate, locale: Locale): Cell {
  return score === null ? cell(translatorOf(locale)("papers.notMatched")) : points(score, locale);
}

/** Name and place in one cell: who it is. */
function nameOf({ name, place }: Candidate, locale: Locale): Cell {
  const where = place ?? translatorOf(locale)("papers.placeUnknown");
  return cell(`${clean(name)} (${clean(where)})`);
}

const inOrder = (all: readonly Candidate[]) => all.toSorted((a, b) => a.order - b.order);

/** All that were looked at, those that fell out too. */
export function candidateTable(candidates: readonly Candidate[], locale: Locale): Block {
  const t = translatorOf(locale);
  const heads = ["order", "name", "standing", "score", "decision", "reason"] as const;
  return {
    ...{ kind: "table", level: 2, title: t("papers.candidates") },
    widths: [5, 27, 14, 8, 15, 31],
    head: heads.map((one) => t(`papers.head.${one}`)),
    rows: inOrder(candidates).map((one) => [
      counted(String(one.order), one.order),
      nameOf(one, locale),
      standingOf(one, locale),
      scoreOf(one, locale),
      cell(t(`papers.decision.${one.decision}`)),
      reasonOf(one, locale),
    ]),
  };
}

/** Those that were kept, and why. */
export function shortTable(candidates: readonly Candidate[], locale: Locale): Block {
  const t = translatorOf(locale);
  const kept = inOrder(candidates).filter(({ decision }) => decision === "keep");
  if (kept.length === 0) return { kind: "paragraph", look: "strong", text: t("papers.noneKept") };
  const heads = ["order", "name", "standing", "score", "reason"] as const;
  return {
    ...{ kind: "table", level: 2, title: t("papers.kept"), widths: [5, 32, 16, 9, 38] },
    head: heads.map((one) => t(`papers.head.${one}`)),
    rows: kept.map((one) => [
      counted(String(one.order), one.order),
      nameOf(one, locale),
      standingOf(one, locale),
      scoreOf(one, locale),
      reasonOf(one, locale),
    ]),
  };
}

/** Of each candidate, point by point: what the score is made of, and what the rules answered. */
export function candidateBlocks(candidates: readonly Candidate[], locale: Locale): Block[] {
  const t = translatorOf(locale);
  const blocks = inOrder(candidates).flatMap((one): Block[] => {
    const id = { id: one.id, version: String(one.version) };
    const fit = one.fit.map(({ code, result, why }) => [
      cell(`${code} ${t(`eligibility.criteria.${code as "K5"}.title`)}`),
      cell(t(`eligibility.results.${result}`)),
      cell(why[locale]),
    ]);
    const factors = one.factors.map(({ factor, points: given, of, why }) => [
      cell(t(`papers.factor.${factor}`)),
      cell(t("papers.pointsOf", { points: points(given, locale).text, of: String(of) })),
      cell(why[locale]),
    ]);
    const head = (first: "factor" | "condition", second: "points" | "result") =>
      [first, second, "why" as const].map((word) => t(`papers.head.${word}`));
    const table = (what: "points" | "fit", heads: string[], rows: Cell[][]): Block[] => {
      const title = t(`papers.of.${what}`, { name: clean(one.name) });
      return rows.length === 0
        ? []
        : [{ kind: "table", level: 4, title, head: heads, widths: [27, 18, 55], rows }];
    };
    return [
      { kind: "heading", level: 3, text: `${one.order}. ${clean(one.name)}` },
      { kind: "paragraph", look: "note", text: t("papers.looked", id) },
      ...table("points", head("factor", "points"), factors),
      ...table("fit", head("condition", "result"), fit),
    ];
  });
  return [{ kind: "heading", level: 2, text: t("papers.each") }, ...blocks];
}
