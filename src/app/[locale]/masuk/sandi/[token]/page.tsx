import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { resetPasswordAction } from "@/features/sessions/actions";
import { isLinkOpen } from "@/features/sessions/queries";
import { ANYONE } from "@/domain/actor";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";

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
    <div className="stack">
      <h1>{title}</h1>
      {isOpen ? (
        <>
          <p className="lede">{t("newText")}</p>
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
        </>
      ) : (
        <>
          <title>{`${title} – Simpul`}</title>
          <p className="lede">{t("closedText")}</p>
          <p>
            <a className="btn" href={localPath(await getLocale(), "/masuk/lupa")}>
              {t("again")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
