import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, facetBit } from "@/domain/facets";
import type { Cursor, Sort } from "@/domain/search-order";
import { TIERS } from "@/domain/search-projection";
import { empty, join, raw, type Sql, sql } from "@/lib/db";
import { livingBits } from "./living";

/** A search put into keys of postings. */
export type Asked = {
  /** Of each part the keys that satisfy it, by tier. */
  parts: number[][][];
  /** AHU numbers, all of which a row must have. */
  approvals: number[];
  /** What is chosen of each facet; facets without a choice are absent. */
  chosen: Map<Facet, number[]>;
  /** The values that are counted of each facet. */
  offered: Map<Facet, number[]>;
  modifiedAfter: Date | null;
  /** Only organisations that have confirmed their listing. */
  onlyConfirmed?: boolean;
  sort: Sort;
  start: number;
  after: Cursor | null;
  offset: number;
  /** Rows of the page. */
  limit: number;
};

/**
 * One statement, so that page, total and counts are of one moment. `masks` holds the matches as one
 * bit per document: all of them (`m`), those without the choice of one facet (`without_…`), and by
 * the tier in which their words stand (`tier_…`). What was written since the last fold (`fresh`) is
 * not in any posting yet and is looked at row by row.
 */
export const searchStatement = (_actor: Actor, asked: Asked): Sql => sql`
  WITH base AS MATERIALIZED (
    SELECT p.bits # p.bits AS zeros, ${livingBits} AS live FROM search_posting p WHERE p.key = 0
  ), read AS MATERIALIZED (
    SELECT ${join([sql`zeros`, sql`live`, ...readWords(asked), ...readChoices(asked), ...readConditions(asked)])} FROM base
  ), matched AS MATERIALIZED (
    SELECT *, ${matchedWords(asked)} AS words FROM read
  ), masks AS MATERIALIZED (
    SELECT ${join([sql`${masked(asked, null)} AS m`, ...withoutOne(asked), ...tiers(asked)])} FROM matched
  ), fresh AS MATERIALIZED (
    SELECT d.spin, d.sort_name, d.listed_at, c.keys, ${freshTier(asked)} AS tier, ${freshFails(asked)} AS fails
    FROM search_change c JOIN search_document d USING (place)
    WHERE ${join([sql`true`, ...freshConditions(asked)], " AND ")}
  ), page AS (${pageOf(asked)}), counted AS (${countsOf(asked)})
  SELECT (SELECT bit_count(m)::int FROM masks) + (SELECT count(*)::int FROM fresh WHERE fails = 0) AS total,
         (SELECT json_agg(page) FROM page) AS page,
         (SELECT json_object_agg(key, count) FROM (
            SELECT key, sum(count)::int AS count FROM counted GROUP BY key HAVING sum(count) > 0
          ) summed) AS counts`;

const keysIn = (part: number[][], upTo: number) => part.slice(0, upTo + 1).flat();

/** A column of this statement. */
const name = (text: string) => raw(text);
const each = <Item>(items: Item[], one: (item: Item, at: number) => Sql) => items.map(one);

/** `w_P_T`: where a word of part P stands in tier T. */
const readWords = ({ parts }: Asked) =>
  parts.flatMap((keys, part) =>
    TIERS.map(
      (tier) =>
        sql`search_union(${keys[tier] ?? []}::int[], zeros) AS ${name(`w_${part}_${tier}`)}`,
    ),
  );

const readChoices = ({ chosen }: Asked) =>
  each(
    [...chosen],
    ([facet, keys]) => sql`search_union(${keys}::int[], zeros) AS ${name(`c_${facet}`)}`,
  );

/** What no posting says: conditions on the document `d`. */
const conditionsOf = ({ approvals, modifiedAfter, onlyConfirmed }: Asked) => [
  ...approvals.map((number) => sql`d.approval = ${number}::int`),
  ...(modifiedAfter ? [sql`d.changed_at > ${modifiedAfter}`] : []),
  ...(onlyConfirmed ? [IS_CONFIRMED] : []),
];
const IS_CONFIRMED = sql`EXISTS (
  SELECT FROM organisation o WHERE o.id = d.organisation_id AND o.listing = 'published' AND o.confirmed_at IS NOT NULL)`;

