import type { ReactNode } from "react";

export type SideLink = { label: string; href: string; current: boolean };

/** The pages of one room: beside the page on a desk, above it on a phone. */
export const SideNav = ({
  label,
  links,
  children,
}: {
  label: string;
  links: SideLink[];
  /** What stands below them: signing out. */
  children?: ReactNode;
}) => (
  <nav className="side-nav" aria-label={label}>
    <ul>
      {links.map(({ label: words, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? "page" : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
    {children}
  </nav>
);
