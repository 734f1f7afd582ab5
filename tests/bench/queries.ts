import { type Facet, NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { issues, targetGroups, workKinds } from "../../prisma/seed/reference/taxonomies";
import { invent } from "./corpus";
import type { Query, QueryClass } from "./engine";
import { randomOf, several, zipf } from "./random";
import { COMMON_NAMES, NAME_WORDS, TEXT_WORDS } from "./vocabulary";

/** Targets stand in every size of the corpus. */
const SMALLEST = 6_000;
const SORTS = ["relevance", "newest", "name"] as const;
const random = randomOf(777);
const below = (count: number) => Math.floor(random() * count);
const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;

const common = () => TEXT_WORDS[below(60)] as string;
const middling = () => TEXT_WORDS[200 + below(1_000)] as string;
const rare = () => TEXT_WORDS[4_000 + below(4_000)] as string;
const codes = (rows: { code: string }[]) =>
  zipf(
    rows.map(({ code }) => code),
    0.9,
  );
const DRAWS: [Facet, () => string][] = [
  ["province", () => one("32 35 33 31 34 73 12 51".split(" "))],
  ["issue", () => codes(issues)(random)],
  ["service", () => codes(workKinds)(random)],
  ["target", () => codes(targetGroups)(random)],
  ["form", () => one(["foundation", "association"])],
  ["recent", () => one(["any", "type_iii"])],
  ["work_province", () => one(["32", "73", "53"])],
];
const facet = (at: number, count = 1): Partial<Selection> => {
  const [name, draw] = DRAWS[at % DRAWS.length]!;
  return { [name]: several(draw, count, random) };
};

/** One letter lost, two swapped or one changed, never the first. */
function misspelt(word: string): string {
  const at = 1 + below(word.length - 2);
  const kind = below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  return word.slice(0, at) + one([..."aeiourst"]) + word.slice(at + 1);
}

const nameWords = (name: string) => name.toLowerCase().split(" ").slice(1);
const isTail = new Set(NAME_WORDS.slice(20_000));

/** An organisation whose name holds a word that few others have, and that word. */
function particular(): { target: number; words: string[]; word: string } {
  for (;;) {
    const target = below(SMALLEST);
    const words = nameWords(invent(target).name);
    const word = words.find((each) => isTail.has(each) && each.length >= 7);
    if (word && words.length > 1) return { target, words, word };
  }
}

/** Two hundred queries, the same every time, in an order that mixes the classes. */
export function queryLog(): Query[] {
  const log: Query[] = [];
  const add = (name: QueryClass, count: number, make: (at: number) => Partial<Query>) => {
    for (let at = 0; at < count; at++) {
      const { selection, ...rest } = make(at);
      log.push({
        ...{ class: name, q: "", sort: "relevance", page: 1, target: null },
        ...rest,
        selection: { ...NOTHING_SELECTED, ...selection },
      });
    }
  };
  const withFacet = (at: number) => (at % 5 === 4 ? { selection: facet(at) as Selection } : {});
  add("empty", 10, (at) => ({ sort: SORTS[at % 3] }));
  add("one facet", 15, (at) => ({ selection: facet(at) as Selection }));
  add("several values", 15, (at) => ({
    q: at % 3 === 0 ? common() : "",
    selection: { ...facet(at, 3), ...facet(at + 2, 2) } as Selection,
  }));
  add("three facets", 20, (at) => ({
    selection: { ...facet(at), ...facet(at + 1), ...facet(at + 3) } as Selection,
    sort: SORTS[at % 3],
  }));
  add("rare word", 25, (at) => ({ q: rare(), ...withFacet(at) }));
  add("common word", 25, (at) => ({ q: common(), ...withFacet(at) }));
  add("two words", 30, (at) => ({
    q: [`${common()} ${common()}`, `${common()} ${middling()}`, `${middling()} ${rare()}`][at % 3],
    ...withFacet(at),
  }));
  add("typo", 20, () => {
    const { target, words, word } = particular();
    let typed = misspelt(word);
    while (words.includes(typed)) typed = misspelt(word);
    return { q: words.map((each) => (each === word ? typed : each)).join(" "), target };
  });
  add("name", 10, () => {
    const { target } = particular();
    return { q: invent(target).name, target };
  });
  add("acronym", 10, () => {
    for (;;) {
      const target = below(SMALLEST);
      const { acronym } = invent(target);
      if (acronym && acronym.length >= 6) return { q: acronym.toLowerCase(), target };
    }
  });
  add("beginning", 10, (at) => ({
    q:
      at % 2 === 0
        ? one(COMMON_NAMES).slice(0, 4)
        : `${one(COMMON_NAMES)} ${middling().slice(0, 4)}`,
  }));
  add("page 100", 10, (at) =>
    at % 2 === 0 ? { q: common(), page: 100 } : { sort: SORTS[at % 3], page: 100 },
  );
  for (let at = log.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [log[at], log[other]] = [log[other]!, log[at]!];
  }
  return log;
}