const readConditions = (asked: Asked) =>
  each(
    conditionsOf(asked),
    (condition, at) =>
      sql`search_bits(ARRAY(SELECT d.place FROM search_document d WHERE ${condition}), zeros) AS ${name(`only_${at}`)}`,
  );

/** All parts, each in this tier or a better one. */
const wordsUpTo = ({ parts }: Asked, upTo: number) =>
  join(
    each(
      parts,
      (_words, part) =>
        sql`(${join(
          TIERS.filter((tier) => tier <= upTo).map((tier) => name(`w_${part}_${tier}`)),
          " | ",
        )})`,
    ),
    " & ",
  );

const matchedWords = (asked: Asked) =>
  join(
    [
      sql`live`,
      ...(asked.parts.length > 0 ? [wordsUpTo(asked, 3)] : []),
      ...conditionsOf(asked).map((_condition, at) => name(`only_${at}`)),
    ],
    " & ",
  );

const masked = ({ chosen }: Asked, without: Facet | null) =>
  join(
    [
      sql`words`,
      ...[...chosen.keys()].filter((facet) => facet !== without).map((facet) => name(`c_${facet}`)),
    ],
    " & ",
  );

const withoutOne = (asked: Asked) =>
  each(
    [...asked.chosen.keys()],
    (facet) => sql`${masked(asked, facet)} AS ${name(`without_${facet}`)}`,
  );

/** Without words, or in another order, everything is in one tier. */
const isTiered = ({ parts, sort }: Asked) => parts.length > 0 && sort === "relevance";

const tiers = (asked: Asked) =>
  isTiered(asked)
    ? TIERS.map((tier) => {
        const here = tier < 3 ? sql`& ${wordsUpTo(asked, tier)}` : empty;
        const better = tier > 0 ? sql`& ~(${wordsUpTo(asked, tier - 1)})` : empty;
        return sql`${masked(asked, null)} ${here} ${better} AS ${name(`tier_${tier}`)}`;
      })
    : [];

const freshConditions = (asked: Asked) => [
  ...asked.parts.map((part) => sql`c.keys && ${keysIn(part, 3)}::int[]`),
  ...conditionsOf(asked),
];

const freshTier = (asked: Asked) =>
  isTiered(asked)
    ? sql`CASE ${join(
        [0, 1, 2].map(
          (upTo) =>
            sql`WHEN ${join(
              asked.parts.map((part) => sql`c.keys && ${keysIn(part, upTo)}::int[]`),
              " AND ",
            )} THEN ${upTo}::int`,
        ),
        " ",
      )} ELSE 3 END`
    : sql`0`;

/** Bit i is set where a row misses the choice of facet i; values of one facet widen. */
const freshFails = ({ chosen }: Asked) =>
  join(
    [
      sql`0`,
      ...each(
        [...chosen],
        ([facet, keys]) =>
          sql`CASE WHEN c.keys && ${keys}::int[] THEN 0 ELSE ${facetBit(facet)}::int END`,
      ),
    ],
    " | ",
  );

