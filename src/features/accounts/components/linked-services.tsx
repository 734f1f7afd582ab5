import { getLocale, getTranslations } from "next-intl/server";
import { mayUnlink } from "@/domain/sign-in-ways";
import { env } from "@/lib/env";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { unlinkServiceAction } from "../actions";
import { currentPassword } from "./current-password";

type Account = {
  hasPassword: boolean;
  services: { issuer: string; subject: string; linkedAt: Date }[];
};

/** What the sign-in page calls the service; one of earlier settings by its host. */
export const serviceName = (issuer: string) =>
  (issuer === env.OIDC_ISSUER && env.OIDC_NAME) || new URL(issuer).hostname;

const REFUSALS = [
  "not-allowed",
  "not-found",
  "only-way-in",
  "current-wrong",
  "too-many",
  "sign-in-again",
] as const;

/**
 * The sign-in services of an account, and how to be rid of each or why not. `title` is the page's: a
 * form that is alone on it says it.
 */
export async function LinkedServices({ account, title }: { account: Account; title: string }) {
  const { hasPassword, services } = account;
  const locale = await getLocale();
  const t = await getTranslations("account.services");
  const isOpen = mayUnlink({ hasPassword, services: services.length });
  const isOneForm = isOpen && services.length === 1;
  const fields = await currentPassword(account);
  const words = await formWords({ submit: t("unlink") }, REFUSALS);
  return (
    <>
      {!isOneForm && <title>{`${title} – Simpul`}</title>}
      {services.length === 0 ? <p className="soft">{t("none")}</p> : null}
      <ul className={services.length > 0 ? "rows" : undefined}>
        {services.map(({ issuer, subject, linkedAt }, place) => (
          <li key={`${issuer} ${subject}`}>
            <div>
              <h2>{serviceName(issuer)}</h2>
              <p className="soft small">{t("linked", { at: formatInstant(locale, linkedAt) })}</p>
            </div>
            {isOpen && (
              <div className="w-full">
                <ActionForm
                  action={unlinkServiceAction}
                  title={isOneForm ? title : undefined}
                  prefix={`layanan-${place}-`}
                  hidden={{ issuer, subject }}
                  fields={fields}
                  tone="bad"
                  words={words}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {!isOpen && services.length > 0 && (
        <div className="alert">
          <p>
            {t("onlyWay")} <a href={localPath(locale, "/akun/sandi")}>{t("onlyWayLink")}</a>
          </p>
        </div>
      )}
    </>
  );
}
