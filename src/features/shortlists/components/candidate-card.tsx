import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Facts } from "@/ui/facts";
import { RESULT_LOOKS } from "@/ui/result-looks";
import { Tag } from "@/ui/tag";
import type { Card } from "./candidate-cards";
import "@/ui/styles/shortlists.css";

type Props = {
  card: Card;
  /** Said beside name and place. */
  facts?: (string | null | false)[];
  /** Stands below the score: a decision, a box to tick. */
  children: ReactNode;
};

/** An organisation with its points, each with the fact it traces to, and what the package asks of it. */
export async function CandidateCard({ card, facts = [], children }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const labels = await getTranslations("labels");
  const results = await getTranslations("eligibility.results");
  const number = (value: number) => formatNumber(locale, value);
  return (
    <article className="cand" aria-labelledby={`calon-${card.id}`}>
      <div className="stack-s">
        <h3 id={`calon-${card.id}`}>
          <a href={localPath(locale, `/oms/${card.slug}`)}>{card.name}</a>
        </h3>
        <Facts
          items={[
            card.place,
            t("standing", { standing: labels(`standing.${card.standing}`) }),
            ...facts,
          ]}
        />
        {card.isSuspended && (
          <p>
            <Tag tone="bad" icon="close">
              {t("suspended")}
            </Tag>
          </p>
        )}
        {card.leftOut.length > 0 && (
          <ul className="small">
            {card.leftOut.map((reason) => (
              <li key={reason.code + ("item" in reason ? reason.item : "")}>
                {t(`leftOut.${reason.code}`, { item: "item" in reason ? reason.item : "" })}
              </li>
            ))}
          </ul>
        )}
        {card.factors.length > 0 && (
          <ul className="wl" aria-label={t("whyLabel")}>
            {card.factors.map(({ factor, points, of, why }) => (
              <li key={factor} className={points < of ? "w minus" : "w"}>
                <b>
                  <span aria-hidden="true">{`${number(points)}/${number(of)}`}</span>
                  <span className="vh">
                    {t("pointsOf", { points: number(points), of: number(of) })}
                  </span>
                </b>
                <span>
                  <b className="name">{t(`factor.${factor}`)}</b> {why}
                </span>
              </li>
            ))}
          </ul>
        )}
        <details className="small">
          <summary>
            {t("fitTitle")}: {card.fit.map(({ code }) => code).join(", ")}
          </summary>
          <ul className="fit">
            {card.fit.map(({ code, result, why }) => (
              <li key={code}>
                <Tag {...RESULT_LOOKS[result]}>{results(result)}</Tag> {why}
              </li>
            ))}
          </ul>
        </details>
      </div>
      <div className="stack-s">
        {card.score === null ? (
          <p className="soft">{t("notScored")}</p>
        ) : (
          <p className="stat">
            <b>{number(card.score)}</b>
            <span>{t("of100")}</span>
          </p>
        )}
        {children}
      </div>
    </article>
  );
}
