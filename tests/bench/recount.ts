import { type Facet, FACETS, isOffered } from "@/domain/facets";
import { indexWords } from "@/domain/search-text";
import { db } from "@/lib/db";
import type { Projection } from "@/domain/search-projection";
import type { Invented } from "./corpus";
import type { Counts, Query } from "./engine";

/** A directory in plain arrays, in which everything is counted one by one. */
export class Recount {
  private words = new Map<string, number>();
  private values = new Map<string, number>();
  /** What each value's name holds, by number of the value. */
  private labels = new Map<number, Set<number>>();
  private rows: { words: Int32Array; values: Int32Array; name: string; acronym: string | null }[] =
    [];

  async learnLabels() {
    const learn = (facets: readonly Facet[], code: string, texts: (string | null)[]) => {
      const words = texts
        .flatMap((text) => indexWords(text ?? ""))
        .map((word) => numberOf(this.words, word));
      for (const facet of facets)
        this.labels.set(numberOf(this.values, `${facet}=${code}`), new Set(words));
    };
    for (const { code, name, shortName } of await db.region.findMany())
      learn(FACETS.slice(0, 5), code, [name, shortName]);
    for (const { code, labelId, labelEn } of await db.issue.findMany())
      learn(["issue"], code, [labelId, labelEn]);
    for (const { code, labelId, labelEn } of await db.workKind.findMany())
      learn(["service"], code, [labelId, labelEn]);
    for (const { code, labelId, labelEn } of await db.targetGroup.findMany())
      learn(["target"], code, [labelId, labelEn]);
  }

  add({ name, acronym }: Invented, projection: Projection) {
    this.rows.push({
      words: Int32Array.from([...projection.words.keys()], (word) => numberOf(this.words, word)),
      values: Int32Array.from(projection.facets, ([facet, value]) =>
        numberOf(this.values, `${facet}=${value}`),
      ),
      ...{ name, acronym },
    });
  }

  /** How many have this very name, or acronym, without regard to case. */
  same(field: "name" | "acronym", text: string): number {
    return this.rows.filter((row) => row[field]?.toLowerCase() === text.toLowerCase()).length;
  }

  /** `parts`: for each part of the query the words any of which satisfies it. */
  count(parts: string[][], { selection }: Query): { total: number; counts: Counts } {
    const [words, values] = [this.words, this.values];
    // Marks instead of sets: every row is looked at for every query.
    const asked = parts.map((part) => marks(words.size, part, (word) => words.get(word)));
    const borne = asked.map((wanted) => {
      const bears = [...this.labels].filter(([, label]) => [...label].some((word) => wanted[word]));
      return marks(values.size, bears, ([value]) => value);
    });
    const chosen = FACETS.filter((facet) => selection[facet].length > 0).map((facet) => ({
      facet,
      wanted: marks(values.size, selection[facet], (value) => values.get(`${facet}=${value}`)),
    }));
    const names = [...values.keys()];
    const facets = names.map((name) => name.slice(0, name.indexOf("=")) as Facet);
    const offered = names.map((name, at) =>
      isOffered(facets[at]!, name.slice(facets[at]!.length + 1), selection),
    );
    const sums = new Int32Array(names.length);
    let total = 0;
    for (const row of this.rows) {
      const missed = chosen.filter(({ wanted }) => !hasAny(row.values, wanted));
      if (missed.length > 1) continue;
      const found = asked.every(
        (wanted, part) => hasAny(row.words, wanted) || hasAny(row.values, borne[part]!),
      );
      if (!found) continue;
      if (missed.length === 0) total++;
      for (const value of row.values)
        if (offered[value] && (missed.length === 0 || missed[0]!.facet === facets[value]))
          sums[value]!++;
    }
    const counts: Counts = {};
    for (const [at, name] of names.entries()) {
      const [facet, value] = [facets[at]!, name.slice(facets[at]!.length + 1)];
      const shown = sums[at]! > 0 || selection[facet].includes(value);
      if (shown) (counts[facet] ??= new Map()).set(value, sums[at]!);
    }
    return { total, counts };
  }
}

/** Which numbers below `size` are among the items. */
function marks<Item>(size: number, items: Item[], number: (item: Item) => number | undefined) {
  const found = new Uint8Array(size);
  for (const item of items) {
    const at = number(item);
    if (at !== undefined) found[at] = 1;
  }
  return found;
}

function hasAny(numbers: Int32Array, wanted: Uint8Array): boolean {
  for (let at = 0; at < numbers.length; at++) if (wanted[numbers[at]!]) return true;
  return false;
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** Whether two counts of all facets say the same; a value chosen and not found counts as none. */
export const sameCounts = (one: Counts, other: Counts): boolean =>
  FACETS.every((facet) => {
    const [a, b] = [
      one[facet] ?? new Map<string, number>(),
      other[facet] ?? new Map<string, number>(),
    ];
    return [...new Set([...a.keys(), ...b.keys()])].every(
      (value) => (a.get(value) ?? 0) === (b.get(value) ?? 0),
    );
  });
