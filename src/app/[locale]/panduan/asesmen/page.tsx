import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstrumentContent } from "@/features/instruments/components/instrument-content";
import { InstrumentDifferences } from "@/features/instruments/components/instrument-differences";
import { InstrumentTag } from "@/features/instruments/components/instrument-tag";
import {
  HowScoresAreCounted,
  VersionList,
  WeightTable,
} from "@/features/instruments/components/public-parts";
import { findPublicInstrument, withdrawnVersions } from "@/features/instruments/queries/published";
import { ANYONE } from "@/domain/actor";
import { formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { SummaryList } from "@/ui/summary-list";
import "@/ui/styles/account.css";

const PATH = "/panduan/asesmen";
const OPEN_DATA = "/api/v1/instruments";
type Props = PageProps<"/[locale]/panduan/asesmen">;

const asked = async (searchParams: Props["searchParams"]) => {
  const { versi } = await searchParams;
  if (Array.isArray(versi)) notFound();
  return versi || undefined;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("instruments");
  const version = await asked(searchParams);
  const title = t("public.title");
  return {
    title: version ? `${title}, ${t("version", { version }).toLowerCase()}` : title,
    description: t("public.lede"),
    alternates: alternatesOf(await getLocale(), version ? `${PATH}?versi=${version}` : PATH),
  };
}

/** The instrument in force, wholly, or another published version of it. */
export default async function PublicInstrumentPage({ searchParams }: Props) {
  const found = (await findPublicInstrument(ANYONE, await asked(searchParams))) ?? notFound();
  const { version, content, base, effectiveFrom, replacedFrom, publishedAt, sha256 } = found;
  const inForce = await findPublicInstrument(ANYONE);
  const locale = await getLocale();
  const t = await getTranslations("instruments");
  const p = await getTranslations("instruments.public");
  const guides = await getTranslations("guides");
  const isOther = inForce !== null && inForce.version !== version;
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={guides("title")}
          trail={[{ label: guides("title"), href: localPath(locale, "/panduan") }]}
          here={p("title")}
        />
        <h1>{p("title")}</h1>
        <p>
          <InstrumentTag state="published" {...{ effectiveFrom, replacedFrom }} />
        </p>
        <p className="lede">{p("lede")}</p>
        <div className="alert">
          <p>
            <b>{p("ours")}</b> {p("oursText")}
          </p>
        </div>
        {isOther && (
          <div className="alert warn">
            <p>
              {p.rich(effectiveFrom > inForce.effectiveFrom ? "coming" : "old", {
                a: (chunks) => <a href={localPath(locale, PATH)}>{chunks}</a>,
              })}
            </p>
          </div>
        )}
        <SummaryList
          rows={[
            { term: t("admin.name"), detail: content.name[locale] },
            { term: p("versionTerm"), detail: version },
            { term: t("admin.from"), detail: formatIsoDay(locale, effectiveFrom) },
            ...(publishedAt
              ? [{ term: p("published"), detail: formatInstant(locale, publishedAt) }]
              : []),
            { term: p("fingerprint"), detail: <code className="break-all">{sha256}</code> },
          ]}
        />
        <WeightTable content={content} />
        <HowScoresAreCounted />
        <InstrumentContent content={content} />
        {base && (
          <details className="sec stack">
            <summary>{t("differences.title", { version: base.version })}</summary>
            <InstrumentDifferences {...{ content, base }} anchors="beda-" />
          </details>
        )}
        <VersionList
          {...{ all: found.all, shown: version, path: PATH }}
          withdrawn={await withdrawnVersions(ANYONE)}
        />
        <p>{p.rich("openData", { a: (chunks) => <a href={OPEN_DATA}>{chunks}</a> })}</p>
      </div>
    </main>
  );
}
