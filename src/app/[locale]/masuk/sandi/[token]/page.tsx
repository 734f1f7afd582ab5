import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { resetPasswordAction } from "@/features/sessions/actions";
import { isLinkOpen } from "@/features/sessions/queries";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { LinkPage } from "@/ui/link-page";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = [
  "link-used",
  "too-many",
  "password-short",
  "password-long",
  "password-common",
  "password-personal",
] as const;

export default async function NewPasswordPage({
  params,
}: PageProps<"/[locale]/masuk/sandi/[token]">) {
  const { token } = await params;
  const t = await getTranslations("resetPassword");
  const isOpen = await isLinkOpen(ANYONE, "reset_password", token);
  const title = isOpen ? t("newTitle") : t("closed");
  return (
    <LinkPage
      title={title}
      text={isOpen ? t("newText") : t("closedText")}
      again={{ href: localPath(await getLocale(), "/masuk/lupa"), label: t("again") }}
      form={
        isOpen && (
          <ActionForm
            action={resetPasswordAction}
            title={title}
            hidden={{ token }}
            fields={[
              {
                kind: "password",
                name: "password",
                label: t("newPassword"),
                hint: t("passwordHint"),
                autoComplete: "new-password",
              },
            ]}
            words={await formWords({ submit: t("newSubmit") }, REFUSALS)}
          />
        )
      }
    />
  );
}
