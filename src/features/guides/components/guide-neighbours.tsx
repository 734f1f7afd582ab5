import { getLocale, getTranslations } from "next-intl/server";
import type { Guide } from "@/domain/guides";
import { localPath } from "@/lib/i18n/paths";
import { Icon } from "@/ui/icon";
import { guideWords } from "./guide-words";

/** The guides before and after one, in reading order. */
export async function GuideNeighbours({ previous, next }: { previous?: Guide; next?: Guide }) {
  const t = await getTranslations("guides");
  const locale = await getLocale();
  const { fullTitleOf } = await guideWords();
  const hrefOf = ({ slug }: Guide) => localPath(locale, `/panduan/${slug}`);
  return (
    <nav className="guide-neighbours np" aria-label={t("others")}>
      {previous && (
        <a href={hrefOf(previous)} rel="prev">
          <Icon name="previous" className="i" />
          <span>
            <span className="way">{t("previous")}</span>
            <span className="title">{fullTitleOf(previous)}</span>
          </span>
        </a>
      )}
      {next && (
        <a className="next" href={hrefOf(next)} rel="next">
          <span>
            <span className="way">{t("next")}</span>
            <span className="title">{fullTitleOf(next)}</span>
          </span>
          <Icon name="next" className="i" />
        </a>
      )}
    </nav>
  );
}
