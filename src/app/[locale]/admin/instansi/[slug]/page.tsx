import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { changeAgencyAction, settleAgencyAction } from "@/features/members/actions";
import { agencyFields } from "@/features/members/components/agency-fields";
import { findAgency } from "@/features/members/queries/agencies";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { movesOf } from "@/domain/membership";
import { admitTo } from "@/lib/forbidden";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { Said } from "@/ui/said";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgencyPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/instansi/[slug]">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo(`/admin/instansi/${slug}`, "members/see-agencies");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const agency = (await findAgency(session.actor, slug)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const labels = await getTranslations("labels");
  const said = (["diputuskan", "diubah"] as const).find((each) => each === pesan);
  const version = String(agency.version);
  const settled = ["not-allowed", "not-found", "changed-meanwhile"] as const;
  return (
    <div className="stack">
      <h1>{agency.name}</h1>
      {said && <Said>{t(`said.${said}`)}</Said>}
      <SummaryList
        rows={[
          { term: t("agencies.state"), detail: labels(`agencyState.${agency.state}`) },
          { term: t("agencies.kind"), detail: labels(`agencyKind.${agency.kind}`) },
          { term: t("agencies.klpdCode"), detail: agency.klpdCode ?? "–" },
          { term: t("agencies.region"), detail: agency.region?.name ?? "–" },
          { term: t("agencies.mailDomains"), detail: agency.mailDomains.join(", ") || "–" },
        ]}
      />
      <div className="row">
        {agency.state === "confirmed" && (
          <a className="btn alt s" href={localPath(locale, `/instansi/${slug}/anggota`)}>
            {t("agencies.members")}
          </a>
        )}
        {await Promise.all(
          movesOf(agency.state).map(async (move) => (
            <ActionForm
              key={move}
              action={settleAgencyAction}
              prefix={`${move}-`}
              hidden={{ agencyId: agency.id, move, version }}
              fields={[]}
              tone="small"
              words={await formWords({ submit: labels(`agencyMove.${move}`) }, settled)}
            />
          )),
        )}
      </div>
      <section className="sec stack" aria-labelledby="ubah">
        <h2 id="ubah">{t("agencies.edit")}</h2>
        <ActionForm
          action={changeAgencyAction}
          title={agency.name}
          prefix="ubah-"
          hidden={{ agencyId: agency.id, version }}
          fields={await agencyFields(agency)}
          words={await formWords({ submit: t("agencies.save") }, [
            ...settled,
            "already-there",
            "region-wrong",
          ])}
        />
      </section>
    </div>
  );
}
