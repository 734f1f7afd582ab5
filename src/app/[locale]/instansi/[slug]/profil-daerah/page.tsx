import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OneStepTable } from "@/features/eligibility/components/one-step-table";
import { findOneStepScope, listPlacesWithin } from "@/features/eligibility/queries/one-step";
import { AgencyPlaceForm } from "@/features/regional/components/agency-place-form";
import { RegionReport } from "@/features/regional/components/region-report";
import { findRegion } from "@/features/regional/queries/region";
import { reportSchema } from "@/features/regional/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { requireSession } from "@/lib/enter";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/regional.css";
import { ProvinceMap } from "../../../profil-daerah/province-map";

/** Said below, because it names the agency to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgencyRegionalPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/profil-daerah">) {
  const { slug } = await params;
  const { wilayah } = reportSchema.parse(await searchParams);
  const path = `/instansi/${slug}/profil-daerah`;
  const { actor } = await requireSession(path);
  const scope = await findOneStepScope(actor, slug);
  if (scope?.of !== "agency") {
    await recordRefusal(actor, "eligibility/see-one-step");
    return <Forbidden actor={actor} />;
  }
  const locale = await getLocale();
  const t = await getTranslations();
  const own = scope.region;
  // Outside its own region an agency reads what everybody reads.
  const isWithin = own === null || wilayah === own || wilayah?.startsWith(`${own}.`);
  const code = wilayah && isWithin && !scope.unplaced ? wilayah : own;
  const region = code === null ? null : ((await findRegion(actor, code)) ?? notFound());
  const places = scope.unplaced ? [] : await listPlacesWithin(actor, scope);
  const title = region ? t("regional.metaTitle", { region: region.name }) : t("footer.regional");
  const url = absoluteUrl(locale, region ? `/profil-daerah/${region.code}` : "/profil-daerah");
  const qr = qrPath(url);
  return (
    <>
      <title>{`${title} – ${scope.name} – Simpul`}</title>
      <PrintHeader
        title={`${title} · ${scope.name}`}
        printed={t("print.printed", { instant: formatInstant(locale, clock(), region?.timeZone) })}
        url={url}
        qrPath={qr.path}
        qrSize={qr.size}
      />
      <p className="small soft">{scope.name}</p>
      <h1>{title}</h1>
      <div className="stack-s np mt-4">
        <p>{scope.unplaced ? t("regional.agencyUnplaced") : t("regional.agencyLede")}</p>
        {places.length > 0 && (
          <AgencyPlaceForm
            {...{ places, own }}
            address={localPath(locale, path)}
            current={region?.code ?? null}
          />
        )}
        <p className="small">
          <a href={localPath(locale, "/profil-daerah")}>{t("regional.agencyOther")}</a>
          {region && (
            <>
              {" · "}
              <a href={localPath(locale, `/profil-daerah/${region.code}`)}>
                {t("regional.agencyPublic")}
              </a>
            </>
          )}
        </p>
      </div>
      {region && (
        <div className="mt-6">
          <RegionReport
            region={region}
            map={!region.parent && <ProvinceMap current={region.code} />}
            named={<OneStepTable {...{ actor, scope, wilayah: region.code }} />}
          />
        </div>
      )}
    </>
  );
}
