import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dictionaryFields, fieldOfColumn } from "./dictionary";
import { EXPORT_COLUMNS } from "./export-columns";

const wordsOf = (locale: string) =>
  (
    JSON.parse(readFileSync(`src/messages/${locale}.json`, "utf8")) as {
      dictionary: { fields: Record<string, string> };
    }
  ).dictionary.fields;
const fields = dictionaryFields();

test.each(["id", "en"])(
  "every field has its words, and no words are without a field: %s",
  (locale) => {
    const keys = fields.map(({ key }) => key).sort();
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(wordsOf(locale)).sort()).toEqual(keys);
  },
);

test("every column of CSV and XLSX says a field of the dictionary", () => {
  const paths = fields.map(({ path }) => path);
  expect(EXPORT_COLUMNS.filter(({ name }) => !paths.includes(fieldOfColumn(name)))).toEqual([]);
  expect(fields.flatMap(({ columns }) => columns).sort()).toEqual(
    EXPORT_COLUMNS.map(({ name }) => name).sort(),
  );
});

test("what may be empty says so, and closed lists are given", () => {
  const by = new Map(fields.map((field) => [field.path, field]));
  expect(by.get("acronym")).toMatchObject({ type: "string", isNullable: true });
  expect(by.get("id")).toMatchObject({ type: "string", isNullable: false });
  expect(by.get("listing")?.values).toEqual(["imported", "published"]);
  expect(by.get("experiences[].started_on")).toMatchObject({ type: "date", group: "work" });
});
