import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { listPackageAnswers } from "../queries/package-answers";

type Props = { rows: NonNullable<Awaited<ReturnType<typeof listPackageAnswers>>> };

/** For the agency: who answered for its package, and in which sentences. */
export async function PackageAnswersList({ rows }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment.forPackage");
  return (
    <section className="sec stack" aria-labelledby="jawaban-paket">
      <h2 id="jawaban-paket">{t("agencyTitle")}</h2>
      <p className="small soft">{t("agencyText")}</p>
      {rows.length === 0 && <p>{t("agencyNone")}</p>}
      {rows.map(({ name, slug, changedAt, answers }) => (
        <details key={slug} className="stack-s">
          <summary>
            {name}: {answers.map(({ indicator, level }) => `${indicator.code} ${level}`).join(", ")}
          </summary>
          <dl className="sum">
            {answers.map(({ indicator, level, note }) => (
              <div key={indicator.code}>
                <dt>
                  {indicator.code} {indicator[locale]}
                </dt>
                <dd>
                  {level} – {indicator.anchors.find((one) => one.level === level)?.[locale]}
                  {note && <span className="block soft">{note}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <p className="small soft">
            {t("saidOn", { day: formatDayOf(locale, changedAt) })} ·{" "}
            <a href={localPath(locale, `/oms/${slug}`)}>{name}</a>
          </p>
        </details>
      ))}
    </section>
  );
}
