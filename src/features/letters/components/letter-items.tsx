import { getLocale, getTranslations } from "next-intl/server";
import { formatIsoDay } from "@/lib/i18n/format";
import type { LetterView } from "../queries/letter";
import { ItemTodayTag } from "./letter-tag";

/** Each item as the letter says it beside what it is today. `sentences`: of today's answers, by code. */
export async function LetterItems({
  letter: { items },
  sentences,
}: {
  letter: LetterView;
  sentences: ReadonlyMap<string, string>;
}) {
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  const criteria = await getTranslations("eligibility.criteria");
  return (
    <section className="sec stack" aria-labelledby="butir">
      <h2 id="butir">{t("itemsTitle")}</h2>
      <ol className="ks">
        {items.map(({ code, decidedOn, until, today, answer }) => {
          const day = formatIsoDay(locale, decidedOn);
          const isAnew = today === "changed" && answer?.result === "met";
          return (
            <li key={code}>
              <span className="k">{code}</span>
              <div>
                <h3>{criteria(`${code as "K1"}.title`)}</h3>
                <p>
                  {until
                    ? t("onLetter", { day, end: formatIsoDay(locale, until) })
                    : t("onLetterNoEnd", { day })}
                </p>
                <p>
                  {t("today")}{" "}
                  {isAnew ? t("decidedAnew") : (sentences.get(code) ?? t(`item.${today}`))}
                </p>
              </div>
              <div className="res">
                <ItemTodayTag today={today} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
