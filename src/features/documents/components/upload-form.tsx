"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import type { FormState, FormWords } from "@/domain/form-state";
import { ErrorSummary } from "@/ui/error-summary";
import { describedBy, Field } from "@/ui/field";
import { type FormField, FormFieldBox } from "@/ui/form-field";
import { MOST_BYTES } from "@/domain/paper-file";
import { sendForm, shrinkPicture } from "./send-file";

type UploadWords = FormWords<string> & {
  file: string;
  fileHint: string;
  shrinking: string;
  /** With `{percent}` in it. */
  progress: string;
  checking: string;
  cut: string;
  retry: string;
};

type Props = {
  /** Where the form is sent: good for one upload. */
  address: string;
  /** How the last try ended, where the browser was sent back here. */
  came: FormState;
  fields: FormField[];
  words: UploadWords;
  title: string;
};

type Moment =
  { at: "rest" } | { at: "shrinking" } | { at: "sending"; percent: number } | { at: "cut" };

/**
 * One file and what is said of it, in one request. Without JavaScript a plain form; with it the file
 * stays chosen after every refusal and after a lost connection, and photos are made smaller first.
 */
export function UploadForm({ address, came, fields, words, title }: Props) {
  const [state, setState] = useState(came);
  const [moment, setMoment] = useState<Moment>({ at: "rest" });
  const summary = useRef<HTMLDivElement>(null);
  const [to, setTo] = useState(address);
  const began = state === came;
  useEffect(() => {
    if (state.status !== "new") summary.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [state]);

  const errors = errorsOf(state, words);
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.message;
  const typed = began && "typed" in state ? state.typed : {};

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (moment.at === "shrinking" || moment.at === "sending") return;
    const form = new FormData(event.currentTarget);
    const chosen = form.get("file");
    if (chosen instanceof File && chosen.size > 0) {
      setMoment({ at: "shrinking" });
      const file = await shrinkPicture(chosen);
      form.set("file", file, file.name);
      if (file.size > MOST_BYTES) {
        setMoment({ at: "rest" });
        setState({ status: "invalid", fields: { file: "file-large" }, typed: {} });
        return;
      }
    }
    setMoment({ at: "sending", percent: 0 });
    const answer = await sendForm(to, form, (percent) => setMoment({ at: "sending", percent }));
    if (answer === "cut") return setMoment({ at: "cut" });
    if ("to" in answer) return window.location.assign(answer.to);
    setMoment({ at: "rest" });
    setState(answer.state);
    if (answer.address) setTo(answer.address);
  };

  const isBusy = moment.at === "shrinking" || moment.at === "sending";
  const percent = moment.at === "sending" ? moment.percent : 0;
  return (
    <>
      <title>{`${errors.length > 0 ? `${words.errorPrefix} ` : ""}${title} – Simpul`}</title>
      {errors.length > 0 && (
        <div ref={summary} className="mb-6">
          <ErrorSummary title={words.errorSummary} errors={errors} />
        </div>
      )}
      <form action={to} method="post" encType="multipart/form-data" onSubmit={send} noValidate>
        {fields.map((field) => (
          <FormFieldBox
            key={field.name}
            id={field.name}
            field={field}
            typed={typed[field.name]}
            error={errorOf(field.name)}
            errorWord={words.errorPrefix}
          />
        ))}
        <Field
          id="file"
          label={words.file}
          hint={words.fileHint}
          error={errorOf("file")}
          errorWord={words.errorPrefix}
        >
          <input
            id="file"
            name="file"
            type="file"
            className="in file"
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            aria-invalid={errorOf("file") ? true : undefined}
            aria-describedby={describedBy("file", { hint: true, error: Boolean(errorOf("file")) })}
          />
        </Field>
        {isBusy && (
          <progress className="mt-6" max={100} value={percent} aria-label={words.submitting} />
        )}
        <p className={moment.at === "cut" ? "err" : "soft"} role="status">
          {moment.at === "shrinking" && words.shrinking}
          {moment.at === "sending" &&
            (percent < 100
              ? words.progress.replace("{percent}", String(told(percent)))
              : words.checking)}
          {moment.at === "cut" && words.cut}
        </p>
        <button id="send" className="btn mt-6" aria-disabled={isBusy}>
          {isBusy ? words.submitting : moment.at === "cut" ? words.retry : words.submit}
        </button>
      </form>
    </>
  );
}

/** A screen reader is told every tenth part, not each step. */
const told = (percent: number) => Math.floor(percent / 10) * 10;

function errorsOf(state: FormState, words: UploadWords): { field: string; message: string }[] {
  switch (state.status) {
    case "invalid":
      return Object.entries(state.fields).map(([field, fault]) => ({
        field,
        message: words.faults[fault] ?? words.unavailable,
      }));
    case "refused":
      return [{ field: "file", message: words.refusals[state.reason] ?? words.unavailable }];
    case "signed_out":
      return [{ field: "send", message: words.signedOut }];
    case "unavailable":
      return [{ field: "send", message: words.unavailable }];
    default:
      return [];
  }
}
