import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SetCriteria } from "@/features/rules/components/set-content";
import { SetTag } from "@/features/rules/components/set-tag";
import { findSet } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.admin"))("preview") };
}

export default async function PreviewPage({
  params,
}: PageProps<"/[locale]/admin/aturan/[kode]/pratinjau">) {
  const { kode } = await params;
  const { session, allowed } = await admitTo(`/admin/aturan/${kode}/pratinjau`, "rules/see-rules");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const { content, state, replacedFrom } = (await findSet(session.actor, kode)) ?? notFound();
  const locale = await getLocale();
  const other = locale === "id" ? "en" : "id";
  const t = await getTranslations("rules.admin");
  const site = await getTranslations("site");
  const { words, rules } = content;
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("title"), href: localPath(locale, "/admin/aturan") },
          { label: words[locale].title, href: localPath(locale, `/admin/aturan/${kode}`) },
        ]}
        here={t("preview")}
      />
      <h1>{t("preview")}</h1>
      <p>
        <SetTag {...{ state, effectiveFrom: rules.effectiveFrom, replacedFrom }} />
      </p>
      <p className="lede">{words[locale].title}</p>
      <p>{words[locale].note}</p>
      <p lang={other} className="soft">
        <b>{words[other].title}.</b> {words[other].note}
      </p>
      <SetCriteria content={content} both />
    </div>
  );
}
