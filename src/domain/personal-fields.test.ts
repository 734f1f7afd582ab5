import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { NOT_PERSONAL, PERSONAL_GROUPS } from "./personal-fields";

const folder = path.resolve("prisma/schema");
const schema = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), "utf8"))
  .join("\n");
const SCALAR = /^(String|Bytes|Json)$/;
const LOOKS_PERSONAL =
  /e?mail|phone|name|\bnik\b|npwp|\bip\b|ipAddress|contact|person|actor|signed|note|reason|words|text|expla|typed|cipher|reply|device|expertise|notary|subject|details|answer|facts|restricted|hash|ById$/i;

type Field = { name: string; type: string; isPerson: boolean };
const models = new Map<string, Field[]>();
for (const [, model, body] of schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
  const people = [
    ...(body ?? "").matchAll(/^\s+\w+\s+Person\??\s+@relation\([^)]*fields: \[(\w+)\]/gm),
  ].map(([, name]) => name);
  const fields = [...(body ?? "").matchAll(/^ {2}(\w+)\s+(\w+)/gm)].map(([, name, type]) => ({
    ...{ name: name ?? "", type: type ?? "", isPerson: people.includes(name) },
  }));
  models.set(model ?? "", fields);
}
const listed = Object.values(PERSONAL_GROUPS).flatMap(({ fields }) =>
  Object.entries(fields as Record<string, readonly string[]>).flatMap(([model, names]) =>
    names.map((name) => `${model}.${name}`),
  ),
);
const all = [...models].flatMap(([model, fields]) => fields.map(({ name }) => `${model}.${name}`));

test("the schema was read", () => {
  expect(models.size).toBeGreaterThan(60);
  expect(all).toContain("Person.email");
});

test("whatever belongs to a person, or looks like it, is listed as personal or as not", () => {
  const suspects = [...models].flatMap(([model, fields]) =>
    fields
      .filter(
        ({ name, type, isPerson }) => isPerson || (SCALAR.test(type) && LOOKS_PERSONAL.test(name)),
      )
      .map(({ name }) => `${model}.${name}`),
  );
  expect(suspects.length).toBeGreaterThan(80);
  expect(suspects.filter((one) => !listed.includes(one) && !(one in NOT_PERSONAL))).toEqual([]);
});

test("a field that refers to a person is never called not personal", () => {
  const ofPeople = [...models].flatMap(([model, fields]) =>
    fields.filter(({ isPerson }) => isPerson).map(({ name }) => `${model}.${name}`),
  );
  expect(ofPeople.filter((one) => one in NOT_PERSONAL)).toEqual([]);
});

test("each field that is listed exists, once", () => {
  expect([...listed, ...Object.keys(NOT_PERSONAL)].filter((one) => !all.includes(one))).toEqual([]);
  expect(listed.filter((one, at) => listed.indexOf(one) !== at || one in NOT_PERSONAL)).toEqual([]);
});
