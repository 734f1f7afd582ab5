import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { formatNumber } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import type { ListReport } from "../queries/lists";
import { listFaulty } from "../queries/rows";
import type { ListPageRequest } from "../schema";

type Props = { actor: Actor; list: ListReport; asked: ListPageRequest };

/** Rows with faults: each cell by row and column, what it says, what is wrong and what to do. */
export async function FaultyRows({ actor, list, asked }: Props) {
  const found = await listFaulty(actor, list.id, asked.badPage);
  if (!found || found.total === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("listImport.bad");
  const cells = found.rows.flatMap(({ row, faults }) =>
    faults.map((one, at) => ({ row, ...one, key: `${row}-${at}` })),
  );
  const address = localPath(locale, `/admin/impor/${list.id}`);
  return (
    <section className="sec stack" aria-labelledby="salah">
      <h2 id="salah">{t("title", { count: found.total })}</h2>
      <p>{t("text")}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{t("row")}</th>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("read")}</th>
              <th scope="col">{t("what")}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ key, row, column, read, fault }) => (
              <tr key={key}>
                <td className="num">{formatNumber(locale, row)}</td>
                <td>{column}</td>
                <td className="break-words">
                  {read ?? <span className="soft">{fault === "missing" ? "–" : t("hidden")}</span>}
                </td>
                <td>{t(`fault.${fault}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={asked.badPage}
        last={found.pages}
        hrefOf={(page) => `${address}${page > 1 ? `?salah=${page}` : ""}#salah`}
        words={(await listWords()).pager}
      />
    </section>
  );
}
