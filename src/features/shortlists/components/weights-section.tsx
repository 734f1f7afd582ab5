import { getLocale, getTranslations } from "next-intl/server";
import type { Steadiness } from "@/domain/matching";
import { FACTORS } from "@/domain/shortlist";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { changeWeightsAction } from "../actions";
import type { ShortlistView } from "../queries/shortlist";
import { LONGEST_REASON } from "../schema";
import { shortlistWords } from "./shortlist-words";
import { whyWords } from "./why-words";

type Props = { list: ShortlistView; sensitivity: Steadiness[] };

/** The weights, how far each could go without changing the order, the form for other ones, and their log. */
export async function WeightsSection({ list, sensitivity }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const { steady } = whyWords(locale, new Map());
  const mayChange = list.mayChange && list.state === "open";
  return (
    <section className="sec stack" aria-labelledby="bobot">
      <h2 id="bobot">{t("weightsTitle")}</h2>
      <ul className="weights">
        {FACTORS.map((factor) => (
          <li key={factor}>
            {t(`factor.${factor}`)} <b className="num">{list.weights[factor]}</b>
          </li>
        ))}
      </ul>
      <p className="soft small">{t("weightsText")}</p>
      {sensitivity.some(({ first }) => first > 1) && (
        <details>
          <summary>{t("steadyTitle")}</summary>
          <p className="soft small">{t("steadyText")}</p>
          <ul className="small">
            {sensitivity.map((one) => (
              <li key={one.factor}>{steady(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <details>
          <summary>{t("weightsChange")}</summary>
          <ActionForm
            action={changeWeightsAction}
            prefix="bobot-"
            hidden={{ shortlistId: list.id, version: String(list.version) }}
            tone="alt"
            words={await shortlistWords(t("weightsSave"))}
            fields={[
              ...FACTORS.map((factor) => ({
                ...{ kind: "digits" as const, name: factor, label: t(`factor.${factor}`) },
                ...{ value: String(list.weights[factor]), maxLength: 5 },
              })),
              {
                ...{ kind: "text", name: "reason", label: t("weightsReason") },
                maxLength: LONGEST_REASON,
              },
            ]}
          />
        </details>
      )}
      {list.weighings.length > 0 && (
        <details>
          <summary>{t("weightsLog")}</summary>
          <ul className="small">
            {list.weighings.map(({ id, at, before, after, reason }) => (
              <li key={id}>
                {formatInstant(locale, at)}:{" "}
                {FACTORS.filter((factor) => before[factor] !== after[factor])
                  .map((factor) =>
                    t("weighed", {
                      ...{ factor: t(`factor.${factor}`), before: String(before[factor]) },
                      after: String(after[factor]),
                    }),
                  )
                  .join(", ")}
                . “{reason}”
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
