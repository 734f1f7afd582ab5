import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requestResetAction } from "@/features/sessions/actions";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function ForgotPage({ searchParams }: PageProps<"/[locale]/masuk/lupa">) {
  const { pesan } = await searchParams;
  const t = await getTranslations("resetPassword");
  return (
    <div className="stack">
      <h1>{t("askTitle")}</h1>
      {pesan === "batal" && <Said>{t("changeStopped")}</Said>}
      <p className="lede">{t("askText")}</p>
      <ActionForm
        action={requestResetAction}
        title={t("askTitle")}
        fields={[{ kind: "email", name: "email", label: t("email"), autoComplete: "email" }]}
        words={await formWords({ submit: t("askSubmit") }, ["too-many"])}
        done={
          <div className="alert ok">
            <h2>{t("asked")}</h2>
            <p>{t("askedText")}</p>
          </div>
        }
      />
      <p>
        <a href={localPath(await getLocale(), "/masuk")}>{t("back")}</a>
      </p>
    </div>
  );
}
