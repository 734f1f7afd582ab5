import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SetActions } from "@/features/rules/components/set-actions";
import { SetCriteria, SetDifferences } from "@/features/rules/components/set-content";
import { SetTag } from "@/features/rules/components/set-tag";
import { SimulationResult } from "@/features/rules/components/simulation-result";
import { findSet } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import { SummaryList } from "@/ui/summary-list";

const SAID = [
  "dimulai",
  "disimpan",
  "dihitung",
  "diusulkan",
  "ditarik",
  "terbit",
  "dicabut",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.admin"))("setTitle") };
}

export default async function RuleSetPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/aturan/[kode]">) {
  const { kode } = await params;
  const { session, allowed } = await admitTo(`/admin/aturan/${kode}`, "rules/see-rules");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const set = (await findSet(session.actor, kode)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("rules.admin");
  const site = await getTranslations("site");
  const { content, base, state, withdrawn, replacedFrom } = set;
  const { effectiveFrom } = content.rules;
  const { rules, words } = content;
  const { pesan } = await searchParams;
  const said = SAID.find((one) => one === pesan);
  const path = `/admin/aturan/${kode}`;
  const isDraft = state === "draft";
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/admin/aturan") }]}
        here={words[locale].title}
      />
      <h1>{words[locale].title}</h1>
      {said && <Said>{t(`said.${said}`)}</Said>}
      <p>
        <SetTag {...{ state, effectiveFrom, replacedFrom }} />
      </p>
      {withdrawn && <p>{t("withdrawn", { reason: withdrawn.reason })}</p>}
      <SummaryList
        rows={[
          { term: t("code"), detail: rules.code },
          { term: t("from"), detail: formatIsoDay(locale, rules.effectiveFrom) },
          { term: t("basis"), detail: rules.legalBasis },
          { term: t("unconfirmed"), detail: rules.unconfirmed ?? t("allConfirmed") },
          { term: t("note"), detail: words[locale].note },
        ]}
      />
      <p className="row">
        {isDraft && (
          <a className="btn alt" href={localPath(locale, `${path}/pokok`)}>
            {t("editOutline")}
          </a>
        )}
        <a href={localPath(locale, `${path}/pratinjau`)}>{t("preview")}</a>
      </p>
      {base && <SetDifferences {...{ content, base }} />}
      <SimulationResult set={set} />
      {session.actor.kind === "person" && <SetActions set={set} asker={session.actor} />}
      <SetCriteria content={content} {...(isDraft && { edit: path })} />
    </div>
  );
}
