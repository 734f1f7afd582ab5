import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RegionalCapability } from "@/features/capability/components/regional-capability";
import { countCapability, findPlace } from "@/features/capability/queries/aggregates";
import { capabilityParameters } from "@/features/capability/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/capability.css";

type Props = PageProps<"/[locale]/kapasitas-daerah/[code]">;

// Page and metadata ask for the same place; it is read once a request.
const placeAt = cache(async (code: string) => (await findPlace(ANYONE, code)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, name } = await placeAt((await params).code);
  const t = await getTranslations("regionalCapability");
  return {
    ...{ title: t("titleOf", { region: name }), description: t("metaDescription") },
    alternates: alternatesOf(await getLocale(), `/kapasitas-daerah/${code}`),
  };
}

export default async function RegionalCapabilityPage({ params, searchParams }: Props) {
  const { code, name, parent, timeZone } = await placeAt((await params).code);
  const { versi } = capabilityParameters.parse(await searchParams);
  const numbers = await countCapability(ANYONE, { region: code, version: versi });
  if (!numbers) notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  const path = `/kapasitas-daerah/${code}`;
  const url = absoluteUrl(locale, path);
  const qr = qrPath(url);
  const title = t("regionalCapability.titleOf", { region: name });
  return (
    <main id="isi">
      <div className="wrap stack">
        <PrintHeader
          title={title}
          printed={t("print.printed", { instant: formatInstant(locale, clock(), timeZone) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            {
              label: t("regionalCapability.title"),
              href: localPath(locale, "/kapasitas-daerah"),
            },
            ...(parent
              ? [
                  {
                    label: parent.name,
                    href: localPath(locale, `/kapasitas-daerah/${parent.code}`),
                  },
                ]
              : []),
          ]}
          here={name}
        />
        <h1>{title}</h1>
        <RegionalCapability numbers={numbers} region={code} path={path} />
      </div>
    </main>
  );
}
