import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { Load, Queue, QueueRow } from "../queries/queue";
import { CaseTag } from "./case-tag";

export async function QueueList({ rows }: { rows: QueueRow[] }) {
  const t = await getTranslations("review.queue");
  if (rows.length === 0) return <p className="soft">{t("empty")}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <QueueLine key={row.code} row={row} />
      ))}
    </ul>
  );
}

async function QueueLine({ row }: { row: QueueRow }) {
  const locale = await getLocale();
  const t = await getTranslations("review.queue");
  const day = formatDay(locale, row.dueOn, "short");
  const facts = [
    ...(row.place ? [row.place] : []),
    row.code,
    ...(row.round > 1 ? [t("round", { round: String(row.round) })] : []),
    ...(row.holder
      ? [row.holder.isSelf ? t("yours") : t("inHands", { name: row.holder.name })]
      : row.isFree
        ? [t("free")]
        : []),
  ];
  return (
    <li className="queue-line">
      <div>
        <h2 className="small-title">
          <a href={localPath(locale, `/telaah/${row.code}`)}>{row.name}</a>
        </h2>
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <div className="queue-state">
        <div className="row">
          <CaseTag state={row.state} />
          {row.isLate && (
            <Tag tone="bad" icon="clock">
              {t("lateBy", { day })}
            </Tag>
          )}
        </div>
        {row.state !== "returned" && (
          <p className="small soft num">
            {t("waited", { days: row.waited })}
            {!row.isLate && ` · ${t("dueBy", { day })}`}
          </p>
        )}
      </div>
    </li>
  );
}

/** How old the queue is, and for its head how much everybody has in hand. */
export async function DeskLoad({ ages, load }: { ages: Queue["ages"]; load: Load[] | null }) {
  const t = await getTranslations("review.queue");
  return (
    <div className="grid2 sec">
      <section aria-labelledby="umur">
        <h2 id="umur" className="small-title">
          {t("ageTitle")}
        </h2>
        <dl className="sum">
          {ages.map(({ from, count }) => (
            <div key={from}>
              <dt>{t("age", { least: String(from) })}</dt>
              <dd className="num">{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      {load && (
        <section aria-labelledby="beban">
          <h2 id="beban" className="small-title">
            {t("loadTitle")}
          </h2>
          <div className="scroll" tabIndex={0} role="region" aria-labelledby="beban">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("loadName")}</th>
                  <th scope="col">{t("loadFirst")}</th>
                  <th scope="col">{t("loadSecond")}</th>
                  <th scope="col">{t("loadDone")}</th>
                </tr>
              </thead>
              <tbody>
                {load.map(({ name, first, second, done }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="num">{first}</td>
                    <td className="num">{second}</td>
                    <td className="num">{done}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}
