import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changeProfileAction } from "@/features/accounts/actions";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function NamePage() {
  const { actor } = await requireSession("/akun/nama");
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const t = await getTranslations("account");
  const labels = await getTranslations("labels.language");
  return (
    <div className="stack">
      <h1>{t("nameTitle")}</h1>
      <ActionForm
        action={changeProfileAction}
        title={t("nameTitle")}
        hidden={{ version: String(account.version) }}
        fields={[
          {
            kind: "text",
            name: "name",
            label: t("name"),
            hint: t("nameHint"),
            value: account.name,
            autoComplete: "name",
            maxLength: 120,
          },
          {
            kind: "radio",
            name: "language",
            label: t("languageLabel"),
            value: account.language,
            options: [
              { value: "id", label: labels("id") },
              { value: "en", label: labels("en") },
            ],
          },
        ]}
        words={await formWords({ submit: t("save") }, ["not-allowed", "changed-meanwhile"])}
      />
    </div>
  );
}
