import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { registerOrganisationAction } from "@/features/organisations/actions";
import { basicFields } from "@/features/organisations/components/basic-fields";
import { registerWords } from "@/features/organisations/components/register-words";
import { findPlace } from "@/lib/choices";
import { lookalikeSchema } from "@/domain/basic-tier";
import { requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";

/** The title is the form's, which knows of errors. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function BasicTierPage({
  searchParams,
}: PageProps<"/[locale]/ruang-oms/baru/profil">) {
  const { nama, tempat, bukan } = await searchParams;
  const path = new URLSearchParams({
    nama: String(nama ?? ""),
    tempat: String(tempat ?? ""),
    bukan: String(bukan ?? ""),
  });
  const { actor } = await requireSession(`/ruang-oms/baru/profil?${path}`);
  const locale = await getLocale();
  const start = localPath(locale, "/ruang-oms/baru");
  const checked = lookalikeSchema.safeParse({ name: nama, regencyCode: tempat });
  const place = checked.success ? await findPlace(actor, checked.data.regencyCode) : null;
  // Whoever comes here another way has not looked for duplicates yet.
  if (!checked.success || !place) redirect(start);
  const t = await getTranslations("registerOms");
  return (
    <div className="stack">
      <h1>{t("fillTitle")}</h1>
      <p className="lede">{t("fillLede")}</p>
      <SummaryList
        rows={[
          {
            term: t("check.regency"),
            detail: `${place.regency.name}, ${place.province.name}`,
            aside: <a href={start}>{t("changePlace")}</a>,
          },
        ]}
      />
      <ActionForm
        action={registerOrganisationAction}
        title={t("fillTitle")}
        hidden={{
          requestId: randomUUID(),
          regencyCode: place.regency.code,
          others: String(bukan ?? "").slice(0, 400),
        }}
        fields={await basicFields(place, checked.data.name)}
        words={await registerWords(t("submit"))}
      />
      <p className="soft small">{t("afterwards")}</p>
    </div>
  );
}
