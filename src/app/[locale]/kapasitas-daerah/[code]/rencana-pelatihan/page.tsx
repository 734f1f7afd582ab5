import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrainingPlan } from "@/features/capability/components/training-plan";
import { placeAt, PlacePage } from "../place-page";

type Props = PageProps<"/[locale]/kapasitas-daerah/[code]/rencana-pelatihan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await placeAt((await params).code);
  const t = await getTranslations("regionalCapability");
  return { title: t("planTitle", { region: name }), robots: { index: false, follow: true } };
}

const TrainingPlanPage = (props: Props) => (
  <PlacePage {...props} rest="/rencana-pelatihan" title="planTitle">
    {(numbers, code) => <TrainingPlan numbers={numbers} region={code} />}
  </PlacePage>
);
export default TrainingPlanPage;
