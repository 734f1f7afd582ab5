import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstrumentDifferences } from "@/features/instruments/components/instrument-differences";
import { InstrumentTag } from "@/features/instruments/components/instrument-tag";
import { findInstrument } from "@/features/instruments/queries/drafts";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

type Props = PageProps<"/[locale]/admin/instrumen/[versi]/perubahan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { versi: version } = await params;
  const t = await getTranslations("instruments");
  return { title: `${t("version", { version })}: ${t("differences.short")}` };
}

export default async function DifferencesPage({ params }: Props) {
  const { versi } = await params;
  const path = `/admin/instrumen/${versi}`;
  const { session, allowed } = await admitTo(`${path}/perubahan`, "instruments/see-instruments");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const found = await findInstrument(session.actor, versi);
  if (!found?.base) notFound();
  const { content, base, state, effectiveFrom, replacedFrom } = found;
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
        here={t("differences.short")}
      />
      <h1>{t("differences.title", { version: base.version })}</h1>
      <p>
        <InstrumentTag {...{ state, effectiveFrom, replacedFrom }} />
      </p>
      <InstrumentDifferences {...{ content, base }} />
    </div>
  );
}
