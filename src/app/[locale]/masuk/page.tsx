import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/features/sessions/components/demo-accounts";
import { requestLinkAction, signInAction } from "@/features/sessions/actions";
import { nextPath } from "@/domain/next-path";
import { hereInLanguage } from "@/lib/enter";
import { env } from "@/lib/env";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { currentSession } from "@/lib/session";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";

/** Titles change with errors, so each form says its own. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["keluar", "surel", "terhapus"] as const;

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/masuk">) {
  const { lanjut, pesan, galat } = await searchParams;
  const next = nextPath(typeof lanjut === "string" ? lanjut : null);
  if (await currentSession()) redirect(await hereInLanguage(next));
  const locale = await getLocale();
  const t = await getTranslations("signIn");
  const said = SAID.find((each) => each === pesan);
  const words = await formWords({ submit: t("submit") }, ["wrong", "too-many"]);
  const linkWords = await formWords({ submit: t("sendLink") }, ["too-many"]);
  return (
    <div className="grid2">
      <div className="stack">
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        {said && <Said>{t(`said.${said}`)}</Said>}
        {galat !== undefined && (
          <div className="alert bad" role="alert">
            <p>{t("externalFailed")}</p>
          </div>
        )}
        {lanjut && !said && (
          <div className="alert">
            <p>{t("needed")}</p>
          </div>
        )}
        <ActionForm
          action={signInAction}
          title={t("title")}
          hidden={{ next }}
          words={words}
          fields={[
            { kind: "email", name: "email", label: t("email"), autoComplete: "username" },
            {
              kind: "password",
              name: "password",
              label: t("password"),
              autoComplete: "current-password",
            },
          ]}
        />
        <p>
          <a href={localPath(locale, "/masuk/lupa")}>{t("forgot")}</a>
        </p>
        <p>
          {t("noAccount")} <a href={localPath(locale, "/daftar")}>{t("register")}</a>
        </p>
      </div>
      <div className="stack-l">
        <section className="stack" aria-labelledby="tautan">
          <h2 id="tautan">{t("linkTitle")}</h2>
          <p className="soft">{t("linkText")}</p>
          <ActionForm
            action={requestLinkAction}
            prefix="tautan-"
            tone="alt"
            hidden={{ next }}
            words={linkWords}
            fields={[{ kind: "email", name: "email", label: t("email"), autoComplete: "email" }]}
            done={
              <div className="alert ok">
                <h3>{t("linkSent")}</h3>
                <p>{t("linkSentText")}</p>
              </div>
            }
          />
        </section>
        {env.OIDC_ISSUER && (
          <section className="stack" aria-labelledby="sso">
            <h2 id="sso">{t("externalTitle")}</h2>
            <form action="/api/masuk-oidc" method="post">
              <input type="hidden" name="lanjut" value={localPath(locale, next)} />
              <button className="btn alt">
                {t("external", { name: env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).hostname })}
              </button>
            </form>
          </section>
        )}
        {env.SIMPUL_DEMO && <DemoAccounts />}
      </div>
    </div>
  );
}
