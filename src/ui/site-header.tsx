import { BrandMark } from "./brand";

export type NavigationItem = { label: string; href: string; current: boolean };

type Language = {
  label: string;
  currentCode: string;
  currentWords: string;
  otherCode: string;
  otherTag: string;
  otherWords: string;
  otherHref: string;
};

export const SiteHeader = ({
  name,
  homeHref,
  navigationLabel,
  items,
  language,
  account,
}: {
  name: string;
  homeHref: string;
  navigationLabel: string;
  items: NavigationItem[];
  language: Language;
  account: NavigationItem;
}) => (
  <header className="head">
    <div className="wrap">
      <a className="brand" href={homeHref}>
        <BrandMark />
        {name}
      </a>
      <nav aria-label={navigationLabel}>
        <div className="nav">
          {items.map((item) => (
            <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          ))}
        </div>
      </nav>
      <div className="side">
        <div className="lang" role="group" aria-label={language.label}>
          <span aria-current="true">
            <span className="vh">{language.currentWords}</span>
            <span aria-hidden="true">{language.currentCode}</span>
          </span>
          <a href={language.otherHref} lang={language.otherTag} hrefLang={language.otherTag}>
            <span aria-hidden="true">{language.otherCode}</span>
            <span className="vh">{language.otherWords}</span>
          </a>
        </div>
        <a
          className="strong"
          href={account.href}
          aria-current={account.current ? "page" : undefined}
        >
          {account.label}
        </a>
      </div>
    </div>
  </header>
);
