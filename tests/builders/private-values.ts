import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PERSONAL_GROUPS, type PersonalGroup } from "@/domain/personal-fields";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";

/** Personal by their field, and said in public by another: contacts and numbers of an organisation. */
const PUBLIC_TOO = ["OrganisationContact.value", "ReviewDecision.typed"];
/** Codes stand in public files for their own reasons; shorter words occur by chance. */
const IS_CODE = /^[a-z][a-z0-9_.:/-]*$|^[A-Z]\d$/;
const SHORTEST = 6;
/** A day alone is nobody's: the trail says until when something was verified, and so does the profile. */
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

const folder = path.resolve("prisma/schema");
const schema = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), "utf8"))
  .join("\n");

/** The table and column of a model's field, as the schema maps them. */
function columnOf(model: string, field: string) {
  const body = new RegExp(`^model ${model} \\{([\\s\\S]*?)^\\}`, "m").exec(schema)?.[1] ?? "";
  const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
  const line = new RegExp(`^ {2}${field}\\s.*$`, "m").exec(body)?.[0];
  if (!table || !line) throw new Error(`No ${model}.${field} in the schema`);
  return { table, column: /[^@]@map\("(\w+)"\)/.exec(line)?.[1] ?? field };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString("hex"), ...opened(value)];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(stringsIn);
  return [];
}

/** What is inside, when it is ours to open: text, or the strings of its JSON. */
function opened(bytes: Uint8Array): string[] {
  let text: string;
  try {
    text = decrypt(bytes);
  } catch {
    return [];
  }
  try {
    return stringsIn(JSON.parse(text));
  } catch {
    return [text];
  }
}

/** Every value that a personal field holds now, opened where it is encrypted, by group. */
export async function privateValues(): Promise<Map<PersonalGroup, Set<string>>> {
  const found = new Map<PersonalGroup, Set<string>>();
  // A mail names the organisation it is about, the trail the edition.
  const mentioned = new Set(
    [await db.organisation.findMany(), await db.exportEdition.findMany()]
      .flat()
      .map(({ name }) => name),
  );
  for (const [group, { fields }] of Object.entries(PERSONAL_GROUPS)) {
    const values = new Set<string>();
    for (const [model, names] of Object.entries(fields as Record<string, readonly string[]>))
      for (const name of names.filter((one) => !PUBLIC_TOO.includes(`${model}.${one}`))) {
        const { table, column } = columnOf(model, name);
        const rows = await db.$queryRawUnsafe<{ value: unknown }[]>(
          `SELECT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
        );
        for (const text of rows.flatMap(({ value }) => stringsIn(value)))
          if (text.length >= SHORTEST && ![IS_CODE, IS_DAY].some((one) => one.test(text)))
            if (!mentioned.has(text)) values.add(text);
      }
    found.set(group as PersonalGroup, values);
  }
  return found;
}
