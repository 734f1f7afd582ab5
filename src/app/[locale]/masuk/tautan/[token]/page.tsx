import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { openLinkAction } from "@/features/sessions/actions";
import { isLinkOpen } from "@/features/sessions/queries";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

/** Opening the page does nothing, for mail scanners open links; the button signs in. */
export default async function OpenLinkPage({
  params,
}: PageProps<"/[locale]/masuk/tautan/[token]">) {
  const { token } = await params;
  const t = await getTranslations("signIn");
  const again = localPath(await getLocale(), "/masuk#tautan");
  if (!(await isLinkOpen(ANYONE, "sign_in", token))) {
    return (
      <div className="stack">
        <title>{`${t("linkClosed")} – Simpul`}</title>
        <h1>{t("linkClosed")}</h1>
        <p className="lede">{t("linkClosedText")}</p>
        <p>
          <a className="btn" href={again}>
            {t("linkAgain")}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="stack">
      <h1>{t("openTitle")}</h1>
      <p className="lede">{t("openText")}</p>
      <ActionForm
        action={openLinkAction}
        title={t("openTitle")}
        hidden={{ token }}
        fields={[]}
        words={await formWords({ submit: t("openSubmit") }, ["link-used", "too-many"])}
      />
    </div>
  );
}
