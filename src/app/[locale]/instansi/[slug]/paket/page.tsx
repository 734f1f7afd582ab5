import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UploadBox } from "@/features/packages/components/upload-box";
import { listImports } from "@/features/packages/queries/imports";
import { AgencyPackages } from "@/features/preparation/components/agency-packages";
import { listAgencyPackages } from "@/features/preparation/queries/list";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { may } from "@/domain/permissions";
import { findAgencyOf } from "@/lib/agency";
import { recordRefusal } from "@/lib/audit";
import { requireSession } from "@/lib/enter";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";

/** Said below, because it names the agency to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgencyPackagesPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/paket">) {
  const { slug } = await params;
  const given = await searchParams;
  const { q, page } = listParameters(given);
  const { actor } = await requireSession(`/instansi/${slug}/paket`);
  const agency = await findAgencyOf(actor, slug, "packages/see-imports");
  const found = agency && (await listImports(actor, agency.id, 1));
  const own = agency && (await listAgencyPackages(actor, agency, { q, page }));
  if (!agency || !found || !own) {
    await recordRefusal(actor, "packages/see-imports");
    return <Forbidden actor={actor} />;
  }
  const locale = await getLocale();
  const t = await getTranslations("packages.import");
  const body = { type: "agency", id: agency.id, unitId: null } as const;
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { body: agency.name })} – Simpul`}</title>
      <p className="small soft">{agency.name}</p>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <AgencyPackages {...{ slug, q, page }} agencyId={agency.id} found={own} />
      {may(actor, "preparation/add-package", own.body) && (
        <p>
          <a className="btn alt" href={localPath(locale, `/instansi/${slug}/paket/baru`)}>
            {t("byHand")}
          </a>
        </p>
      )}
      {may(actor, "packages/upload-packages", body) && (
        <section className="sec stack" aria-labelledby="unggah">
          <h2 id="unggah">{t("uploadTitle")}</h2>
          <UploadBox
            slug={slug}
            klpdCode={agency.klpdCode}
            fault={typeof given.salah === "string" ? given.salah : undefined}
          />
        </section>
      )}
      <section className="sec stack" aria-labelledby="berkas-lalu">
        <h2 id="berkas-lalu">{t("filesTitle")}</h2>
        {found.total === 0 && <p>{t("filesNone")}</p>}
        <ul className="rows">
          {found.imports.map(({ id, startedAt, added, updated, bad, state }) => (
            <li key={id}>
              <a href={localPath(locale, `/instansi/${slug}/paket/impor/${id}`)}>
                {formatInstant(locale, startedAt)}
              </a>
              <span className="soft">
                {state === "done" ? t("fileLine", { added, updated, bad }) : t("fileRunning")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
