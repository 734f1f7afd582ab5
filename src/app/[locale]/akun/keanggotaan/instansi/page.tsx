import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requestAgencyAction } from "@/features/members/actions";
import { AGENCY_KINDS } from "@/domain/membership";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function RequestAgencyPage() {
  await requireSession("/akun/keanggotaan/instansi");
  const t = await getTranslations("memberships");
  const kinds = await getTranslations("labels.agencyKind");
  return (
    <div className="stack">
      <h1>{t("askTitle")}</h1>
      <p className="lede">{t("askText")}</p>
      <ActionForm
        action={requestAgencyAction}
        title={t("askTitle")}
        hidden={{ requestId: randomUUID() }}
        fields={[
          {
            kind: "select",
            name: "kind",
            label: t("agencyKind"),
            options: [
              { value: "", label: "" },
              ...AGENCY_KINDS.map((value) => ({ value, label: kinds(value) })),
            ],
          },
          {
            kind: "text",
            name: "name",
            label: t("agencyName"),
            hint: t("agencyNameHint"),
            autoComplete: "organization",
            maxLength: 160,
          },
        ]}
        words={await formWords({ submit: t("askSubmit") }, [
          "not-allowed",
          "already-member",
          "too-many",
        ])}
      />
    </div>
  );
}
