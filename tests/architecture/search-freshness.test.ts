import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Models of which something is searched, and their tables. Who registered it is not, nor the answers that
 * its standing is made of. */
const MODELS =
  "organisation|organisation(?!Registration|Standing)[A-Z]\\w*|legalIdentity|experience|financeYear";
const WRITES = "create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany";
const BY_PRISMA = new RegExp(`\\b(?:tx|db)\\.(?:${MODELS})\\.(?:${WRITES})\\b`);
const BY_SQL =
  /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(?:organisation(?:_(?!registration|standing)\w+)?|legal_identity|experience|finance_year)\b/i;

const BY_ROWS =
  /\binsertRows\(\s*tx,\s*"(?:organisation(?:_(?!registration|standing)\w+)?|legal_identity|experience|finance_year)"/;

const changesOrganisations = (source: string) =>
  BY_PRISMA.test(source) || BY_SQL.test(source) || BY_ROWS.test(source);
/** Itself, or by the one piece that every change of a profile goes through, which is among these. */
const refreshesSearch = (source: string) =>
  // Who takes an organisation out takes its document out.
  /\btx\.searchDocument\.deleteMany\(/.test(source) ||
  /\b(?:refreshSearchDocuments?|rewriteSearchDocuments)\(tx\b/.test(source) ||
  /\breturn changeProfile</.test(source);

const features = path.resolve("src/features");
const commands = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)commands\/[^/]+\.ts$/.test(file) && !file.startsWith("search/"))
  // Is a part of writing the search document itself; is a part of the two that merge, who write both.
  .filter(
    (file) =>
      file !== "eligibility/commands/refresh-standing.ts" &&
      file !== "eligibility/commands/judge-new.ts" &&
      file !== "capability/commands/refresh-capability.ts" &&
      file !== "duplicates/commands/section-rows.ts",
  )
  .map((file) => ({ file, source: readFileSync(path.join(features, file), "utf8") }))
  .filter(({ source }) => changesOrganisations(source));

test("these commands change organisations", () => {
  expect(commands.map(({ file }) => file).sort()).toEqual([
    "documents/commands/change-documents.ts",
    "duplicates/commands/merge-organisations.ts",
    "duplicates/commands/undo-merge.ts",
    "imports/commands/undo-rows.ts",
    "imports/commands/write-listings.ts",
    "organisations/commands/settle-registration.ts",
    "organisations/commands/write-organisation.ts",
    "profiles/commands/change-profile.ts",
    "profiles/commands/hold-suspicious.ts",
    "profiles/commands/remove-item.ts",
    "profiles/commands/save-item.ts",
    "profiles/commands/save-section.ts",
    "review/commands/finish-review.ts",
  ]);
});

test.each(commands)("$file writes the search document in its own transaction", ({ source }) => {
  expect(refreshesSearch(source)).toBe(true);
});

test.each([
  ["await tx.organisation.update({ where: { id }, data })", true],
  ["await db.organisationWorkArea.createMany({ data })", true],
  ["await tx.$executeRaw`UPDATE organisation SET mission = ${text}`", true],
  ['await tx.$executeRaw`DELETE FROM "experience" WHERE id = ${id}`', true],
  ['await insertRows(tx, "organisation_issue", rows)', true],
  ["await tx.report.update({ where: { id }, data })", false],
  ["await db.organisation.findMany({ where })", false],
])("%s: %s", (source, changes) => {
  expect(changesOrganisations(source)).toBe(changes);
});

test("a command that forgets the search is caught", () => {
  expect(refreshesSearch("await tx.organisation.update({})")).toBe(false);
  expect(refreshesSearch("await refreshSearchDocument(tx, id);")).toBe(true);
});
