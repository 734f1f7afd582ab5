import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { cardsOfLock } from "./candidate-cards";
import { CandidateCard } from "./candidate-card";
import { DecisionSaid } from "./decision-part";
import { LockedBox } from "./lock-part";
import { PaperLinks } from "./paper-links";
import { CompareLink } from "./shortlist-head";
import { SinceLockBox } from "./since-lock-box";

type Props = ComponentProps<typeof LockedBox> & {
  /** Null for an older version. */
  since: ComponentProps<typeof SinceLockBox>["since"] | null;
  told: ComponentProps<typeof SinceLockBox>["told"];
};

/** A list as it was locked, and what is no longer so. */
export async function LockedView({ list, lock, replay, since, told }: Props) {
  const t = await getTranslations("shortlists");
  const cards = await cardsOfLock(lock.snapshot);
  const of = new Map(lock.snapshot.candidates.map((one) => [one.id, one]));
  const kept = cards.filter(({ id }) => of.get(id)?.decision === "keep");
  const { weights } = lock.snapshot.criteria;
  return (
    <>
      <LockedBox {...{ list, lock, replay }} />
      {since && <SinceLockBox {...{ since, told }} />}
      <PaperLinks shortlistId={list.id} round={lock.round} />
      <section className="sec stack-s" aria-labelledby="calon">
        <h2 id="calon">{t("candidates", { count: cards.length })}</h2>
        <p className="soft">
          {t("tally", { keep: kept.length, drop: cards.length - kept.length, open: 0 })}
        </p>
        <ul className="weights">
          {weights.map(({ factor, weight }) => (
            <li key={factor}>
              {t(`factor.${factor}`)} <b className="num">{weight}</b>
            </li>
          ))}
        </ul>
        <CompareLink slugs={kept.map(({ slug }) => slug)} />
        {cards.map((card) => (
          <CandidateCard key={card.id} card={card}>
            <DecisionSaid {...of.get(card.id)!} />
          </CandidateCard>
        ))}
      </section>
    </>
  );
}
