import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { completeAction } from "@/features/accounts/actions";
import { findRegistration } from "@/features/accounts/queries/own";
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

export default async function CompletePage({ params }: PageProps<"/[locale]/daftar/[token]">) {
  const { token } = await params;
  const promised = await findRegistration(ANYONE, token);
  const t = await getTranslations("register");
  const title = promised ? t("completeTitle") : t("closed");
  return (
    <LinkPage
      title={title}
      text={promised ? t("completeText", { email: promised.email }) : t("closedText")}
      again={{ href: localPath(await getLocale(), "/daftar"), label: t("again") }}
      form={
        promised && (
          <ActionForm
            action={completeAction}
            title={title}
            hidden={{ token }}
            fields={[
              {
                kind: "password",
                name: "password",
                label: t("password"),
                hint: t("passwordHint"),
                autoComplete: "new-password",
              },
            ]}
            words={await formWords({ submit: t("completeSubmit") }, REFUSALS)}
          />
        )
      }
    />
  );
}
