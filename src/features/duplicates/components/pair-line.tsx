import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { PairRow } from "../queries/pairs";
import { reasonSentences } from "./duplicate-words";

/** One pair of the queue: both names and places, and in sentences why they may be one. */
export async function PairLine({ pair }: { pair: PairRow }) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  const { id, first, second, state, foundAt, decidedAt, note } = pair;
  const sentences = await reasonSentences(pair.reasons);
  return (
    <div className="pair-line stack-s">
      <p className="strong">
        <a href={localPath(locale, `/admin/ganda/${id}`)}>
          {t("both", { first: first.name, second: second.name })}
        </a>
      </p>
      <p className="small">
        {[...new Set([first.place ?? t("placeUnknown"), second.place ?? t("placeUnknown")])].join(
          " · ",
        )}
      </p>
      <ul className="why">
        {sentences.map((sentence) => (
          <li key={sentence} className="small">
            {sentence}
          </li>
        ))}
      </ul>
      {state === "not_duplicate" && note && <p className="small">{t("notedAs", { note })}</p>}
      <p className="soft small">
        {state === "open" || !decidedAt
          ? t("found", { at: formatInstant(locale, foundAt) })
          : t("decided", { at: formatInstant(locale, decidedAt) })}
      </p>
    </div>
  );
}
