import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requestEmailAction } from "@/features/accounts/actions";
import { currentPassword } from "@/features/accounts/components/current-password";
import { findOwnAccount } from "@/features/accounts/queries/own";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = [
  "not-allowed",
  "email-same",
  "current-wrong",
  "too-many",
  "sign-in-again",
] as const;

export default async function EmailPage() {
  const { actor } = await requireSession("/akun/surel");
  const account = await findOwnAccount(actor);
  if (!account) return null;
  const t = await getTranslations("changeEmail");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("text", { email: account.email })}</p>
      <ActionForm
        action={requestEmailAction}
        title={t("title")}
        hidden={{ requestId: randomUUID() }}
        fields={[
          { kind: "email", name: "email", label: t("newEmail"), autoComplete: "email" },
          ...(await currentPassword(account)),
        ]}
        words={await formWords({ submit: t("submit") }, REFUSALS)}
        done={
          <div className="alert ok">
            <h2>{t("sent")}</h2>
            <p>{t("sentText")}</p>
          </div>
        }
      />
    </div>
  );
}
