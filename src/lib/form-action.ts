import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Actor, ANYONE } from "@/domain/actor";
import type { Result } from "@/domain/result";
import { env } from "./env";
import { isOutage } from "./outage";
import { errorFacts, log } from "./log";

/** What the person entered, given back so that a refused form never loses their work. */
export type Typed = Record<string, string>;

/** `fields` holds, for each field at fault, the code of what is wrong: a message key, never a sentence. */
export type FormState<Reason extends string = string> =
  | { status: "new" }
  | { status: "invalid"; fields: Record<string, string>; typed: Typed }
  | { status: "refused"; reason: Reason; typed: Typed }
  | { status: "unavailable"; typed: Typed };

// React keeps its own fields in a form; what a person typed is all the rest.
const ownEntries = (form: FormData) => [...form].filter(([name]) => !name.startsWith("$ACTION"));

const textOf = (form: FormData): Typed =>
  Object.fromEntries(
    ownEntries(form).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );

/** Lists come as repeated fields: a name that occurs twice is read as an array. */
function valuesOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = new Set(ownEntries(form).map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}

async function cameFromUs(): Promise<boolean> {
  const from = await headers();
  const site = from.get("sec-fetch-site");
  if (site && !["same-origin", "none"].includes(site)) return false;
  if (site) return true;
  const origin = from.get("origin");
  return !origin || origin === new URL(env.APP_URL).origin;
}

/**
 * Every form comes through here: where from, is the input well formed, then the command.
 * Issues of the schema must carry a code as their message (`"text-missing"`).
 */
export function publicFormAction<Schema extends z.ZodType, Reason extends string>(
  schema: Schema,
  run: (actor: Actor, input: z.infer<Schema>) => Promise<Result<unknown, Reason>>,
) {
  return async (_before: FormState<Reason>, form: FormData): Promise<FormState<Reason>> => {
    if (!(await cameFromUs())) throw new Error("A form posted from another site");
    const typed = textOf(form);
    const parsed = schema.safeParse(valuesOf(form));
    if (!parsed.success) {
      const fields: Record<string, string> = {};
      for (const issue of parsed.error.issues) fields[String(issue.path[0])] ??= issue.message;
      return { status: "invalid", fields, typed };
    }
    try {
      const result = await run(ANYONE, parsed.data);
      return result.ok ? { status: "new" } : { status: "refused", reason: result.reason, typed };
    } catch (error) {
      // Only a database that cannot be reached is answered here, so that nothing typed is lost.
      if (!isOutage(error)) throw error;
      log.error(errorFacts(error), "form kept: database unavailable");
      return { status: "unavailable", typed };
    }
  };
}