/** Facets without a choice share a mask. The count of a value is the total with the value in its facet's place. */
function countsOf({ chosen, offered }: Asked): Sql {
  const free = FACETS.filter((facet) => !chosen.has(facet));
  const groups = [
    { mask: name("m"), bit: 0, keys: free.flatMap((facet) => offered.get(facet) ?? []) },
    ...[...chosen.keys()].map((facet) => ({
      mask: name(`without_${facet}`),
      bit: facetBit(facet),
      keys: offered.get(facet) ?? [],
    })),
  ];
  return join(
    groups.map(
      ({ mask, bit, keys }) => sql`
        SELECT p.key, CASE
          WHEN p.bits IS NOT NULL THEN bit_count(p.bits & k.${mask})
          ELSE (SELECT count(*) FROM unnest(search_unpack(p.gaps)) AS place WHERE get_bit(k.${mask}, place) = 1)
          END AS count
        FROM masks k, search_posting p WHERE p.key = ANY (${keys}::int[])
        UNION ALL
        SELECT each.key, count(*) FROM fresh, unnest(fresh.keys) AS each(key)
        WHERE fails & ~${bit}::int = 0 AND each.key = ANY (${keys}::int[]) GROUP BY 1`,
    ),
    " UNION ALL ",
  );
}

/** Looked up for the rows of the page only; a join would read every document. */
const organisationAt = sql`(SELECT d.organisation_id FROM search_document d WHERE d.spin = row.spin)`;

/** The rows of the page and one more, which tells whether another page follows. */
function pageOf(asked: Asked): Sql {
  const { sort, offset, limit, after } = asked;
  const wanted = offset + limit + 1;
  const rest = sql`OFFSET ${offset}::int LIMIT ${limit + 1}::int`;
  if (sort === "newest") {
    const [listedAt, spin] =
      after?.sort === "newest" ? [new Date(after.listedAt), after.spin] : [new Date(8.64e15), -1];
    return sql`
      SELECT ${organisationAt} AS id, listed_at, spin FROM (SELECT * FROM (
        SELECT first.listed_at, first.spin FROM masks, search_newest(m, ${listedAt}::timestamptz, ${spin}::int, ${wanted}::int) first
        UNION ALL
        SELECT listed_at, spin FROM fresh WHERE fails = 0
          AND (listed_at < ${listedAt}::timestamptz OR listed_at = ${listedAt}::timestamptz AND spin > ${spin}::int)
      ) found ORDER BY listed_at DESC, spin ${rest}) row`;
  }
  if (sort === "name") {
    const [before, spin] = after?.sort === "name" ? [after.name, after.spin] : ["", -1];
    return sql`
      SELECT ${organisationAt} AS id, sort_name AS name, spin FROM (SELECT * FROM (
        SELECT first.sort_name, first.spin FROM masks, search_by_name(m, ${before}, ${spin}::int, ${wanted}::int) first
        UNION ALL
        SELECT sort_name, spin FROM fresh WHERE fails = 0 AND (sort_name, spin) > (${before}, ${spin}::int)
      ) found ORDER BY sort_name, spin ${rest}) row`;
  }
  const { start } = asked;
  const from = after?.sort === "relevance" ? after : { tier: 0, wrapped: 0, spin: -1 };
  const masks = isTiered(asked) ? TIERS.map((tier) => name(`tier_${tier}`)) : [name("m")];
  const walks = masks.slice(from.tier).map((mask, at) => {
    const [wrapped, spin] = at === 0 ? [from.wrapped, from.spin] : [0, -1];
    // From the beginning, a tier is walked only as far as the better ones leave the page unfilled.
    const better = after ? [] : masks.slice(0, at).map((one) => sql`- bit_count(${one})::int`);
    return sql`
      SELECT ${from.tier + at}::int AS tier, first.wrapped, first.spin FROM masks,
      search_ring(${mask}, ${start}::int, ${wrapped}::int, ${spin}::int, ${wanted}::int ${better.length > 0 ? join(better, " ") : empty}) first`;
  });
  return sql`
    SELECT ${organisationAt} AS id, tier, wrapped, spin FROM (SELECT * FROM (
      ${join(walks, " UNION ALL ")}
      UNION ALL
      SELECT tier, (spin < ${start}::int)::int, spin FROM fresh WHERE fails = 0
        AND (tier, (spin < ${start}::int)::int, spin) > (${from.tier}::int, ${from.wrapped}::int, ${from.spin}::int)
    ) found ORDER BY tier, wrapped, spin ${rest}) row`;
}
