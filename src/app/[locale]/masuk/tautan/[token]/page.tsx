import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { openLinkAction } from "@/features/sessions/actions";
import { isLinkOpen } from "@/features/sessions/queries";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { LinkPage } from "@/ui/link-page";

export const metadata: Metadata = { title: { absolute: "" } };

/** Opening the page does nothing, for mail scanners open links; the button signs in. */
export default async function OpenLinkPage({
  params,
}: PageProps<"/[locale]/masuk/tautan/[token]">) {
  const { token } = await params;
  const t = await getTranslations("signIn");
  const isOpen = await isLinkOpen(ANYONE, "sign_in", token);
  const title = isOpen ? t("openTitle") : t("linkClosed");
  return (
    <LinkPage
      title={title}
      text={isOpen ? t("openText") : t("linkClosedText")}
      again={{ href: localPath(await getLocale(), "/masuk#tautan"), label: t("linkAgain") }}
      form={
        isOpen && (
          <ActionForm
            action={openLinkAction}
            title={title}
            hidden={{ token }}
            fields={[]}
            words={await formWords({ submit: t("openSubmit") }, ["link-used", "too-many"])}
          />
        )
      }
    />
  );
}
