import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The one search box: a plain GET form. `children`: hidden fields that go along. */
export const SearchForm = ({
  action,
  label,
  button,
  value,
  hideLabel,
  wide,
  children,
}: {
  action: string;
  label: string;
  button: string;
  value?: string;
  hideLabel?: boolean;
  /** Stacks box and button on phones. */
  wide?: boolean;
  children?: ReactNode;
}) => (
  <form role="search" action={action}>
    <label htmlFor="q" className={hideLabel ? "vh" : "mb-1.5"}>
      {label}
    </label>
    <div className={wide ? "search home" : "search"}>
      <input
        className="in"
        id="q"
        name="q"
        type="search"
        defaultValue={value}
        autoComplete="off"
        maxLength={200}
      />
      {children}
      <button className="btn">
        <Icon name="search" className="i" />
        <span>{button}</span>
      </button>
    </div>
  </form>
);
