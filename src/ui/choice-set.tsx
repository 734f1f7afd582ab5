import type { ReactNode } from "react";
import { describedBy } from "./field";

/** Several boxes under one question: legend, hint, error, boxes, in this order. */
export const ChoiceSet = ({
  id,
  label,
  hint,
  error,
  errorWord,
  isLabelHidden = false,
  children,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  /** "Kesalahan:": read before the error. */
  errorWord: string;
  /** The one box says it already. */
  isLabelHidden?: boolean;
  children: ReactNode;
}) => (
  <fieldset
    className={error ? "field bad-field" : "field"}
    aria-describedby={describedBy(id, { hint: Boolean(hint), error: Boolean(error) })}
  >
    <legend className={isLabelHidden ? "vh" : undefined}>{label}</legend>
    {hint && (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="err" id={`${id}-error`}>
        <span className="vh">{errorWord} </span>
        {error}
      </p>
    )}
    {children}
  </fieldset>
);
