import { getLocale, getTranslations } from "next-intl/server";
import { GLOSSARY } from "@/domain/guides";

/** Words and what they mean, by the alphabet of the terms; each has an address to link to. */
export async function GlossaryList() {
  const t = await getTranslations("guides.glossary");
  const locale = await getLocale();
  const entries = GLOSSARY.map((code) => ({
    id: code.replaceAll("_", "-"),
    term: t(`${code}.term`),
    meaning: t(`${code}.meaning`),
  })).toSorted((a, b) => a.term.localeCompare(b.term, locale));
  return (
    <dl className="guide-glossary">
      {entries.map(({ id, term, meaning }) => (
        <div key={id} id={id}>
          <dt lang="id">
            <a href={`#${id}`}>{term}</a>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
