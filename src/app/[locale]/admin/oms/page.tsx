import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegistrationCase } from "@/features/organisations/components/registration-case";
import { listRegistrations } from "@/features/organisations/queries/registrations";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";

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
  return (
    <ListPage
      address={localPath(locale, "/admin/oms")}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...(await listWords()),
        title: t("title"),
        lede: t("lede"),
        searchLabel: t("searchLabel"),
        found: t("found", { count: found.total }),
      }}
      said={parameters.pesan === "diputuskan" ? admin("said.diputuskan") : undefined}
      lines={found.rows.map((row) => (
        <li key={row.organisationId}>
          <RegistrationCase row={row} />
        </li>
      ))}
    />
  );
}
