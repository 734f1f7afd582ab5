import { getTranslations } from "next-intl/server";
import type { Matched, ShortlistView } from "../queries/shortlist";
import { cardsOf } from "./candidate-cards";
import { CandidateCard } from "./candidate-card";
import { DecisionForm, DecisionSaid } from "./decision-part";
import { CompareLink } from "./shortlist-head";

type Props = { list: ShortlistView; found: Matched; places: string[]; base: string };

/** The candidates in the order of matching, each with what was decided and the form to decide. */
export async function OpenView({ list, found, places, base }: Props) {
  const t = await getTranslations("shortlists");
  const cards = await cardsOf(found, places);
  const byId = new Map(list.candidates.map((one) => [one.organisationId, one]));
  const rows = cards.flatMap((card) => {
    const candidate = byId.get(found.looked.get(card.id)?.organisationId ?? "");
    return candidate ? [{ card, candidate }] : [];
  });
  const count = (decision: string) =>
    list.candidates.filter((one) => one.decision === decision).length;
  const kept = rows.filter(({ candidate }) => candidate.decision !== "drop");
  return (
    <section className="sec stack-s" aria-labelledby="calon">
      <h2 id="calon">{t("candidates", { count: rows.length })}</h2>
      {rows.length === 0 ? (
        <p>
          {t("noCandidates")} <a href={`${base}/pencocokan`}>{t("toMatching")}</a>
        </p>
      ) : (
        <p className="soft">
          {t("tally", { keep: count("keep"), drop: count("drop"), open: count("open") })}
        </p>
      )}
      <CompareLink slugs={kept.map(({ card }) => card.slug)} />
      {rows.map(({ card, candidate }) => (
        <CandidateCard key={card.id} card={card} facts={[t(`source.${candidate.source}`)]}>
          <DecisionSaid {...candidate} />
          {list.mayChange && <DecisionForm shortlistId={list.id} candidate={candidate} />}
        </CandidateCard>
      ))}
    </section>
  );
}
