import { getLocale, getTranslations } from "next-intl/server";
import { type Guide, LISTED, PARTS } from "@/domain/guides";
import { guideWords } from "./guide-words";

/** The sentences of a guide, a section each part; a guide of one part needs no heading over it. */
export async function GuideText({ guide }: { guide: Guide }) {
  const t = await getTranslations("guides");
  const labels = await getTranslations("labels.section");
  const words = await guideWords();
  const list = new Intl.ListFormat(await getLocale());
  const parts = PARTS.filter((part) => part in guide.parts);
  const [only] = parts;
  if (parts.length === 1 && only)
    return words.paragraphsOf(guide, only).map((text) => <p key={text}>{text}</p>);
  return (
    <>
      {parts.map((part) => (
        <section key={part} aria-labelledby={`g-${part}`}>
          <h2 id={`g-${part}`}>{t(`parts.${part}`)}</h2>
          {LISTED.includes(part) ? (
            <ul className={`guide-points ${part}`}>
              {words.paragraphsOf(guide, part).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : (
            words.paragraphsOf(guide, part).map((text) => <p key={text}>{text}</p>)
          )}
        </section>
      ))}
      {guide.filledIn.length > 0 && (
        <section aria-labelledby="g-filled">
          <h2 id="g-filled">{t("filledTitle")}</h2>
          <p>
            {t("filled", {
              sections: list.format(guide.filledIn.map((section) => `“${labels(section)}”`)),
            })}
          </p>
        </section>
      )}
    </>
  );
}
