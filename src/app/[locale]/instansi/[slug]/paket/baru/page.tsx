import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HandPackageForm } from "@/features/preparation/components/hand-package-form";
import { listUnits } from "@/features/preparation/queries/list";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { dayIn } from "@/domain/civil-day";
import { bodyWithin, findAgencyOf } from "@/lib/agency";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("preparation"))("newTitle") };
}

export default async function NewPackagePage({
  params,
}: PageProps<"/[locale]/instansi/[slug]/paket/baru">) {
  const { slug } = await params;
  const { actor } = await requireSession(`/instansi/${slug}/paket/baru`);
  const agency = await findAgencyOf(actor, slug, "preparation/add-package");
  if (!agency) {
    await recordRefusal(actor, "preparation/add-package");
    return <Forbidden actor={actor} />;
  }
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const site = await getTranslations("site");
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, `/instansi/${slug}/paket`) }]}
        here={t("newTitle")}
      />
      <h1>{t("newTitle")}</h1>
      <p className="lede">{t("newLede")}</p>
      <HandPackageForm
        agencyId={agency.id}
        requestId={randomUUID()}
        year={Number(dayIn("WIB", clock()).slice(0, 4)) + 1}
        units={await listUnits(actor, agency)}
        onlyUnit={bodyWithin(actor, agency.id).unitId}
      />
    </div>
  );
}
