import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { IndicatorForm, NewIndicatorForm } from "@/features/instruments/components/indicator-form";
import { findInstrument } from "@/features/instruments/queries/drafts";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

type Props = PageProps<"/[locale]/admin/instrumen/[versi]/butir/[butir]">;

/** The code of an indicator opens its form, that of a dimension the form of a new one in it. */
const titleOf = async (code: string) => {
  const t = await getTranslations("instruments.indicator");
  return code.includes(".") ? t("title", { code }) : t("newTitle", { code });
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf((await params).butir) };
}

export default async function IndicatorPage({ params }: Props) {
  const { versi, butir } = await params;
  const path = `/admin/instrumen/${versi}`;
  const own = `${path}/butir/${butir}`;
  const { session, allowed } = await admitTo(own, "instruments/see-instruments");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const draft = await findInstrument(session.actor, versi);
  if (draft?.state !== "draft") notFound();
  const indicator = indicatorsOf(draft.content).find(({ code }) => code === butir);
  const dimension = draft.content.dimensions.find(({ code }) => code === butir);
  const locale = await getLocale();
  const t = await getTranslations("instruments");
  const site = await getTranslations("site");
  const title = await titleOf(butir);
  if (!indicator && !dimension) notFound();
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("admin.title"), href: localPath(locale, "/admin/instrumen") },
          { label: t("version", { version: versi }), href: localPath(locale, path) },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      {indicator ? (
        <>
          <p className="lede">{t("indicator.lede")}</p>
          <IndicatorForm {...{ draft, indicator, title }} />
        </>
      ) : (
        <>
          <p className="lede">{t("indicator.newLede")}</p>
          <NewIndicatorForm {...{ draft, dimension: butir, title }} />
        </>
      )}
    </div>
  );
}
