import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KakForm } from "@/features/preparation/components/kak-form";
import { WorkFrame } from "@/features/preparation/components/work-frame";
import { listUnits, listWorkPlaces } from "@/features/preparation/queries/list";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { listTerms } from "@/lib/choices";
import { workAt } from "../work-at";

/** Said below, because it names the agency's package to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function KakPage({
  params,
}: PageProps<"/[locale]/instansi/[slug]/paket/[id]/kak">) {
  const { slug, id } = await params;
  const { actor, agency, work } = await workAt(slug, id, "/kak");
  if (!work?.mayChange) return <Forbidden actor={actor} />;
  const t = await getTranslations("preparation");
  const [terms, places, units] = await Promise.all([
    listTerms(actor, await getLocale()),
    listWorkPlaces(actor, agency, work.regionCodes),
    listUnits(actor, agency),
  ]);
  return (
    <WorkFrame {...{ slug, work }} here="kak">
      <p className="lede">{t("kakLede")}</p>
      <KakForm {...{ work, terms, places, units }} />
    </WorkFrame>
  );
}
