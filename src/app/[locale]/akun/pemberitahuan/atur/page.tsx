import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { changePreferencesAction } from "@/features/notifications/actions";
import { listPreferences } from "@/features/notifications/queries/inbox";
import { MAIL_CHOICES } from "@/features/notifications/schema";
import { SAFETY_KINDS } from "@/domain/mail-kinds";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/mail.css";
import { Said } from "@/ui/said";

// The form says its own title, for it changes with errors.
export const metadata: Metadata = { title: { absolute: "" } };

export default async function PreferencesPage({
  searchParams,
}: PageProps<"/[locale]/akun/pemberitahuan/atur">) {
  const { actor } = await requireSession("/akun/pemberitahuan/atur");
  const { pesan } = await searchParams;
  const preferences = await listPreferences(actor);
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const site = await getTranslations("site");
  const options = MAIL_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }));
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/akun/pemberitahuan") }]}
        here={t("settingsTitle")}
      />
      <h1>{t("settingsTitle")}</h1>
      <p className="lede">{t("settingsText")}</p>
      {pesan === "tersimpan" && <Said>{t("saved")}</Said>}
      <div className="choices">
        <ActionForm
          action={changePreferencesAction}
          title={t("settingsTitle")}
          fields={preferences.map(({ kind, choice }) => ({
            kind: "select",
            name: kind,
            label: t(`names.${kind}`),
            value: choice,
            options,
          }))}
          words={await formWords({ submit: t("save") }, ["not-allowed"])}
        />
      </div>
      <section className="sec stack-s">
        <h2>{t("safetyTitle")}</h2>
        <p>{t("safetyText")}</p>
        <ul className="list-disc pl-5">
          {SAFETY_KINDS.map((kind) => (
            <li key={kind}>{t(`names.${kind}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
