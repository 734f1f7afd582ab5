import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import {
  DOCUMENT_TYPES,
  OPENINGS_KEPT_YEARS,
  rulesOf,
  type Visibility,
  VISIBILITIES,
} from "@/domain/documents";
import { KEEP_MAIL_DAYS } from "@/domain/mail-retry";
import { PERSONAL_GROUP_NAMES, PERSONAL_GROUPS } from "@/domain/personal-fields";
import { KEEP_CONTACT_DAYS } from "@/domain/report";
import { KEEP_DRAFT_DAYS } from "@/domain/profile-units";
import { KEEP_SESSION_DAYS } from "@/domain/session-limits";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { OperatorBox } from "../operator-box";
import "@/ui/styles/account.css";
import "@/ui/styles/own-pages.css";
import "@/ui/styles/regional.css";

/** What the nightly jobs obey, in days. */
const TIMES = {
  contact: KEEP_CONTACT_DAYS,
  mail: KEEP_MAIL_DAYS,
  draft: KEEP_DRAFT_DAYS,
  session: KEEP_SESSION_DAYS,
};

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
        <h2 id="rincian">{t("groupsTitle")}</h2>
        <p>{t("groupsText")}</p>
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="rincian">
          <table className="named groups">
            <caption className="vh">{t("groupsTitle")}</caption>
            <thead>
              <tr>
                {(["what", "purpose", "readers", "time", "guard"] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`heads.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {PERSONAL_GROUP_NAMES.map((group) => (
                <tr key={group}>
                  <th scope="row">{t(`groups.${group}.what`)}</th>
                  <td>{t(`groups.${group}.purpose`)}</td>
                  <td>{t(`groups.${group}.readers`)}</td>
                  <td>{t(`groups.${group}.time`, TIMES)}</td>
                  <td>
                    {PERSONAL_GROUPS[group].guards.map((one) => t(`guards.${one}`)).join("; ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="hint">{t("policy")}</p>
        <h2>{t("outsideTitle")}</h2>
        <ul className="list-disc pl-6">
          {(["limits", "log", "cookies", "device", "nobody"] as const).map((one) => (
            <li key={one}>{t(`outside.${one}`)}</li>
          ))}
        </ul>
        <h2>{t("rightsTitle")}</h2>
        <ul className="list-disc pl-6">
          {(["copy", "correct", "delete", "without"] as const).map((one) => (
            <li key={one}>{t(`rights.${one}`)}</li>
          ))}
        </ul>
        <p>
          <a href={localPath(locale, "/akun/data")}>{t("rightsLink")}</a>
        </p>
        <h2>{t("contactTitle")}</h2>
        <OperatorBox />
      </div>
    </main>
  );
}
