import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { type MatrixCell, permissionMatrix } from "@/domain/permission-matrix";
import { ROLES } from "@/domain/roles";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/account.css";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("permissions"))("title"),
    alternates: alternatesOf(await getLocale(), "/panduan/hak-akses"),
  };
}

const CELLS = {
  yes: "cellYes",
  own: "cellOwn",
  manages: "cellManages",
  no: "cellNo",
} as const satisfies Record<MatrixCell, string>;

/** Made from the table that commands and pages obey, so it cannot say anything else. */
export default async function PermissionsPage() {
  const locale = await getLocale();
  const t = await getTranslations("permissions");
  const site = await getTranslations("site");
  const guides = await getTranslations("guides");
  const labels = await getTranslations("labels");
  const rows = permissionMatrix();
  const shared = rows.filter(({ cells }) => ROLES.every((role) => cells[role] === "yes"));
  const byRole = rows.filter((row) => !shared.includes(row));
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[
            { label: site("home"), href: localPath(locale, "/") },
            { label: guides("title"), href: localPath(locale, "/panduan") },
          ]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <h2>{t("byRole")}</h2>
        <p>{t("legend")}</p>
        <div className="scroll" tabIndex={0} role="region" aria-label={t("byRole")}>
          <table className="matrix">
            <caption className="vh">{t("byRole")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("act")}</th>
                {ROLES.map((role) => (
                  <th scope="col" key={role}>
                    {labels(`role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byRole.map(({ act, cells }) => (
                <tr key={act}>
                  <th scope="row">{labels(`act.${act}`)}</th>
                  {ROLES.map((role) => (
                    <td key={role} className={cells[role] === "no" ? "soft" : "strong"}>
                      {t(CELLS[cells[role]])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <h2>{t("everybody")}</h2>
        <ul className="plain-list">
          {shared
            .filter(({ anyone }) => anyone)
            .map(({ act }) => (
              <li key={act}>{labels(`act.${act}`)}</li>
            ))}
        </ul>
        <h2>{t("signedIn")}</h2>
        <ul className="plain-list">
          {shared
            .filter(({ anyone }) => !anyone)
            .map(({ act }) => (
              <li key={act}>{labels(`act.${act}`)}</li>
            ))}
        </ul>
      </div>
    </main>
  );
}
