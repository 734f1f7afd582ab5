import { getLocale, getTranslations } from "next-intl/server";
import type { Dimension, Indicator, Instrument } from "@/domain/assessment/instrument";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import "@/ui/styles/conditions.css";
import "@/ui/styles/instrument.css";

/** The place of an indicator on a page, without the dot that a selector would read as a class. */
export const anchorOf = (code: string) => code.replace(".", "_");

type Props = {
  content: Instrument;
  /** The address of a draft, where each indicator has its form. */
  edit?: string;
};

/** The whole instrument as people read it: dimensions with weights, indicators with their five levels. */
export const InstrumentContent = ({ content, edit }: Props) =>
  content.dimensions.map((dimension) => (
    <DimensionPart key={dimension.code} {...{ dimension, edit }} />
  ));

async function DimensionPart({ dimension, edit }: { dimension: Dimension; edit?: string }) {
  const locale = await getLocale();
  const t = await getTranslations("instruments.content");
  const { code, weight, indicators } = dimension;
  return (
    <section className="sec stack" aria-labelledby={code}>
      <div className="dimension-head">
        <h2 id={code}>{t("dimension", { code, name: dimension[locale] })}</h2>
        <p className="soft">
          {t("weight", { weight: formatNumber(locale, weight) })} ·{" "}
          {t("count", { count: indicators.length })}
        </p>
      </div>
      <ol className="ks">
        {indicators.map((indicator) => (
          <IndicatorPart key={indicator.code} {...{ indicator, edit }} />
        ))}
      </ol>
      {edit && (
        <p>
          <a className="btn alt s" href={localPath(locale, `${edit}/butir/${code}`)}>
            {t("add", { code })}
          </a>
        </p>
      )}
    </section>
  );
}

async function IndicatorPart({ indicator, edit }: { indicator: Indicator; edit?: string }) {
  const locale = await getLocale();
  const t = await getTranslations("instruments.content");
  const { code, anchors, evidence, conditions, key, package_dependent } = indicator;
  return (
    <li id={anchorOf(code)}>
      <span className="k">{code}</span>
      <h3>{indicator[locale]}</h3>
      {(key || package_dependent) && (
        <div className="res marks-of">
          {key && <Tag tone="info">{t("key")}</Tag>}
          {package_dependent && (
            <Tag tone="line" icon="half">
              {t("packageDependent")}
            </Tag>
          )}
        </div>
      )}
      <div className="body stack-s">
        <Levels {...{ anchors, label: t("levels", { code }) }} />
        <p className="small soft">
          {t.rich("evidence", {
            evidence,
            // Papers are named in Indonesian, whatever language the page is in.
            e: (names) => (locale === "id" ? names : <span lang="id">{names}</span>),
          })}
          {conditions.length > 0 &&
            ` ${t("conditions", { conditions: conditions.join(", "), count: conditions.length })}`}
        </p>
        {edit && (
          <p className="small">
            <a href={localPath(locale, `${edit}/butir/${code}`)}>{t("edit", { code })}</a>
          </p>
        )}
      </div>
    </li>
  );
}

/** The five sentences of an indicator, each behind its level. */
export async function Levels({ anchors, label }: { anchors: Indicator["anchors"]; label: string }) {
  const locale = await getLocale();
  return (
    <ol className="levels small" start={0} aria-label={label}>
      {anchors.map((anchor) => (
        <li key={anchor.level} value={anchor.level}>
          <b aria-hidden="true">{anchor.level}</b>
          <span>{anchor[locale]}</span>
        </li>
      ))}
    </ol>
  );
}
