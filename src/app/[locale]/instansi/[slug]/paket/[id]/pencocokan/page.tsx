import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PackageAnswersList } from "@/features/assessments/components/package-answers-list";
import { listPackageAnswers } from "@/features/assessments/queries/package-answers";
import { WorkFrame } from "@/features/preparation/components/work-frame";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { BeginPanel } from "@/features/shortlists/components/begin-panel";
import { MatchingView } from "@/features/shortlists/components/matching-view";
import { findShortlist, matchWork } from "@/features/shortlists/queries/shortlist";
import { clock } from "@/lib/clock";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Said } from "@/ui/said";
import { workAt } from "../work-at";

/** Said below, because it names the agency's package to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function MatchingPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/paket/[id]/pencocokan">) {
  const { slug, id } = await params;
  const { actor, agency, work } = await workAt(slug, id, "/pencocokan");
  if (!work) return <Forbidden actor={actor} />;
  const t = await getTranslations("shortlists");
  const given = await searchParams;
  const { pesan } = given;
  const list = await findShortlist(actor, work);
  const answers = await listPackageAnswers(actor, agency.id, work.packageId);
  const said = pesan === "mulai" || pesan === "bobot" ? pesan : null;
  const path = localPath(await getLocale(), `/instansi/${slug}/paket/${id}`);
  const asksNothing = work.issueCodes.length + work.workKindCodes.length === 0;
  return (
    <WorkFrame {...{ slug, work }} here="matching">
      {said && <Said>{t(`said.${said}`)}</Said>}
      {asksNothing ? (
        <p>
          {t("kakMissing")} {work.mayChange && <a href={`${path}/kak`}>{t("kakLink")}</a>}
        </p>
      ) : !list ? (
        <BeginPanel workId={work.id} mayBegin={work.mayChange} />
      ) : (
        <MatchingView
          {...{ list, workId: work.id, places: work.regionCodes, page: listParameters(given).page }}
          found={await matchWork(actor, work, list, clock())}
          hrefOf={(number) => `${path}/pencocokan${number > 1 ? `?page=${number}` : ""}`}
        />
      )}
      {answers && <PackageAnswersList rows={answers} />}
    </WorkFrame>
  );
}
