import { Fragment } from "react";
import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import type { Suggestions } from "../queries/suggestions";
import { type SuggestionWords, suggestionWords } from "./suggestion-words";

/** "Mungkin maksud Anda": links that say more exactly what the words of a search may mean. */
export async function SuggestedLinks({ suggestions }: { suggestions: Suggestions }) {
  const locale = await getLocale();
  const t = await getTranslations("suggestions");
  const words = await suggestionWords(locale);
  const links = [
    ...suggestions.values.map((one) => ({
      href: localPath(locale, `/oms${one.query}`),
      words: words.ofValue(one),
    })),
    ...suggestions.organisations.map((one) => ({
      href: localPath(locale, `/oms/${one.addresses[0]?.slug ?? one.publicId}`),
      words: words.ofOrganisation(one),
    })),
  ];
  if (links.length === 0) return null;
  return (
    <nav className="suggest np mt-4" aria-labelledby="mungkin-maksud">
      <p className="small strong" id="mungkin-maksud">
        {t("title")}
      </p>
      <ul className="plain-list">
        {links.map(({ href, words: said }) => (
          <Suggested key={href} href={href} words={said} />
        ))}
      </ul>
    </nav>
  );
}

/** Names are set apart, so that a mark of direction in one turns nothing after it. */
const Suggested = ({ href, words: { text, more } }: { href: string; words: SuggestionWords }) => (
  <li>
    <a href={href}>
      <bdi>{text}</bdi>
    </a>{" "}
    <span className="small soft">
      {more.map((part, at) => (
        <Fragment key={part}>
          <span>{at < more.length - 1 ? `${part} ·` : part}</span>{" "}
        </Fragment>
      ))}
    </span>
  </li>
);
