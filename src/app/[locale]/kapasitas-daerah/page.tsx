import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RegionalCapability } from "@/features/capability/components/regional-capability";
import { countCapability } from "@/features/capability/queries/aggregates";
import { capabilityParameters } from "@/features/capability/schema";
import { ANYONE } from "@/domain/actor";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/capability.css";

const PATH = "/kapasitas-daerah";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("regionalCapability");
  return {
    ...{ title: t("title"), description: t("metaDescription") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function CapabilityOfCountryPage({
  searchParams,
}: PageProps<"/[locale]/kapasitas-daerah">) {
  const { versi } = capabilityParameters.parse(await searchParams);
  const numbers = await countCapability(ANYONE, { region: null, version: versi });
  if (!numbers) notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[{ label: t("site.home"), href: localPath(locale, "/") }]}
          here={t("regionalCapability.title")}
        />
        <h1>{t("regionalCapability.title")}</h1>
        <RegionalCapability numbers={numbers} region={null} path={PATH} />
      </div>
    </main>
  );
}
