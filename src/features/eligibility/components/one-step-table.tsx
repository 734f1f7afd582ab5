import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { eachOneStep, listOneStep, type OneStepScope } from "../queries/one-step";
import { conditionWords } from "./condition-words";

/** As many as a page of paper is read for; the list itself is paged. */
const MOST = 200;

/** Who lacks one item of five in a place, which and why, to be printed: 200 at most. */
export async function OneStepTable({
  actor,
  scope,
  wilayah,
}: {
  actor: Actor;
  scope: OneStepScope;
  wilayah: string;
}) {
  const t = await getTranslations("regional");
  const e = await getTranslations("eligibility");
  const locale = await getLocale();
  const { total } = await listOneStep(actor, scope, { wilayah, halaman: 1 });
  if (total === 0) return null;
  const first = await eachOneStep(actor, scope, { wilayah }, MOST).next();
  const rows = first.done ? [] : first.value;
  const { reason } = await conditionWords(rows.map(({ answer }) => answer));
  const number = (count: number) => formatNumber(locale, count);
  return (
    <div className="stack-s">
      <div className="scroll" tabIndex={0} role="region" aria-label={t("namedTable")}>
        <table className="named">
          <caption>{t("namedTable")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("office")}</th>
              <th scope="col">{t("namedItem")}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .toSorted((a, b) => a.name.localeCompare(b.name, locale))
              .map(({ id, slug, name, regency, province, answer }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={localPath(locale, `/oms/${slug}#${answer.code}`)}>{name}</a>
                  </th>
                  <td>{regency ?? province}</td>
                  <td>
                    <span className="strong">
                      {e("item", {
                        code: answer.code,
                        title: e(`criteria.${answer.code as "K1"}.title`),
                      })}
                    </span>
                    . {[answer.reason, ...answer.alsoLacking].map(reason).join(" ")}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {total > MOST && (
        <p className="small">{t("namedCut", { shown: number(MOST), total: number(total) })}</p>
      )}
    </div>
  );
}
