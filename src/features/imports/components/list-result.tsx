import { getLocale, getTranslations } from "next-intl/server";
import { SKIPPED } from "@/domain/list-import/sheet";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import type { ListReport } from "../queries/lists";
import type { Target } from "../queries/rows";

/** In which order they are told; these two even where there is none. */
const ORDER = ["flagged", "here", "bad", "joined", "dropped"] as const;
const ALWAYS: readonly string[] = ["flagged", "bad"];

/** What came of the rows of a file, in numbers, and which lines were no organisation. */
export async function ListResult({ list }: { list: ListReport }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport.result");
  const first = list.state === "trial" ? "ready" : "listed";
  const others = ORDER.filter((state) => ALWAYS.includes(state) || list.counts[state] > 0);
  const shown = [first, ...others] as const;
  const skipped = SKIPPED.flatMap((kind) => {
    const found = list.skipped[kind];
    return found ? [{ kind, ...found }] : [];
  });
  return (
    <section className="sec stack" aria-labelledby="hasil">
      <h2 id="hasil">{t("title")}</h2>
      <SummaryList
        rows={shown.map((state) => ({
          term: t(`count.${state}`),
          detail: formatNumber(locale, list.counts[state]),
        }))}
      />
      {skipped.length > 0 && (
        <details>
          <summary>{t("skippedTitle")}</summary>
          <div className="more">
            <SummaryList
              rows={skipped.map(({ kind, count, lines }) => ({
                term: t(`skipped.${kind}`),
                detail: t("lines", { count, lines: lines.join(", ") }),
              }))}
            />
          </div>
        </details>
      )}
      <p className="soft small">{t("places")}</p>
      <p>
        <a href={localPath(locale, `/admin/impor/${list.id}/laporan`)}>{t("csv")}</a>
      </p>
    </section>
  );
}

/** What an undoing took out, and what it left because somebody uses it. */
export async function UndoneResult({ list, stayed }: { list: ListReport; stayed: Target[] }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport.result");
  return (
    <section className="sec stack" aria-labelledby="hasil">
      <h2 id="hasil">{t("title")}</h2>
      <p>{t("undone", { removed: list.removed ?? 0 })}</p>
      {stayed.length > 0 && (
        <>
          <p>{t("stayed")}</p>
          <ul className="why">
            {stayed.map(({ id, name, slug }) => (
              <li key={id}>
                <a href={localPath(locale, `/oms/${slug}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
