import { getTranslations } from "next-intl/server";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_TOTP_SECRET } from "@/domain/demo";
import { needsSecondFactor } from "@/domain/roles";
import { currentCode } from "@/lib/second-factor";

/** In a demonstration: who can be signed in as, and with what. */
export async function DemoAccounts() {
  const t = await getTranslations("demoAccounts");
  const roles = await getTranslations("labels.role");
  return (
    <section className="alert warn" aria-labelledby="akun-contoh">
      <h2 id="akun-contoh">{t("title")}</h2>
      <p>
        {t("password")} <b className="whitespace-nowrap">{DEMO_PASSWORD}</b>
      </p>
      <ul className="rows">
        {DEMO_ACCOUNTS.map(({ email, roles: held }) => (
          <li key={email}>
            <span className="mono">{email}</span>
            <span className="small">
              {held.map((role) => roles(role)).join(", ")}
              {held.some(needsSecondFactor) && ` (${t("withCode")})`}
            </span>
          </li>
        ))}
      </ul>
      <DemoSecret />
    </section>
  );
}

/** The code of the demo accounts, beside the form that asks for it. */
export async function DemoCode() {
  const t = await getTranslations("demoAccounts");
  return (
    <section className="alert warn" aria-labelledby="kode-contoh">
      <h2 id="kode-contoh">{t("codeTitle")}</h2>
      <DemoSecret />
    </section>
  );
}

async function DemoSecret() {
  const t = await getTranslations("demoAccounts");
  return (
    <>
      <p>
        {t.rich("code", {
          code: await currentCode(DEMO_TOTP_SECRET),
          b: (words) => <b className="num">{words}</b>,
        })}
      </p>
      <p className="small">
        {t("secret")} <span className="mono">{DEMO_TOTP_SECRET}</span>
      </p>
    </>
  );
}
