export type SideLink = { label: string; href: string; current: boolean };

/** The pages of one room: beside the page on a desk, above it on a phone. */
export const SideNav = ({ label, links }: { label: string; links: SideLink[] }) => (
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
  </nav>
);
