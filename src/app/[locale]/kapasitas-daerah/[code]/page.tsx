import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegionalCapability } from "@/features/capability/components/regional-capability";
import { alternatesOf } from "@/lib/i18n/paths";
import { placeAt, PlacePage } from "./place-page";

type Props = PageProps<"/[locale]/kapasitas-daerah/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, name } = await placeAt((await params).code);
  const t = await getTranslations("regionalCapability");
  return {
    ...{ title: t("titleOf", { region: name }), description: t("metaDescription") },
    alternates: alternatesOf(await getLocale(), `/kapasitas-daerah/${code}`),
  };
}

const RegionalCapabilityPage = (props: Props) => (
  <PlacePage {...props} rest="" title="titleOf">
    {(numbers, code) => (
      <RegionalCapability numbers={numbers} region={code} path={`/kapasitas-daerah/${code}`} />
    )}
  </PlacePage>
);
export default RegionalCapabilityPage;
