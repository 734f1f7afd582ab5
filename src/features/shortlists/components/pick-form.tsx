"use client";

import { type ReactNode, useActionState } from "react";
import type { FormState, FormWords } from "@/domain/form-state";
import { ErrorSummary } from "@/ui/error-summary";

type Props<Reason extends string, Value> = {
  action: (before: FormState<Reason, Value>, form: FormData) => Promise<FormState<Reason, Value>>;
  /** The boxes to tick belong to it by `form={id}`, wherever they stand. */
  id: string;
  /** The first of them. */
  first: string;
  hidden: Record<string, string>;
  words: FormWords<Reason>;
  children?: ReactNode;
};

/** A button for boxes that stand elsewhere on the page. Works as a plain form. */
export function PickForm<Reason extends string, Value>({
  action,
  id,
  first,
  hidden,
  words,
  children,
}: Props<Reason, Value>) {
  const [state, send, isPending] = useActionState(action, { status: "new" });
  const said =
    state.status === "invalid"
      ? (words.faults[Object.values(state.fields)[0] ?? ""] ?? words.unavailable)
      : state.status === "refused"
        ? words.refusals[state.reason]
        : state.status === "signed_out"
          ? words.signedOut
          : state.status === "unavailable"
            ? words.unavailable
            : null;
  return (
    <form id={id} action={send} className="pick-act np" noValidate>
      {said && (
        <ErrorSummary
          id={`${id}-errsum`}
          title={words.errorSummary}
          errors={[{ field: first, message: said }]}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button className="btn" aria-disabled={isPending}>
        {isPending ? words.submitting : words.submit}
      </button>
    </form>
  );
}
