import type { Query } from "./engine";
import { askSimpul, countsOf } from "./engines/simpul";
import type { Quality } from "./goals";
import { numberOf } from "./load";
import { type Recount, sameCounts } from "./recount";

/** Totals and counts of the whole log against a count one by one, and whether targets are found. */
export async function checkQuality(log: Query[], recount: Recount): Promise<Quality> {
  const quality: Quality = { agree: 0, asked: 0, typos: 0, unique: 0, uniqueFound: 0, wrong: [] };
  for (const query of log) {
    const found = await askSimpul(query);
    const expected = recount.count(found.words, query);
    quality.asked++;
    if (found.total === expected.total && sameCounts(countsOf(found), expected.counts))
      quality.agree++;
    else
      quality.wrong.push(
        `${query.class} “${query.q}”: ${found.total} instead of ${expected.total}`,
      );
    const isFound = query.target !== null && found.ids.map(numberOf).includes(query.target);
    if (query.class === "typo") {
      if (isFound) quality.typos++;
      else quality.wrong.push(`“${query.q}” → “${found.corrected}” does not find ${query.target}`);
    }
    if (query.class !== "name" && query.class !== "acronym") continue;
    if (recount.same(query.class, query.q) !== 1) continue;
    quality.unique++;
    if (isFound) quality.uniqueFound++;
    else quality.wrong.push(`${query.class} “${query.q}” does not find ${query.target}`);
  }
  return quality;
}
