import { getLocale, getTranslations } from "next-intl/server";
import {
  type Change,
  type IndicatorDifference,
  instrumentDifferences,
} from "@/domain/assessment/differences";
import type { Instrument } from "@/domain/assessment/instrument";
import { formatNumber } from "@/lib/i18n/format";
import { Tag } from "@/ui/tag";
import { anchorOf, Levels } from "./instrument-content";
import "@/ui/styles/conditions.css";
import "@/ui/styles/instrument.css";

/** `anchors`: before the ids of its parts, on a page where the instrument itself has them. */
type Props = { content: Instrument; base: Instrument; anchors?: string };

const TONES = { added: "ok", dropped: "bad", changed: "info" } as const;

/** What a version changes of the one it was drafted from, indicator by indicator. */
export async function InstrumentDifferences({ content, base, anchors = "" }: Props) {
  const t = await getTranslations("instruments.differences");
  const c = await getTranslations("instruments.content");
  const locale = await getLocale();
  const { names, dimensions } = instrumentDifferences(base, content);
  if (names.length + dimensions.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      {names.length > 0 && (
        <section className="sec stack" aria-labelledby="nama">
          <h2 id="nama">{t("wholeName")}</h2>
          <Changes changes={names} />
        </section>
      )}
      {dimensions.map(({ dimension, changes, indicators }) => (
        <section
          className="sec stack"
          key={dimension.code}
          aria-labelledby={anchors + dimension.code}
        >
          <h2 id={anchors + dimension.code}>
            {c("dimension", { code: dimension.code, name: dimension[locale] })}
          </h2>
          {changes.length > 0 && <Changes changes={changes} />}
          {indicators.length > 0 && (
            <ol className="ks">
              {indicators.map((one) => (
                <IndicatorPart
                  key={one.indicator.code}
                  id={anchors + anchorOf(one.indicator.code)}
                  difference={one}
                />
              ))}
            </ol>
          )}
        </section>
      ))}
    </>
  );
}

async function IndicatorPart({ id, difference }: { id: string; difference: IndicatorDifference }) {
  const t = await getTranslations("instruments");
  const locale = await getLocale();
  const { what, indicator, changes } = difference;
  const { code, anchors } = indicator;
  return (
    <li id={id}>
      <span className="k">{code}</span>
      <h3>{indicator[locale]}</h3>
      <div className="res">
        <Tag tone={TONES[what]}>{t(`differences.${what}`)}</Tag>
      </div>
      <div className="body stack-s">
        {changes.length > 0 ? (
          <Changes changes={changes} />
        ) : (
          <Levels {...{ anchors, label: t("content.levels", { code }) }} />
        )}
      </div>
    </li>
  );
}

/** Each thing with what it was and what it is, one above the other on a phone. */
async function Changes({ changes }: { changes: Change[] }) {
  const t = await getTranslations("instruments.differences");
  const locale = await getLocale();
  const said = (change: Change, value: Change["before"]) => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return t("percent", { value: formatNumber(locale, value) });
    if (value === "") return t("nothing");
    const language = "language" in change ? change.language : "id";
    return change.field === "conditions" || language === locale ? (
      value
    ) : (
      <span lang={language}>{value}</span>
    );
  };
  const label = (change: Change) =>
    t(`fields.${change.field}`, {
      language: "language" in change ? t(`language.${change.language}`) : "",
      level: "level" in change ? change.level : "",
    });
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={label(change)}>
          <dt>{label(change)}</dt>
          <dd>
            <span className="soft small">{t("before")}</span>{" "}
            <del>{said(change, change.before)}</del>
          </dd>
          <dd>
            <span className="soft small">{t("after")}</span> <ins>{said(change, change.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
