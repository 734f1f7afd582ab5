import { getLocale, getTranslations } from "next-intl/server";
import { dueOf, stepWords } from "@/domain/package-schedule";
import { formatIsoDay } from "@/lib/i18n/format";
import { Icon } from "@/ui/icon";
import { Tag } from "@/ui/tag";
import type { WorkPlan, WorkView } from "../queries/work";

type Props = { work: WorkView; plan: WorkPlan };

/** What does not fit in the plan, each as a sentence. */
export async function PlanWarnings({ work, plan }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  if (plan.warnings.length === 0) return null;
  return (
    <div className="alert warn" role="note">
      <p className="strong">{t("warningsTitle")}</p>
      <ul>
        {plan.warnings.map(({ code, step, day }) => (
          <li key={`${code}-${step}`}>
            {t(`warning.${code}`, {
              ...{ day: formatIsoDay(locale, day), step: step ?? 0 },
              year: String(work.package.budgetYear),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The twelve steps with their days and limits. */
export async function ScheduleView({ work, plan }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const guides = await getTranslations("guides");
  const day = (iso: string | null) => (iso ? formatIsoDay(locale, iso, "short") : "–");
  return (
    <section className="sec stack" aria-labelledby="langkah">
      <h2 id="langkah">{t("stepsTitle")}</h2>
      <p className="soft small">{t("stepsText")}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("stepsTable")}>
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{t("stepHead")}</th>
              <th scope="col">{t("field.plannedOn")}</th>
              <th scope="col">{t("dueHead")}</th>
              <th scope="col">{t("field.doneOn")}</th>
            </tr>
          </thead>
          <tbody>
            {work.steps.map((one) => {
              const due = dueOf(one, plan.holidays);
              return (
                <tr key={one.step}>
                  <th scope="row">
                    {one.step}. {guides(`steps.${stepWords(one.step, work.route)}.step`)}
                    {one.note && <span className="soft small block">{one.note}</span>}
                  </th>
                  <td className="num">{day(one.plannedOn)}</td>
                  <td className="num">
                    {day(due)}
                    {one.dayLimit !== null && (
                      <span className="soft small block">
                        {t("limit", { count: one.dayLimit })}
                      </span>
                    )}
                  </td>
                  <td className="num">
                    {one.doneOn ? (
                      <Tag tone="ok" icon="full">
                        {day(one.doneOn)}
                      </Tag>
                    ) : (
                      <span className="soft">
                        <Icon name="none" className="i" /> {t("notDone")}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
