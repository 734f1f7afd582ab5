import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import type { ListReport } from "../queries/lists";
import { findTargets, listFlagged } from "../queries/rows";
import type { ListPageRequest } from "../schema";
import { DecideForm, FlagPills, flagHref, WhyFlagged } from "./flagged-rows";
import { JoinRow } from "./join-row";

type Props = { actor: Actor; list: ListReport; asked: ListPageRequest; mayDecide: boolean };

/** Rows that were asked about, by reason: why, what may be decided, and what each may be already. */
export async function Decisions({ actor, list, asked, mayDecide }: Props) {
  // A reason of which nothing is left shows all of them.
  const flag = list.flags.some((one) => one.flag === asked.flag) ? asked.flag : null;
  const found = await listFlagged(actor, list.id, { flag, page: asked.page });
  if (!found) return null;
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const typed = asked.search;
  const targets = typed ? await findTargets(actor, typed) : [];
  return (
    <section className="sec stack" aria-labelledby="putuskan">
      <h2 id="putuskan">{mayDecide ? t("result.imported") : t("result.count.flagged")}</h2>
      {found.total === 0 ? (
        <p>{t("decide.none")}</p>
      ) : (
        <>
          <FlagPills list={list} flag={flag} />
          <p className="strong">{t("decide.shown", { total: found.total })}</p>
          <ul className="rows">
            {found.rows.map((row) => (
              <li key={row.row} id={`baris-${row.row}`}>
                <div className="pair-line stack-s w-full">
                  <p className="strong break-words">
                    {t("decide.rowLabel", { row: row.row, name: row.name })}
                  </p>
                  <WhyFlagged row={row} />
                  {mayDecide && (
                    <JoinRow
                      importId={list.id}
                      flag={flag}
                      row={row}
                      searched={asked.row === row.row ? { typed, found: targets } : null}
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
          <Pager
            page={asked.page}
            last={found.pages}
            hrefOf={(page) => localPath(locale, flagHref(list.id, flag, page))}
            words={(await listWords()).pager}
          />
          {mayDecide && (
            <div className="case stack">
              <h3>{t("decide.title")}</h3>
              <DecideForm list={list} flag={flag} rows={found.rows} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
