import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RegionalNumbers } from "../queries/numbers";
import { CountTable } from "./count-table";
import { reportWords } from "./report-words";

/** How many lack one standing item of five, by item. `named`: which they are, for those who may see it. */
export async function RegionOneStep({
  numbers,
  named,
}: {
  numbers: RegionalNumbers;
  named?: ReactNode;
}) {
  const { t } = await reportWords();
  const e = await getTranslations("eligibility");
  const rows = numbers.lacks.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return (
    <section className="sec stack" aria-labelledby="h-satu">
      <h2 id="h-satu">{t("oneStep")}</h2>
      <p>{t("oneStepNote")}</p>
      {rows.length === 0 ? (
        <p className="strong">{t("oneStepNone")}</p>
      ) : (
        <CountTable
          caption={t("oneStepTable")}
          rows={rows.map(({ value, ...counts }) => ({
            key: value,
            label: e("item", { code: value, title: e(`criteria.${value as "K1"}.title`) }),
            counts,
          }))}
        />
      )}
      {named}
    </section>
  );
}
