import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PackageHit } from "@/features/packages/components/package-card";
import { packageWords, placesNamed } from "@/features/packages/components/package-words";
import { listFitting } from "@/features/packages/queries/package";
import { findEditor } from "@/features/profiles/queries/editor";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { dateOfDay, dayIn } from "@/domain/civil-day";
import { packageKey } from "@/domain/package";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Pager } from "@/ui/pager";
import { Tag } from "@/ui/tag";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

/** Packages an organisation may want to know of, each with why it stands here. */
export default async function FittingPackagesPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/paket">) {
  const { slug } = await params;
  const { page } = listParameters(await searchParams);
  const { actor } = await requireSession(`/ruang-oms/${slug}/paket`);
  const editor = await findEditor(actor, slug);
  const today = dateOfDay(dayIn("WIB", clock())) ?? clock();
  const found = editor && (await listFitting(actor, editor.organisationId, today, page));
  if (!editor || !found) {
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  if (editor.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${editor.slug}/paket`));
  const locale = await getLocale();
  const t = await getTranslations("packages.fitting");
  const capability = await getTranslations("assessment.forPackage");
  const site = await getTranslations("site");
  const words = await packageWords(placesNamed(found.packages));
  const { pager } = await listWords();
  const address = localPath(locale, `/ruang-oms/${slug}/paket`);
  return (
    <div className="stack">
      <title>{`${t("title")} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: editor.name, href: localPath(locale, `/ruang-oms/${slug}`) }]}
        here={t("title")}
      />
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <h2>{t("found", { count: found.total })}</h2>
      {found.total === 0 && (
        <p>
          {t.rich("none", {
            a: (chunks) => <a href={localPath(locale, "/paket")}>{chunks}</a>,
          })}
        </p>
      )}
      <div>
        {found.packages.map((one) => {
          const { shared } = one;
          const same = [
            ...shared.workKinds.map(words.work),
            ...shared.issues.map(words.issue),
            ...shared.targetGroups.map(words.target),
          ];
          const { budgetYear, rupCode } = one;
          const key = rupCode !== null && packageKey({ budgetYear, rupCode });
          const places = words.placesOf({ regionCodes: shared.places });
          return (
            <PackageHit key={one.id} {...{ one, words }}>
              <p className="small">{t("same", { list: same.join(", ") })}</p>
              <p className="small">
                {places.length > 0 ? t("near", { list: places.join(", ") }) : t("far")}
              </p>
              {one.isInterested && (
                <p>
                  <Tag tone="info" icon="full">
                    {t("interested")}
                  </Tag>{" "}
                  {key && (
                    <a className="small" href={`${address}/${key}`}>
                      {capability("link")}
                    </a>
                  )}
                </p>
              )}
            </PackageHit>
          );
        })}
      </div>
      <Pager
        page={page}
        last={found.pages}
        hrefOf={(number) => (number > 1 ? `${address}?page=${number}` : address)}
        words={pager}
      />
    </div>
  );
}
