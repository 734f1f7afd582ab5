import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { isUnderWay } from "@/domain/list-import/file";
import { STATE_LOOKS } from "@/features/imports/components/import-words";
import { Decisions } from "@/features/imports/components/decisions";
import { FaultyRows } from "@/features/imports/components/faulty-rows";
import { ListResult, UndoneResult } from "@/features/imports/components/list-result";
import {
  FailedBox,
  TrialForms,
  UndoForm,
  UnderWay,
} from "@/features/imports/components/list-steps";
import { MapForm } from "@/features/imports/components/map-form";
import { countInvitations } from "@/features/imports/queries/invitations";
import { findList } from "@/features/imports/queries/lists";
import { listStayed } from "@/features/imports/queries/rows";
import { previewColumns } from "@/features/imports/queries/upload";
import { readListPage } from "@/features/imports/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { LooksAgain } from "@/ui/looks-again";
import { Said } from "@/ui/said";
import { Tag } from "@/ui/tag";
import "@/ui/styles/audit.css";
import "@/ui/styles/merge.css";
import "@/ui/styles/review.css";

/** Said below, because the name of a list is for operators only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function ListPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/impor/[id]">) {
  const [{ id }, parameters] = [await params, await searchParams];
  const path = `/admin/impor/${id}`;
  const { session, allowed } = await admitTo(path, "imports/see-lists");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const { actor } = session;
  const list = (z.uuid().safeParse(id).success && (await findList(actor, id))) || notFound();
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const site = await getTranslations("site");
  const asked = readListPage(parameters);
  const { state, source: title } = list;
  const columns = state === "uploaded" ? await previewColumns(actor, id) : null;
  const invitable = state === "imported" ? ((await countInvitations(actor, id)) ?? 0) : 0;
  const isOver = state === "imported" || state === "trial";
  return (
    <div className="stack">
      {!columns && <title>{`${title} – Simpul`}</title>}
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/admin/impor") }]}
        here={title}
      />
      {asked.isDecided && <Said>{t("decide.said")}</Said>}
      <p>
        <Tag {...STATE_LOOKS[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <h1 className="break-words">{title}</h1>
      {columns && <MapForm list={list} columns={columns} title={title} />}
      {isUnderWay(state) && <UnderWay list={list} />}
      {isUnderWay(state) && (
        <LooksAgain seconds={2} href={localPath(locale, path)} word={t("again")} />
      )}
      {state === "failed" && <FailedBox list={list} />}
      {state === "imported" && list.fault && <p className="alert bad">{t("undo.failed")}</p>}
      {state === "trial" && <TrialForms list={list} />}
      {isOver && <ListResult list={list} />}
      {state === "undone" && <UndoneResult list={list} stayed={await listStayed(actor, id)} />}
      {isOver && (
        <Decisions actor={actor} list={list} asked={asked} mayDecide={state === "imported"} />
      )}
      {isOver && <FaultyRows actor={actor} list={list} asked={asked} />}
      {state === "imported" && invitable > 0 && (
        <section className="sec stack-s" aria-labelledby="undangan">
          <h2 id="undangan">{t("invite.title")}</h2>
          <p>{t("invite.linkText")}</p>
          <p>
            <a href={localPath(locale, `${path}/undangan`)}>
              {t("invite.link", { count: invitable })}
            </a>
          </p>
        </section>
      )}
      {state === "imported" && <UndoForm list={list} />}
    </div>
  );
}
