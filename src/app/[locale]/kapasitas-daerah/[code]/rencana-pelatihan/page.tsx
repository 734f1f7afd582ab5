import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TrainingPlan } from "@/features/capability/components/training-plan";
import { countCapability, findPlace } from "@/features/capability/queries/aggregates";
import { capabilityParameters } from "@/features/capability/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/capability.css";

type Props = PageProps<"/[locale]/kapasitas-daerah/[code]/rencana-pelatihan">;

const placeAt = cache(async (code: string) => (await findPlace(ANYONE, code)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await placeAt((await params).code);
  const t = await getTranslations("regionalCapability");
  return { title: t("planTitle", { region: name }), robots: { index: false, follow: true } };
}

export default async function TrainingPlanPage({ params, searchParams }: Props) {
  const { code, name, timeZone } = await placeAt((await params).code);
  const { versi } = capabilityParameters.parse(await searchParams);
  const numbers = await countCapability(ANYONE, { region: code, version: versi });
  if (!numbers) notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  const url = absoluteUrl(locale, `/kapasitas-daerah/${code}/rencana-pelatihan`);
  const qr = qrPath(url);
  const title = t("regionalCapability.planTitle", { region: name });
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
            { label: t("regionalCapability.title"), href: localPath(locale, "/kapasitas-daerah") },
            { label: name, href: localPath(locale, `/kapasitas-daerah/${code}`) },
          ]}
          here={t("regionalCapability.plan")}
        />
        <h1>{title}</h1>
        <TrainingPlan numbers={numbers} region={code} />
      </div>
    </main>
  );
}
