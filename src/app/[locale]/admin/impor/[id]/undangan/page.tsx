import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { InvitationList } from "@/features/imports/components/invitation-list";
import { listInvitations } from "@/features/imports/queries/invitations";
import { findList } from "@/features/imports/queries/lists";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Pager } from "@/ui/pager";
import { Said } from "@/ui/said";

/** Said below, because the name of a list is for operators only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function InvitationsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/impor/[id]/undangan">) {
  const [{ id }, given] = [await params, await searchParams];
  const path = `/admin/impor/${id}/undangan`;
  const { session, allowed } = await admitTo(path, "imports/see-lists");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const { actor } = session;
  const list = (z.uuid().safeParse(id).success && (await findList(actor, id))) || notFound();
  const { page } = listParameters(given);
  const found = (await listInvitations(actor, id, page)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const site = await getTranslations("site");
  const { pager } = await listWords();
  const address = localPath(locale, path);
  return (
    <div className="stack">
      <title>{`${t("invite.title")} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("title"), href: localPath(locale, "/admin/impor") },
          { label: list.source, href: localPath(locale, `/admin/impor/${id}`) },
        ]}
        here={t("invite.title")}
      />
      {given.pesan === "tercatat" && <Said>{t("invite.said")}</Said>}
      <h1>{t("invite.title")}</h1>
      <p className="lede">{t("invite.lede")}</p>
      {found.total === 0 ? (
        <p>{t("invite.none")}</p>
      ) : (
        <>
          <h2>{t("invite.link", { count: found.total })}</h2>
          <p>
            <a href={`${address}/unduh`}>{t("invite.csv")}</a>
          </p>
          <InvitationList list={list} invitations={found.invitations} />
          <Pager
            page={page}
            last={found.pages}
            hrefOf={(number) => (number > 1 ? `${address}?page=${number}` : address)}
            words={pager}
          />
        </>
      )}
    </div>
  );
}
