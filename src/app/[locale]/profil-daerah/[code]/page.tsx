import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RegionReport } from "@/features/regional/components/region-report";
import { findRegion } from "@/features/regional/queries/region";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/regional.css";
import { ProvinceMap } from "../province-map";

type Props = PageProps<"/[locale]/profil-daerah/[code]">;

// Page and metadata ask for the same place; it is read once a request.
const regionAt = cache(async (code: string) => (await findRegion(ANYONE, code)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, name } = await regionAt((await params).code);
  const t = await getTranslations("regional");
  const title = t("metaTitle", { region: name });
  const description = t("metaDescription", { region: name });
  return {
    ...{ title, description, openGraph: { title, description, type: "article" } },
    alternates: alternatesOf(await getLocale(), `/profil-daerah/${code}`),
  };
}

export default async function RegionalReportPage({ params }: Props) {
  const region = await regionAt((await params).code);
  const locale = await getLocale();
  const t = await getTranslations();
  const url = absoluteUrl(locale, `/profil-daerah/${region.code}`);
  const qr = qrPath(url);
  const { parent } = region;
  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={t("regional.metaTitle", { region: region.name })}
          printed={t("print.printed", { instant: formatInstant(locale, clock(), region.timeZone) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("site.home"), href: localPath(locale, "/") },
            { label: t("footer.regional"), href: localPath(locale, "/profil-daerah") },
            ...(parent
              ? [{ label: parent.name, href: localPath(locale, `/profil-daerah/${parent.code}`) }]
              : []),
          ]}
          here={region.name}
        />
        <p className="eyebrow">{t("regional.title")}</p>
        <h1>{region.name}</h1>
        <RegionReport region={region} map={!parent && <ProvinceMap current={region.code} />} />
      </div>
    </main>
  );
}
