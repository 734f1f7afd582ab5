import { getLocale, getTranslations } from "next-intl/server";
import { isSuspended } from "@/domain/measure";
import { excerpt, marked, type MatchText, reasonsOf } from "@/domain/search-matches";
import { markWords } from "@/lib/i18n/mark-words";
import { localPath } from "@/lib/i18n/paths";
import { Facts } from "@/ui/facts";
import { MarkList } from "@/ui/mark-list";
import { Tag } from "@/ui/tag";
import type { Card } from "../queries/cards";
import { CompareChoice } from "./compare-chosen";
import { MatchReasons, Pieces } from "./match-reasons";
import { StandingTag } from "./standing-tag";

const MISSION_SHOWN = 220;

type Props = {
  card: Card;
  /** The words each part of the query was looked up as; none when nothing was typed. */
  parts: string[][];
  /** What of the organisation is searched. */
  texts: MatchText[];
};

export async function ResultCard({ card, parts, texts }: Props) {
  const t = await getTranslations();
  const locale = await getLocale();
  const label = (term: { labelId: string; labelEn: string }) =>
    locale === "en" ? term.labelEn : term.labelId;
  const slug = card.addresses[0]?.slug ?? "";
  const ownLanguage = locale === "en" && card.missionEn !== null;
  const mission = ownLanguage ? card.missionEn : card.mission;
  return (
    <article className="hit">
      <div className="row between">
        <h3>
          <a href={localPath(locale, `/oms/${slug}`)}>
            <Pieces pieces={marked(card.name, parts)} />
          </a>
          {card.acronym && (
            <span className="soft font-normal">
              {" "}
              (<Pieces pieces={marked(card.acronym, parts)} />)
            </span>
          )}
        </h3>
        {card.isDemo && <Tag tone="demo">{t("profile.demo")}</Tag>}
      </div>
      {isSuspended(card.measure) && (
        <p>
          <Tag tone="bad" icon="close">
            {t("labels.measure.suspended")}
          </Tag>
        </p>
      )}
      <Facts
        items={[
          [card.regency?.name, card.province?.name].filter(Boolean).join(", ") ||
            t("profile.placeUnknown"),
          card.legalForm && t(`labels.form.${card.legalForm}`),
          card.foundingYear !== null && t("profile.since", { year: String(card.foundingYear) }),
        ]}
      />
      {mission && (
        <p lang={locale === "en" && !ownLanguage ? "id" : undefined}>
          <Pieces pieces={excerpt(marked(mission, parts), MISSION_SHOWN)} />
        </p>
      )}
      <Facts
        label={t("directory.fields")}
        items={[
          ...card.issues.map(({ issue }) => label(issue)),
          ...card.workKinds.map(({ workKind }) => label(workKind)),
        ]}
      />
      {card.listing === "imported" && (
        <p>
          <Tag tone="warn" icon="clock">
            {t("labels.listing.imported")}
          </Tag>
        </p>
      )}
      <StandingTag standing={card.standing} until={card.evaluation?.verifiedUntil ?? null} />
      <MarkList label={t("marks.label")} marks={await markWords(card.marks)} />
      <MatchReasons reasons={reasonsOf(texts, parts)} />
      <CompareChoice slug={slug} name={card.name} />
    </article>
  );
}
