import type { ReactNode } from "react";

/**
 * A page that a mailed link opens: what it would do and the form that does it, or, once the link
 * opens no more, why, and where to ask for another. The form says the page's title, which changes
 * with errors; without one it is said here.
 */
export const LinkPage = ({
  title,
  text,
  form,
  again,
}: {
  title: string;
  text: string;
  form: ReactNode;
  again?: { href: string; label: string };
}) => (
  <div className="stack">
    {!form && <title>{`${title} – Simpul`}</title>}
    <h1>{title}</h1>
    <p className="lede">{text}</p>
    {form ||
      (again && (
        <p>
          <a className="btn" href={again.href}>
            {again.label}
          </a>
        </p>
      ))}
  </div>
);
