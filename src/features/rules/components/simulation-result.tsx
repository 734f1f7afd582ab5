import { getLocale, getTranslations } from "next-intl/server";
import { STANDINGS } from "@/domain/organisation";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { startSimulationAction } from "../actions";
import type { SetView } from "../queries/sets";
import { ruleWords } from "./rule-words";

/** What the set would do: how far the count is, standings before and after, and which items do it. */
export async function SimulationResult({ set }: { set: SetView }) {
  const t = await getTranslations("rules.simulation");
  const locale = await getLocale();
  const { code, version, state, simulation } = set;
  const isOpen = state === "draft" || state === "proposed";
  const isRunning = simulation !== null && !simulation.finishedAt && !simulation.isStale;
  if (!simulation && !isOpen) return null;
  return (
    <section className="sec stack" aria-labelledby="simulasi">
      <h2 id="simulasi">{t("title")}</h2>
      <p>{t("text")}</p>
      {simulation?.isStale && (
        <div className="alert warn">
          <p>{t("stale")}</p>
        </div>
      )}
      {isRunning && (
        <div className="stack-s" role="status">
          <p>
            <label htmlFor="kemajuan">
              {t("running", { done: String(simulation.done), total: String(simulation.total) })}
            </label>
          </p>
          <progress id="kemajuan" max={simulation.total} value={simulation.done} />
          <p>
            <a href={localPath(locale, `/admin/aturan/${code}#simulasi`)}>{t("look")}</a>
          </p>
        </div>
      )}
      {simulation?.finishedAt && <Totals set={set} />}
      {isOpen && !isRunning && (
        <ActionForm
          action={startSimulationAction}
          prefix="simulasi-"
          hidden={{ code, version: String(version) }}
          fields={[]}
          tone="alt"
          words={await ruleWords(t(simulation ? "again" : "start"))}
        />
      )}
    </section>
  );
}

async function Totals({ set: { code, simulation, content, base } }: { set: SetView }) {
  const t = await getTranslations("rules.simulation");
  const labels = await getTranslations("labels.standing");
  const locale = await getLocale();
  if (!simulation?.finishedAt) return null;
  const { totals, total, affected, finishedAt } = simulation;
  const { before, after, gain, lose, items } = totals;
  const title = (item: string) =>
    (content.words[locale].criteria[item] ?? base?.words[locale].criteria[item])?.title ?? item;
  return (
    <>
      <p className="strong">
        {t("sum", { total: String(total), gain: String(gain), lose: String(lose) })}
      </p>
      <div className="scroll">
        <table>
          <caption>{t("standings")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("standing")}</th>
              <th scope="col" className="r">
                {t("before")}
              </th>
              <th scope="col" className="r">
                {t("after")}
              </th>
            </tr>
          </thead>
          <tbody>
            {STANDINGS.map((one) => (
              <tr key={one}>
                <th scope="row">{labels(one)}</th>
                <td className="r">{before[one] ?? 0}</td>
                <td className="r">{after[one] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Object.keys(items).length > 0 && (
        <ul>
          {Object.entries(items)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([item, sum]) => (
              <li key={item}>
                {item} {title(item)}:{" "}
                {t("item", {
                  ...{ gain: String(sum.gain), lose: String(sum.lose), gone: String(sum.gone) },
                })}
              </li>
            ))}
        </ul>
      )}
      <p>
        {affected > 0 ? (
          <a href={localPath(locale, `/admin/aturan/${code}/dampak`)}>
            {t("list", { count: affected })}
          </a>
        ) : (
          t("nobody")
        )}
      </p>
      <p className="soft small">{t("at", { at: formatInstant(locale, finishedAt) })}</p>
    </>
  );
}
