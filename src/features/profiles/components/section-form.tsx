"use client";

import { Fragment } from "react";
import type { FormState, FormWords, Typed } from "@/domain/form-state";
import { type Meanwhile, sideBySide } from "@/domain/versions-side-by-side";
import { ErrorSummary } from "@/ui/error-summary";
import { type FormField, FormFieldBox } from "@/ui/form-field";
import type { SaveItemRefusal } from "../commands/save-item";
import { ConflictBox } from "./conflict-box";
import { useSectionForm } from "./use-section-form";

export type SaveRefusal = SaveItemRefusal | "changed-meanwhile";
export type SaveState = FormState<SaveRefusal, never, Meanwhile>;
type DraftState = FormState<string, { time: string; meanwhile: Meanwhile | null }>;

export type SectionFormProps = {
  action: (before: SaveState, form: FormData) => Promise<SaveState>;
  draftAction: (before: DraftState, form: FormData) => Promise<DraftState>;
  fields: FormField[];
  hidden: Record<string, string>;
  /** The version the page was made from, and what it held. */
  base: number;
  was: Typed;
  /** A draft that the server keeps, and what others saved since it was begun. */
  draft: { typed: Typed; base: number; meanwhile: Meanwhile | null } | null;
  /** Where the device keeps what cannot be sent; nothing is kept without it. */
  deviceKey: string;
  requestId: string;
  words: FormWords<SaveRefusal>;
  more: SectionFormWords;
  title: string;
};

export type SectionFormWords = {
  exit: string;
  kept: string;
  keeping: string;
  offline: string;
  queued: string;
  /** Said while what the device kept is being sent. */
  restored: string;
  conflict: { legend: string; mine: string; theirs: string; nothing: string; mineHint: string };
};

/**
 * The form of a section of the profile. A plain form without JavaScript; with it, what is typed is
 * kept as a draft, survives a lost connection, and meets what others saved side by side.
 */
export function SectionForm(props: SectionFormProps) {
  const { fields, hidden, words, more, title, was } = props;
  const {
    state,
    form,
    summary,
    send,
    isPending,
    typed,
    base,
    requestId,
    theirs,
    isAgain,
    status,
    round,
  } = useSectionForm(props);
  const first = fields[0]?.name ?? "send";

  const errors: { name: string; message: string }[] = [];
  if (state.status === "invalid") {
    for (const [name, fault] of Object.entries(state.fields)) {
      const known = fields.some((field) => field.name === name);
      errors.push({
        name: known ? name : first,
        message: words.faults[fault] ?? words.faults["form-broken"] ?? words.unavailable,
      });
    }
  }
  if (state.status === "refused")
    errors.push({ name: first, message: words.refusals[state.reason] });
  if (state.status === "unavailable") errors.push({ name: first, message: words.unavailable });
  if (state.status === "signed_out") errors.push({ name: first, message: words.signedOut });
  const errorOf = (name: string) =>
    state.status === "invalid" ? errors.find((error) => error.name === name)?.message : undefined;

  // A form that comes back once more knows only those fields of the other version that differed.
  const names = fields
    .map(({ name }) => name)
    .filter((name) => !isAgain || (theirs && name in theirs));
  const begun = typed.was ? (JSON.parse(typed.was) as Typed) : was;
  const differing = theirs ? sideBySide(names, typed, theirs, begun) : [];
  // What comes from a form holds nothing of a box that was not ticked.
  const shown = (name: string) => typed[name] ?? ("was" in typed ? "" : was[name]);

  return (
    <>
      <title>{`${errors.length > 0 ? `${words.errorPrefix} ` : ""}${title} – Simpul`}</title>
      <div ref={summary}>
        {state.status === "kept" && (
          <div className="alert warn mb-6" role="status">
            <p>{words.kept}</p>
          </div>
        )}
        {errors.length > 0 && (
          <div className="mb-6">
            <ErrorSummary
              id="errsum"
              title={words.errorSummary}
              errors={errors.map(({ name, message }) => ({ field: name, message }))}
            />
          </div>
        )}
      </div>
      <form
        ref={form}
        action={send.plain}
        onSubmit={send.withScript}
        onInput={send.draft}
        noValidate
      >
        {Object.entries({ ...hidden, base: String(base), requestId }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="was" value={typed.was ?? JSON.stringify(was)} />
        {fields.map((field) => {
          const both = differing.find((one) => one.field === field.name);
          const value = shown(field.name);
          return (
            <Fragment key={`${field.name} ${round}`}>
              {field.heading && <h2 className="part">{field.heading}</h2>}
              {both && (
                <ConflictBox field={field} both={both} words={more.conflict} typed={typed} />
              )}
              <FormFieldBox
                id={field.name}
                field={field}
                typed={value}
                error={errorOf(field.name)}
                errorWord={words.errorPrefix}
              />
            </Fragment>
          );
        })}
        <div className="row mt-6">
          <button className="btn" name="onwards" value="next" aria-disabled={isPending}>
            {isPending ? words.submitting : words.submit}
          </button>
          <button className="btn alt" name="onwards" value="exit" aria-disabled={isPending}>
            {more.exit}
          </button>
        </div>
        <p className="soft small draft-status" role="status">
          {status}
        </p>
      </form>
    </>
  );
}
