import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import {
  DOCUMENT_TYPES,
  OPENINGS_KEPT_YEARS,
  rulesOf,
  type Visibility,
  VISIBILITIES,
} from "@/domain/documents";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/account.css";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("privacy"))("title"),
    alternates: alternatesOf(await getLocale(), "/privasi"),
  };
}

/** Made from the table that uploads and the nightly job obey, so it cannot say anything else. */
export default async function PrivacyPage() {
  const locale = await getLocale();
  const t = await getTranslations("privacy");
  const site = await getTranslations("site");
  const types = await getTranslations("labels.documentType");
  const labels = await getTranslations("labels.visibility");
  // The widest circle that a kind of paper can be opened to comes first.
  const widest = (allowed: readonly Visibility[]) =>
    VISIBILITIES.find((one) => allowed.includes(one));
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[{ label: site("home"), href: localPath(locale, "/") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <h2>{t("neverTitle")}</h2>
        <ul className="list-disc pl-6">
          {(["nik", "phone", "npwp", "officials"] as const).map((one) => (
            <li key={one}>{t(`never.${one}`)}</li>
          ))}
        </ul>
        <h2>{t("readersTitle")}</h2>
        <ul className="list-disc pl-6">
          {VISIBILITIES.map((one) => (
            <li key={one}>{t(`readers.${one}`)}</li>
          ))}
        </ul>
        <p>{t("readersLog", { years: String(OPENINGS_KEPT_YEARS) })}</p>
        <h2 id="lama">{t("keptTitle")}</h2>
        <p>{t("kept")}</p>
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="lama">
          <table className="matrix">
            <caption className="vh">{t("keptTitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("type")}</th>
                <th scope="col">{t("who")}</th>
                <th scope="col">{t("years")}</th>
              </tr>
            </thead>
            <tbody>
              {DOCUMENT_TYPES.map((type) => {
                const rules = rulesOf(type);
                return (
                  <tr key={type}>
                    <th scope="row">{types(type)}</th>
                    <td>{labels(widest(rules.visibilities) ?? "reviewers")}</td>
                    <td>{t("yearCount", { years: rules.keptYears })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <h2>{t("otherTitle")}</h2>
        <ul className="list-disc pl-6">
          {(["drafts", "kept", "attempts", "account"] as const).map((one) => (
            <li key={one}>{t(`other.${one}`)}</li>
          ))}
        </ul>
        <p className="hint">{t("policy")}</p>
      </div>
    </main>
  );
}
