import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "./en.json";
import failure from "./failure.json";
import id from "./id.json";

type Words = { [key: string]: string | Words };

const flat = (words: Words, prefix = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flat(value, `${prefix}${key}.`),
  );

const indonesian = new Map([...flat(id), ...flat(failure.id, "failure.")]);
const english = new Map([...flat(en), ...flat(failure.en, "failure.")]);

/** The values a sentence asks for: names at even depths, branches of plurals stand at odd ones. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [at, mark] of [...text].entries()) {
    if (mark === "}") depth -= 1;
    if (mark !== "{") continue;
    if (depth % 2 === 0) names.add(/^\{\s*(\w+)/.exec(text.slice(at))?.[1] ?? "?");
    depth += 1;
  }
  return [...names].sort();
}

// Names, numbers and words that both languages share.
const SHARED = new Set([
  "site.name",
  "home.example1",
  "home.example2",
  "home.example3",
  "profile.formerUntil",
  "profile.numberAndDate",
  "profile.provenanceLine",
  "profile.person",
  "profile.npwp",
  "eligibility.values.npwp",
  "directory.filters",
  "reportStatus.status",
  ...["guides.steps.s1.who", "guides.steps.s3.who", "guides.steps.s4.who", "guides.steps.s12.who"],
  ...["guides.steps.s2.papers", "guides.steps.s11.papers"],
  ...["guides.calendar.musrenbang.what", "guides.calendar.budget.what"],
]);

test("both languages have the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
});

test.each([...indonesian.keys()])("%s: same values in both, none empty", (key) => {
  const [own, other] = [indonesian.get(key) ?? "", english.get(key) ?? ""];
  expect(own.trim()).not.toBe("");
  expect(other.trim()).not.toBe("");
  expect(placeholders(other)).toEqual(placeholders(own));
});

test("nothing is left untranslated", () => {
  const same = [...indonesian].filter(
    ([key, text]) =>
      english.get(key) === text &&
      !SHARED.has(key) &&
      !/^(labels\.contact\.|guides\.glossary\.\w+\.term$)/.test(key) &&
      /[a-z]{3}/i.test(text.replace(/\{[^}]*\}/g, "")),
  );
  expect(same).toEqual([]);
});

test("no Indonesian function word stands in English, and the other way round", () => {
  const leaks = (texts: Map<string, string>, words: RegExp) =>
    [...texts]
      .filter(([key, text]) => !SHARED.has(key) && words.test(text.replace(/\{\w+\}/g, "")))
      .map(([key]) => key);
  expect(leaks(english, /\b(yang|dengan|untuk|tidak|belum|atau)\b/i)).toEqual([]);
  expect(leaks(indonesian, /\b(the|with|and|from|not|your)\b/i)).toEqual([]);
});

test("every sentence is used", () => {
  const source = sourceFiles("src")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  // Labels, facets and fields are asked for by their codes; guides.test.ts counts those of guides,
  // dictionary.test.ts those of the dictionary.
  const asked = [...indonesian.keys()].filter(
    (key) =>
      !/^(labels|facets|failure|dictionary\.fields|guides\.(pages|phases|steps|calendar|glossary))\./.test(
        key,
      ),
  );
  const named = new Set([...source.matchAll(/["'`.]([\w-]+)(?=["'`])/g)].map(([, word]) => word));
  const unused = asked.filter((key) => !named.has(key.split(".").at(-1)));
  expect(unused).toEqual([]);
});

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file))
    .map((file) => `${folder}/${file}`);
