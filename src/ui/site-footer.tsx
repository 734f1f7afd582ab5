import { BrandMark } from "./brand";

export type FooterColumn = { title: string; links: { label: string; href: string }[] };

export const SiteFooter = ({
  name,
  about,
  columns,
}: {
  name: string;
  about: string;
  columns: FooterColumn[];
}) => (
  <footer className="foot">
    <div className="wrap">
      <div className="cols">
        <div className="stack-s">
          <p className="brand p-0">
            <BrandMark />
            {name}
          </p>
          <p className="soft">{about}</p>
        </div>
        {columns.map((column) => (
          <div key={column.title}>
            <h2>{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  </footer>
);
