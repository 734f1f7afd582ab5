"use client";

import { useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/domain/form-state";
import { ErrorSummary } from "@/ui/error-summary";
import { describedBy, Field } from "@/ui/field";
import { sendReportAction } from "../actions";
import type { SendReportRefusal } from "../commands/send-report";
import type { ReportFault } from "../schema";

type ReportWords = {
  title: string;
  category: string;
  text: string;
  textHint: string;
  contact: string;
  contactHint: string;
  send: string;
  sending: string;
  errorPrefix: string;
  errorSummary: string;
  unavailable: string;
  /** A fault or refusal without its sentence is a type error. */
  errors: Record<ReportFault, string>;
  refusals: Record<SendReportRefusal | "too-many", string>;
};

type Props = {
  slug: string;
  requestId: string;
  longestText: number;
  categories: { value: string; label: string }[];
  words: ReportWords;
};

const START: FormState<SendReportRefusal | "too-many", never> = { status: "new" };

/** Works as a plain form; with JavaScript it keeps its place on the page. */
export function ReportForm({ slug, requestId, longestText, categories, words }: Props) {
  const [state, action, isPending] = useActionState(sendReportAction, START);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "new") summary.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [state]);

  const typed = "typed" in state ? state.typed : {};
  const faults = state.status === "invalid" ? state.fields : {};
  const sentence = (field: string) => {
    const code = faults[field];
    return code && (words.errors[code as ReportFault] ?? words.errors["form-broken"]);
  };
  const errors = Object.keys(faults).map((field) => ({
    field: ["category", "text", "contact"].includes(field) ? field : "text",
    message: sentence(field) ?? "",
  }));
  if (state.status === "refused")
    errors.push({ field: "text", message: words.refusals[state.reason] });
  if (state.status === "unavailable") errors.push({ field: "text", message: words.unavailable });

  return (
    <>
      {/* Here and not in the page's metadata, which knows nothing of errors. */}
      <title>{`${errors.length > 0 ? `${words.errorPrefix} ` : ""}${words.title} – Simpul`}</title>
      {errors.length > 0 && (
        <div ref={summary} className="mb-6">
          <ErrorSummary title={words.errorSummary} errors={errors} />
        </div>
      )}
      <form action={action} className="mt-6">
        <input type="hidden" name="requestId" value={typed.requestId ?? requestId} />
        <input type="hidden" name="slug" value={slug} />
        <Field
          id="category"
          label={words.category}
          error={sentence("category")}
          errorWord={words.errorPrefix}
        >
          <select
            className="in"
            id="category"
            name="category"
            key={typed.category}
            defaultValue={typed.category ?? ""}
            aria-invalid={faults.category ? true : undefined}
            aria-describedby={describedBy("category", { error: Boolean(faults.category) })}
          >
            <option value="" />
            {categories.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field
          id="text"
          label={words.text}
          hint={words.textHint}
          error={sentence("text")}
          errorWord={words.errorPrefix}
        >
          <textarea
            className="in"
            id="text"
            name="text"
            rows={7}
            maxLength={longestText}
            defaultValue={typed.text}
            aria-invalid={faults.text ? true : undefined}
            aria-describedby={describedBy("text", { hint: true, error: Boolean(faults.text) })}
          />
        </Field>
        <Field
          id="contact"
          label={words.contact}
          hint={words.contactHint}
          error={sentence("contact")}
          errorWord={words.errorPrefix}
        >
          <input
            className="in"
            id="contact"
            name="contact"
            autoComplete="email"
            defaultValue={typed.contact}
            aria-invalid={faults.contact ? true : undefined}
            aria-describedby={describedBy("contact", {
              hint: true,
              error: Boolean(faults.contact),
            })}
          />
        </Field>
        <button className="btn mt-6" aria-disabled={isPending}>
          {isPending ? words.sending : words.send}
        </button>
      </form>
    </>
  );
}
