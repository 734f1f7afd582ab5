import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { formatNumber } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import { listOneStep, listPlacesWithin, type OneStepScope } from "../queries/one-step";
import { type OneStepFilter, oneStepQuery } from "../schema";
import { conditionWords } from "./condition-words";
import { OneStepFilterForm } from "./one-step-filter";
import { ResultTag } from "./result-tag";

/** Who lacks one item of five, which one, and why. `address`: of the page, without language. */
export async function OneStepList({
  actor,
  scope,
  filter,
  address,
}: {
  actor: Actor;
  scope: OneStepScope;
  filter: OneStepFilter;
  address: string;
}) {
  const t = await getTranslations("oneStep");
  const e = await getTranslations("eligibility");
  const locale = await getLocale();
  const here = localPath(locale, address);
  const found = await listOneStep(actor, scope, filter);
  const { reason } = await conditionWords(found.rows.map(({ answer }) => answer));
  const hrefOf = (halaman: number, path = here) => {
    const query = oneStepQuery({ ...filter, halaman });
    return query ? `${path}?${query}` : path;
  };
  return (
    <>
      <OneStepFilterForm
        {...{ address: here, filter, byItem: found.byItem }}
        places={await listPlacesWithin(actor, scope)}
      />
      {found.total === 0 ? (
        <div className="empty">
          <p className="strong">{t("empty")}</p>
          <p>{t("emptyText")}</p>
        </div>
      ) : (
        <p className="strong">{t("found", { count: found.total })}</p>
      )}
      {found.rows.length > 0 && (
        <ul className="rows">
          {found.rows.map(({ id, slug, name, regency, province, answer }) => (
            <li key={id}>
              <div>
                <p className="strong">
                  <a href={localPath(locale, `/oms/${slug}#${answer.code}`)}>{name}</a>
                </p>
                <p className="small soft">{[regency, province].filter(Boolean).join(", ")}</p>
                <p>
                  {t("missing", {
                    item: e("item", {
                      code: answer.code,
                      title: e(`criteria.${answer.code as "K1"}.title`),
                    }),
                  })}{" "}
                  {[answer.reason, ...answer.alsoLacking].map(reason).join(" ")}
                </p>
              </div>
              <div>
                <ResultTag result={answer.result} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={filter.halaman}
        last={found.pages}
        hrefOf={hrefOf}
        words={(await listWords()).pager}
      />
      {found.total > 0 && (
        <p>
          <a href={hrefOf(1, `${here}/unduh`)}>
            {t("download")} ({formatNumber(locale, found.total)})
          </a>
          <br />
          <span className="hint">{t("downloadHint")}</span>
        </p>
      )}
    </>
  );
}
