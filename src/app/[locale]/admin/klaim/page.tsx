import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimCase } from "@/features/claims/components/claim-case";
import { listOpenClaims } from "@/features/claims/queries/open";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";

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
  return (
    <ListPage
      address={localPath(locale, "/admin/klaim")}
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
        <li key={row.id}>
          <ClaimCase row={row} />
        </li>
      ))}
    />
  );
}
