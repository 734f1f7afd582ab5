import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimCase } from "@/features/claims/components/claim-case";
import { listOpenClaims } from "@/features/claims/queries/open";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { listAddress, listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";
import { SearchForm } from "@/ui/search-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claim.admin"))("title") };
}

export default async function ClaimsPage({ searchParams }: PageProps<"/[locale]/admin/klaim">) {
  const parameters = await searchParams;
  const { q, page } = listParameters(parameters);
  const { session, allowed } = await admitTo("/admin/klaim", "claims/see-claims");
  const found = allowed && (await listOpenClaims(session.actor, { q, page, at: clock() }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("claim.admin");
  const admin = await getTranslations("admin");
  const d = await getTranslations("directory");
  const address = localPath(locale, "/admin/klaim");
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
          <ClaimCase key={row.id} row={row} />
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
