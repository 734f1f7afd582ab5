import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegistrationCase } from "@/features/organisations/components/registration-case";
import { listRegistrations } from "@/features/organisations/queries/registrations";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { listAddress, listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";
import { SearchForm } from "@/ui/search-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("registerOms.admin"))("title") };
}

export default async function RegistrationsPage({
  searchParams,
}: PageProps<"/[locale]/admin/oms">) {
  const parameters = await searchParams;
  const { q, page } = listParameters(parameters);
  const { session, allowed } = await admitTo("/admin/oms", "organisations/see-registrations");
  const found = allowed && (await listRegistrations(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("registerOms.admin");
  const admin = await getTranslations("admin");
  const d = await getTranslations("directory");
  const address = localPath(locale, "/admin/oms");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {parameters.pesan === "diputuskan" && (
        <div className="alert ok" role="status">
          <p>{admin("said.diputuskan")}</p>
        </div>
      )}
      <SearchForm action={address} label={t("searchLabel")} button={admin("search")} value={q} />
      <p className="strong">{t("found", { count: found.total })}</p>
      <div>
        {found.rows.map((row) => (
          <RegistrationCase key={row.organisationId} row={row} />
        ))}
      </div>
      <Pager
        page={page}
        last={found.pages}
        hrefOf={(number) => listAddress(address, q, number)}
        words={{ label: d("pages"), page: d("page"), previous: d("previous"), next: d("next") }}
      />
    </div>
  );
}
