/** What the person entered, given back so that a refused form never loses their work. */
export type Typed = Record<string, string>;

/**
 * The answer to a form. `fields` holds, for each field at fault, the code of what is wrong: a
 * message key, never a sentence. `signed_out`: the session ended while the person wrote.
 */
export type FormState<Reason extends string = string, Value = unknown> =
  | { status: "new" }
  | { status: "done"; value: Value }
  | { status: "invalid"; fields: Record<string, string>; typed: Typed }
  | { status: "refused"; reason: Reason; typed: Typed }
  | { status: "signed_out"; typed: Typed }
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
  faults: Record<string, string>;
  refusals: Record<Reason, string>;
};
