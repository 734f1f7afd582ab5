import { getLocale, getTranslations } from "next-intl/server";
import { type Check, CHECKS, instrumentFaults } from "@/domain/assessment/checks";
import type { Instrument } from "@/domain/assessment/instrument";
import { formatNumber } from "@/lib/i18n/format";
import { Tag } from "@/ui/tag";
import "@/ui/styles/instrument.css";

const ORDER = [
  ...(["weights", "indicators", "general", "anchors", "languages"] as const),
] satisfies Check[];

/** What was looked at in a draft and how it came out, and what no form changes. */
export async function InstrumentChecks({ content }: { content: Instrument }) {
  const t = await getTranslations("instruments.checks");
  const fixed = await getTranslations("instruments.fixed");
  const locale = await getLocale();
  const faults = instrumentFaults(content);
  const sum = content.dimensions.reduce((all, { weight }) => all + weight, 0);
  return (
    <section className="sec stack" aria-labelledby="pemeriksaan">
      <h2 id="pemeriksaan">{t("title")}</h2>
      <ul className="rows checks">
        {ORDER.map((check) => {
          const codes: readonly string[] = CHECKS[check];
          const found = faults.filter(({ code }) => codes.includes(code));
          const at = [...new Set(found.flatMap((one) => ("at" in one ? [one.at] : [])))];
          return (
            <li key={check}>
              <span>
                {t(check, { sum: formatNumber(locale, sum) })}
                {at.length > 0 && ` ${t("at", { codes: at.join(", ") })}`}
              </span>
              {found.length === 0 ? (
                <Tag tone="ok" icon="full">
                  {t("passed")}
                </Tag>
              ) : (
                <Tag tone="bad">{t("failed")}</Tag>
              )}
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{fixed("title")}</summary>
        <ul className="dots">
          {(["dimensions", "levels", "codes", "scoring", "published"] as const).map((one) => (
            <li key={one}>{fixed(one)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
