import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AgencySteps } from "@/features/guides/components/agency-steps";
import { GlossaryList } from "@/features/guides/components/glossary-list";
import { GuideBasis } from "@/features/guides/components/guide-basis";
import { GuideNeighbours } from "@/features/guides/components/guide-neighbours";
import { GuideText } from "@/features/guides/components/guide-text";
import { guideWords } from "@/features/guides/components/guide-words";
import { PackageYear } from "@/features/guides/components/package-year";
import { guideAt } from "@/domain/guides";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/guide-lists.css";
import "@/ui/styles/guides.css";

type Props = PageProps<"/[locale]/panduan/[slug]">;

/** What some guides have besides their sentences. */
const MORE: Record<string, ReactNode> = {
  "langkah-instansi": <AgencySteps />,
  kalender: <PackageYear />,
  glosarium: <GlossaryList />,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { guide } = guideAt(slug) ?? notFound();
  const words = await guideWords();
  const [title, description] = [words.fullTitleOf(guide), words.leadOf(guide)];
  return {
    ...{ title, description, openGraph: { title, description, type: "article" } },
    alternates: alternatesOf(await getLocale(), `/panduan/${slug}`),
  };
}

export default async function GuidePage({ params }: Props) {
  const { slug } = await params;
  const { guide, previous, next } = guideAt(slug) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  const words = await guideWords();
  const url = absoluteUrl(locale, `/panduan/${slug}`);
  const qr = qrPath(url);
  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={words.fullTitleOf(guide)}
          printed={t("print.printed", { instant: formatInstant(locale, clock()) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("site.home"), href: localPath(locale, "/") },
            { label: t("guides.title"), href: localPath(locale, "/panduan") },
          ]}
          here={words.titleOf(guide)}
        />
        <div className="guide-head">
          {guide.condition && (
            <p className="eyebrow">
              {t(`guides.condition.${guide.condition.scope}`, { code: guide.condition.code })}
            </p>
          )}
          <h1>{words.titleOf(guide)}</h1>
          <p className="lede">{words.leadOf(guide)}</p>
        </div>
        <div className="guide">
          <article className="guide-text">
            <GuideText guide={guide} />
            {MORE[slug]}
          </article>
          <GuideBasis guide={guide} />
        </div>
        <GuideNeighbours {...{ previous, next }} />
      </div>
    </main>
  );
}
