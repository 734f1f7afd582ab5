import { getLocale, getTranslations } from "next-intl/server";
import { MOST_COMPARED } from "@/domain/comparison";
import { markWords } from "@/lib/i18n/mark-words";
import { localPath } from "@/lib/i18n/paths";
import { Icon } from "@/ui/icon";
import { MarkList } from "@/ui/mark-list";
import type { Card } from "@/features/search/queries/cards";
import type { Compared } from "../queries/compare";
import { comparisonPath, type Comparison, GROUP_WORDS } from "../schema";
import { Tags } from "./compare-table";
import { placeOf } from "./profile-header";

/** What the name search found; `more`: the directory has others. */
type Candidates = { cards: Card[]; corrected: string | null; more: boolean };

type Props = {
  organisations: Compared[];
  comparison: Comparison;
  /** Null when nothing was searched for. */
  candidates: Candidates | null;
};

/** Search by name and add: a plain form, the answers are links. */
export async function AddOrganisation({ organisations, comparison, candidates }: Props) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const room = MOST_COMPARED - organisations.length;
  if (room <= 0) return <p className="small soft">{t("full")}</p>;
  return (
    <div className="cmp-add stack-s" id="tambah">
      <form action={localPath(locale, "/bandingkan#tambah")}>
        {organisations.map(({ slug }) => (
          <input key={slug} type="hidden" name="oms" value={slug} />
        ))}
        {comparison.onlyDifferent && <input type="hidden" name="beda" value="1" />}
        <input type="hidden" name="kelompok" value={GROUP_WORDS[comparison.group]} />
        <label htmlFor="tambah-nama">{t("addLabel")}</label>
        <p className="hint" id="tambah-hint">
          {t("addHint", { count: room })}
        </p>
        <div className="search mt-2">
          <input
            className="in"
            id="tambah-nama"
            name="tambah"
            type="search"
            defaultValue={comparison.add}
            aria-describedby="tambah-hint"
            autoComplete="off"
            maxLength={200}
          />
          <button className="btn">
            <Icon name="search" className="i" />
            <span>{t("addButton")}</span>
          </button>
        </div>
      </form>
      {candidates && (
        <Matches organisations={organisations} comparison={comparison} candidates={candidates} />
      )}
    </div>
  );
}

async function Matches({
  organisations,
  comparison,
  candidates: { cards, corrected, more },
}: Props & { candidates: Candidates }) {
  const t = await getTranslations();
  const locale = await getLocale();
  const slugs = organisations.map(({ slug }) => slug);
  const query = comparison.add;
  if (cards.length === 0) return <p role="status">{t("compare.addNone", { query })}</p>;
  const marks = await Promise.all(cards.map((card) => markWords(card.marks)));
  return (
    <>
      {corrected && <p>{t("compare.addCorrected", { query: corrected })}</p>}
      <ul className="cmp-list" aria-label={t("compare.addResults")}>
        {cards.map((card, at) => {
          const slug = card.addresses[0]?.slug ?? "";
          return (
            <li key={card.id}>
              <div className="stack-s">
                <p>
                  <a className="strong" href={localPath(locale, `/oms/${slug}`)}>
                    {card.name}
                  </a>
                  {card.acronym && <span className="soft"> ({card.acronym})</span>}
                </p>
                <p className="small soft">{placeOf(card) ?? t("profile.placeUnknown")}</p>
                <Tags one={card} />
                <MarkList label={t("marks.label")} marks={marks[at] ?? []} />
              </div>
              <a
                className="btn alt s"
                href={localPath(locale, comparisonPath([...slugs, slug], comparison))}
                rel="nofollow"
              >
                {t("compare.addOne")} <span className="vh">{card.name}</span>
              </a>
            </li>
          );
        })}
      </ul>
      {more && (
        <p>
          <a href={localPath(locale, `/oms?${new URLSearchParams({ q: query })}`)}>
            {t("compare.addAll")}
          </a>
        </p>
      )}
    </>
  );
}
