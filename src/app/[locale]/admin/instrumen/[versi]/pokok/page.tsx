import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OutlineForm } from "@/features/instruments/components/outline-form";
import { findInstrument } from "@/features/instruments/queries/drafts";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments.outline"))("title") };
}

export default async function OutlinePage({
  params,
}: PageProps<"/[locale]/admin/instrumen/[versi]/pokok">) {
  const { versi } = await params;
  const path = `/admin/instrumen/${versi}`;
  const { session, allowed } = await admitTo(`${path}/pokok`, "instruments/see-instruments");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const draft = await findInstrument(session.actor, versi);
  if (draft?.state !== "draft") notFound();
  const locale = await getLocale();
  const t = await getTranslations("instruments");
  const site = await getTranslations("site");
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("admin.title"), href: localPath(locale, "/admin/instrumen") },
          { label: t("version", { version: versi }), href: localPath(locale, path) },
        ]}
        here={t("outline.title")}
      />
      <h1>{t("outline.title")}</h1>
      <p className="lede">{t("outline.lede")}</p>
      <OutlineForm draft={draft} title={t("outline.title")} />
    </div>
  );
}
