import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { confirmEmailAction } from "@/features/accounts/actions";
import { findEmailChange } from "@/features/accounts/queries/own";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";
import { LinkPage } from "@/ui/link-page";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function ConfirmEmailPage({
  params,
}: PageProps<"/[locale]/masuk/surel/[token]">) {
  const { token } = await params;
  const change = await findEmailChange(ANYONE, token);
  const t = await getTranslations("changeEmail");
  const title = change ? t("confirmTitle") : t("closed");
  return (
    <LinkPage
      title={title}
      text={change ? t("confirmText", { email: change.email }) : t("closedText")}
      form={
        change && (
          <ActionForm
            action={confirmEmailAction}
            title={title}
            hidden={{ token }}
            fields={[]}
            words={await formWords({ submit: t("confirmSubmit") }, ["link-used", "too-many"])}
          />
        )
      }
    />
  );
}
