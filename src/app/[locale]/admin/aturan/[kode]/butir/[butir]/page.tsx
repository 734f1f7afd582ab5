import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CriterionForm } from "@/features/rules/components/criterion-form";
import { findSet } from "@/features/rules/queries/sets";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

type Props = PageProps<"/[locale]/admin/aturan/[kode]/butir/[butir]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { butir } = await params;
  return { title: (await getTranslations("rules.criterion"))("title", { code: butir }) };
}

export default async function CriterionPage({ params }: Props) {
  const { kode, butir } = await params;
  const path = `/admin/aturan/${kode}`;
  const { session, allowed } = await admitTo(`${path}/butir/${butir}`, "rules/see-rules");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const set = await findSet(session.actor, kode);
  const criterion = set?.content.rules.criteria.find(({ code }) => code === butir);
  if (set?.state !== "draft" || !criterion) notFound();
  const locale = await getLocale();
  const t = await getTranslations("rules");
  const site = await getTranslations("site");
  const title = t("criterion.title", { code: butir });
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[
          { label: t("admin.title"), href: localPath(locale, "/admin/aturan") },
          { label: set.content.words[locale].title, href: localPath(locale, path) },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lede">{t("criterion.lede")}</p>
      <CriterionForm {...{ set, criterion, title }} />
    </div>
  );
}
