/** What the person entered, given back so that a refused form never loses their work. */
export type Typed = Record<string, string>;

/** Never sent back, whatever else is: passwords, codes and keys of links. */
const SECRET = /^(password|currentPassword|code|token)$/;

/**
 * What a form holds, as text. Several values of one name are lines; `issues.gizi` is what was written
 * beside the value `gizi` of `issues`, put behind it after a tab, and nothing when it was not ticked.
 * Files, secrets and React's own fields are left out.
 */
export function typedOf(entries: Iterable<[string, unknown]>): Typed {
  const typed: Typed = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || SECRET.test(name)) continue;
    const [, list, ticked] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
    if (!list || !ticked || list === "pick" || list === "theirs") {
      typed[name] = name in typed ? `${typed[name]}\n${value}` : value;
      continue;
    }
    const note = value.replace(/[\t\r\n]+/g, " ");
    if (!(list in typed)) continue;
    typed[list] = typed[list]!.split("\n")
      .map((row) => (row === ticked ? `${row}\t${note}` : row))
      .join("\n");
  }
  return typed;
}

/**
 * The answer to a form. `fields` holds, for each field at fault, the code of what is wrong: a
 * message key, never a sentence. `signed_out`: the session ended while the person wrote.
 */
export type FormState<Reason extends string = string, Value = unknown, Detail = never> =
  | { status: "new" }
  | { status: "done"; value: Value }
  | { status: "invalid"; fields: Record<string, string>; typed: Typed }
  | { status: "refused"; reason: Reason; typed: Typed; detail?: Detail }
  | { status: "signed_out"; typed: Typed }
  /** Typed before the session ended, and back after signing in again. */
  | { status: "kept"; typed: Typed }
  | { status: "unavailable"; typed: Typed };

/** Words of a form in the page's language. Every refusal its action may give has its sentence. */
export type FormWords<Reason extends string> = {
  submit: string;
  submitting: string;
  /** "Kesalahan:" before an error and before the title of a page with errors. */
  errorPrefix: string;
  errorSummary: string;
  unavailable: string;
  signedOut: string;
  kept: string;
  faults: Record<string, string>;
  refusals: Record<Reason, string>;
};
