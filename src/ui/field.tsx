import type { ReactNode } from "react";

/** Label, hint, error, box, in this order. `children` is the box, with `id` and `describedBy(id)` set. */
export const Field = ({
  id,
  label,
  hint,
  error,
  errorWord,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** "Kesalahan:": read before the error. */
  errorWord: string;
  children: ReactNode;
}) => (
  <div className={error ? "field bad-field" : "field"}>
    <label htmlFor={id}>{label}</label>
    <HintAndError {...{ id, hint, error, errorWord }} />
    {children}
  </div>
);

/** What is said between the name of a field and its box. */
export const HintAndError = ({
  id,
  hint,
  error,
  errorWord,
}: {
  id: string;
  hint: string | undefined;
  error: string | undefined;
  errorWord: string;
}) => (
  <>
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
  </>
);

/** What `aria-describedby` of the box must name. */
export const describedBy = (id: string, { hint, error }: { hint?: boolean; error?: boolean }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
