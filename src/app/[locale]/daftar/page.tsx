import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { registerAction } from "@/features/accounts/actions";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";

export const metadata: Metadata = { title: { absolute: "" } };

export default async function RegisterPage() {
  const locale = await getLocale();
  const t = await getTranslations("register");
  return (
    <div className="grid2">
      <div className="stack">
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <ActionForm
          action={registerAction}
          title={t("title")}
          hidden={{ requestId: randomUUID() }}
          fields={[
            {
              kind: "text",
              name: "name",
              label: t("name"),
              hint: t("nameHint"),
              autoComplete: "name",
              maxLength: 120,
            },
            {
              kind: "email",
              name: "email",
              label: t("email"),
              hint: t("emailHint"),
              autoComplete: "email",
            },
          ]}
          words={await formWords({ submit: t("submit") }, ["too-many"])}
          done={
            <div className="alert ok">
              <h2>{t("sent")}</h2>
              <p>{t("sentText")}</p>
            </div>
          }
        />
        <p>
          {t("known")} <a href={localPath(locale, "/masuk")}>{t("signIn")}</a>
        </p>
      </div>
      <section className="stack" aria-labelledby="sesudah">
        <h2 id="sesudah">{t("after")}</h2>
        <ol className="tl">
          {(["mail", "password", "body"] as const).map((step) => (
            <li key={step}>
              <p className="strong">{t(`steps.${step}.title`)}</p>
              <p className="soft">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <p className="soft small">{t("privacy")}</p>
      </section>
    </div>
  );
}
