import type { ReactNode } from "react";
import { describedBy, HintAndError } from "./field";

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
    <HintAndError {...{ id, hint, error, errorWord }} />
    {children}
  </fieldset>
);
