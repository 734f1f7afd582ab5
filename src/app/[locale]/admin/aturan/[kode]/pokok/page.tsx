import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OutlineForm } from "@/features/rules/components/outline-form";
import { findSet } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.outline"))("title") };
}

export default async function OutlinePage({
  params,
}: PageProps<"/[locale]/admin/aturan/[kode]/pokok">) {
  const { kode } = await params;
  const { session, allowed } = await admitTo(`/admin/aturan/${kode}/pokok`, "rules/see-rules");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const set = await findSet(session.actor, kode);
  if (set?.state !== "draft") notFound();
  const locale = await getLocale();
  const t = await getTranslations("rules");
  const site = await getTranslations("site");
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("admin.title"), href: localPath(locale, "/admin/aturan") },
          {
            label: set.content.words[locale].title,
            href: localPath(locale, `/admin/aturan/${kode}`),
          },
        ]}
        here={t("outline.title")}
      />
      <h1>{t("outline.title")}</h1>
      <p className="lede">{t("outline.lede")}</p>
      <OutlineForm set={set} title={t("outline.title")} />
    </div>
  );
}
