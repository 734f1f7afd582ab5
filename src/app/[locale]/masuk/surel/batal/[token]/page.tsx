import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { undoEmailAction } from "@/features/accounts/actions";
import { isUndoOpen } from "@/features/accounts/queries/own";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";
import { LinkPage } from "@/ui/link-page";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function UndoEmailPage({
  params,
}: PageProps<"/[locale]/masuk/surel/batal/[token]">) {
  const { token } = await params;
  const isOpen = await isUndoOpen(ANYONE, token);
  const t = await getTranslations("changeEmail");
  const title = isOpen ? t("undoTitle") : t("closed");
  return (
    <LinkPage
      title={title}
      text={isOpen ? t("undoText") : t("closedText")}
      form={
        isOpen && (
          <ActionForm
            action={undoEmailAction}
            title={title}
            hidden={{ token }}
            fields={[]}
            tone="bad"
            words={await formWords({ submit: t("undoSubmit") }, ["link-used", "too-many"])}
          />
        )
      }
    />
  );
}
