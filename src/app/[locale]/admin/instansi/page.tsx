import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { addAgencyAction } from "@/features/members/actions";
import { agencyFields } from "@/features/members/components/agency-fields";
import { listAgencies } from "@/features/members/queries/agencies";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formWords } from "@/lib/i18n/form-words";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ActionForm } from "@/ui/action-form";
import { ListPage } from "@/ui/list-page";
import { Tag } from "@/ui/tag";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgenciesPage({
  searchParams,
}: PageProps<"/[locale]/admin/instansi">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/admin/instansi", "members/see-agencies");
  const found = allowed && (await listAgencies(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const labels = await getTranslations("labels");
  const address = localPath(locale, "/admin/instansi");
  return (
    <ListPage
      address={address}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...(await listWords()),
        title: t("agencies.title"),
        searchLabel: t("agencies.searchLabel"),
        found: t("agencies.found", { count: found.total }),
      }}
      lines={found.rows.map((agency) => (
        <li key={agency.slug}>
          <div>
            <p className="strong">
              <a href={`${address}/${agency.slug}`}>{agency.name}</a>{" "}
              {agency.state !== "confirmed" && (
                <Tag tone={agency.state === "requested" ? "warn" : "bad"}>
                  {labels(`agencyState.${agency.state}`)}
                </Tag>
              )}
            </p>
            <p className="soft small">
              {labels(`agencyKind.${agency.kind}`)}
              {agency.region && ` · ${agency.region.name}`}
            </p>
          </div>
          <p className="soft small">
            {t("agencies.counts", {
              members: agency._count.memberships,
              units: agency._count.units,
            })}
          </p>
        </li>
      ))}
    >
      <section className="sec stack" aria-labelledby="tambah">
        <h2 id="tambah">{t("agencies.add")}</h2>
        <ActionForm
          action={addAgencyAction}
          title={t("agencies.title")}
          hidden={{ requestId: randomUUID() }}
          fields={await agencyFields()}
          words={await formWords({ submit: t("agencies.addSubmit") }, [
            "not-allowed",
            "already-there",
            "region-wrong",
          ])}
        />
      </section>
    </ListPage>
  );
}
