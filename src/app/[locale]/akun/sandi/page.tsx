import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changePasswordAction } from "@/features/accounts/actions";
import { currentPassword } from "@/features/accounts/components/current-password";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = [
  "not-allowed",
  "current-wrong",
  "too-many",
  "sign-in-again",
  "password-short",
  "password-long",
  "password-common",
  "password-personal",
] as const;

export default async function PasswordPage() {
  const { actor } = await requireSession("/akun/sandi");
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const t = await getTranslations("account");
  const title = account.hasPassword ? t("passwordTitle") : t("passwordFirst");
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lede">{t("passwordText")}</p>
      <ActionForm
        action={changePasswordAction}
        title={title}
        fields={[
          ...(await currentPassword(account)),
          {
            kind: "password",
            name: "password",
            label: t("newPassword"),
            hint: t("passwordHint"),
            autoComplete: "new-password",
          },
        ]}
        words={await formWords({ submit: t("passwordSubmit") }, REFUSALS)}
      />
    </div>
  );
}
