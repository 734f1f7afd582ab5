import { getTranslations } from "next-intl/server";
import { MOST_CANDIDATES } from "@/domain/shortlist-lock";
import { listWords } from "@/lib/i18n/list-words";
import { Pager } from "@/ui/pager";
import { addCandidatesAction } from "../actions";
import type { Matched, ShortlistView } from "../queries/shortlist";
import { cardsOf } from "./candidate-cards";
import { CandidateCard } from "./candidate-card";
import { PickForm } from "./pick-form";
import { shortlistWords } from "./shortlist-words";
import { WeightsSection } from "./weights-section";

const FORM = "pilih";
const PER_PAGE = 20;

type Props = {
  workId: string;
  list: ShortlistView;
  found: Matched;
  places: string[];
  page: number;
  hrefOf: (page: number) => string;
};

/** Who matches, point by point, with boxes to put them on the list; then who is left out and why. */
export async function MatchingView({ workId, list, found, places, page, hrefOf }: Props) {
  const t = await getTranslations("shortlists");
  const { pager } = await listWords();
  const { ranked, leftOut, sensitivity } = found.matching;
  const cards = await cardsOf(found, places);
  const shown = cards.slice(0, Math.min(ranked.length, MOST_CANDIDATES));
  const onPage = shown.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const isOn = new Set(list.candidates.map(({ organisationId }) => organisationId));
  const isChosen = (id: string) => isOn.has(found.looked.get(id)?.organisationId ?? "");
  const mayAdd = list.mayChange && list.state === "open";
  const first = onPage.find(({ id }) => !isChosen(id));
  return (
    <>
      <p className="lede">{t("matchLede")}</p>
      <p>
        {t("counted", { total: found.total, ranked: ranked.length, left: leftOut.length })}{" "}
        {ranked.length > MOST_CANDIDATES && t("mostShown", { count: MOST_CANDIDATES })}
      </p>
      <p className="soft small">{t("tool")}</p>
      <WeightsSection {...{ list, sensitivity }} />
      <section className="sec" aria-labelledby="urutan">
        <div className="stack-s">
          <h2 id="urutan">{t("rankedTitle")}</h2>
          <p className="soft small hash">{t("equalText", { seed: list.seed.slice(0, 8) })}</p>
        </div>
        {onPage.map((card) => (
          <CandidateCard key={card.id} card={card}>
            {isChosen(card.id) ? (
              <p className="small strong">{t("already")}</p>
            ) : (
              mayAdd && (
                <label className="opt">
                  <input
                    id={`oms-${card.id}`}
                    type="checkbox"
                    name="oms"
                    value={card.id}
                    form={FORM}
                    aria-label={t("choose", { name: card.name })}
                  />
                  <span>{t("chooseThis")}</span>
                </label>
              )
            )}
          </CandidateCard>
        ))}
        {mayAdd && first && (
          <PickForm
            action={addCandidatesAction}
            id={FORM}
            first={`oms-${first.id}`}
            hidden={{ workId, source: "matching" }}
            words={await shortlistWords(t("addChosen"))}
          />
        )}
        <Pager
          page={page}
          last={Math.max(1, Math.ceil(shown.length / PER_PAGE))}
          hrefOf={hrefOf}
          words={pager}
        />
      </section>
      {leftOut.length > 0 && page === 1 && (
        <section className="sec stack" aria-labelledby="tidak-diurutkan">
          <h2 id="tidak-diurutkan">{t("leftOutTitle")}</h2>
          <p className="soft small">{t("leftOutText")}</p>
          <details open={ranked.length === 0}>
            <summary>{t("leftOutShow", { count: leftOut.length })}</summary>
            <ul className="rows">
              {cards.slice(ranked.length).map((card) => (
                <li key={card.id}>
                  <span>
                    <b>{card.name}</b>
                    <span className="soft small block">{card.place}</span>
                  </span>
                  <span className="small">
                    {card.leftOut
                      .map((reason) =>
                        reason.code === "not_met"
                          ? `${t("leftOut.not_met", { item: reason.item })}. ${card.fit.find(({ code }) => code === reason.item)?.why ?? ""}`
                          : t(`leftOut.${reason.code}`),
                      )
                      .join("; ")}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
    </>
  );
}
