"use client";

import { Fragment, type ReactNode, useActionState, useEffect, useRef } from "react";
import type { FormState, FormWords } from "@/domain/form-state";
import { ErrorSummary } from "./error-summary";
import { type FormField, FormFieldBox } from "./form-field";
import { useKeptForm } from "./kept-form";

type Props<Reason extends string, Value, Detail> = {
  /** A `detail` of a refusal stands where its sentence says `{detail}`. */
  action: (
    before: FormState<Reason, Value, Detail>,
    form: FormData,
  ) => Promise<FormState<Reason, Value, Detail>>;
  fields: FormField[];
  hidden?: Record<string, string>;
  words: FormWords<Reason>;
  /** The page's title, where this is the page's one form: it changes with errors. */
  title?: string;
  /** Said in place of the form once it is done and the action has led nowhere else. */
  done?: ReactNode | ((value: Value) => ReactNode);
  /** The page no longer offers this form; what it has just answered is still shown. */
  isOver?: boolean;
  /** Ids stay apart where a page has several forms. */
  prefix?: string;
  tone?: "main" | "alt" | "bad" | "small" | "link";
};

const BUTTON = { main: "btn", alt: "btn alt", bad: "btn bad", small: "btn alt s", link: "link" };

/**
 * A form made of described fields. Works as a plain form; with JavaScript it keeps its place on
 * the page. What was typed comes back after every refusal, secrets excepted.
 */
export function ActionForm<Reason extends string, Value, Detail = never>({
  action,
  fields,
  hidden = {},
  words,
  title,
  done,
  isOver = false,
  prefix = "",
  tone = "main",
}: Props<Reason, Value, Detail>) {
  const begun = useKeptForm([...fields.map(({ name }) => name), ...Object.keys(hidden)]);
  const [state, send, isPending] = useActionState(action, begun);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "new") summary.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [state]);

  const typed = "typed" in state ? state.typed : {};
  const cameBack = "typed" in state;
  const first = fields[0]?.name ?? "send";
  const errors: { name: string; message: string }[] = [];
  if (state.status === "invalid") {
    for (const [name, fault] of Object.entries(state.fields))
      errors.push({
        name: fields.some((field) => field.name === name) ? name : first,
        message: words.faults[fault] ?? words.unavailable,
      });
  }
  if (state.status === "refused") {
    // "password-short" is about the field "password", "current-wrong" about "currentPassword".
    const about = state.reason.split("-")[0] ?? "";
    const field = fields.find(({ name }) => name.startsWith(about));
    const detail = typeof state.detail === "string" ? state.detail : "";
    const message = words.refusals[state.reason].replace("{detail}", detail);
    errors.push({ name: field?.name ?? first, message });
  }
  if (state.status === "unavailable") errors.push({ name: first, message: words.unavailable });
  if (state.status === "signed_out") errors.push({ name: first, message: words.signedOut });
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;

  return (
    <>
      {title && (
        <title>{`${errors.length > 0 ? `${words.errorPrefix} ` : ""}${title} – Simpul`}</title>
      )}
      {errors.length > 0 && (
        <div ref={summary} className="mb-6">
          <ErrorSummary
            id={`${prefix}errsum`}
            title={words.errorSummary}
            errors={errors.map(({ name, message }) => ({ field: `${prefix}${name}`, message }))}
          />
        </div>
      )}
      {state.status === "done" && done ? (
        <div ref={summary}>
          <div tabIndex={-1} role="status">
            {typeof done === "function" ? done(state.value) : done}
          </div>
        </div>
      ) : isOver ? null : (
        <form action={send} noValidate>
          {state.status === "kept" && (
            <div className="alert warn mb-6" role="status">
              <p>{words.kept}</p>
            </div>
          )}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={typed[name] ?? value} />
          ))}
          {fields.map((field) => (
            <Fragment key={field.name}>
              {field.heading && <h2 className="part">{field.heading}</h2>}
              <FormFieldBox
                id={`${prefix}${field.name}`}
                field={field}
                // A form that comes back with nothing ticked is not a new one.
                typed={typed[field.name] ?? (field.kind === "checks" && cameBack ? "" : undefined)}
                error={errorOf(field.name)}
                errorWord={words.errorPrefix}
              />
            </Fragment>
          ))}
          <button
            id={`${prefix}send`}
            className={`${BUTTON[tone]}${fields.length > 0 ? " mt-6" : ""}`}
            aria-disabled={isPending}
          >
            {isPending ? words.submitting : words.submit}
          </button>
        </form>
      )}
    </>
  );
}
