import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SetTag } from "@/features/rules/components/set-tag";
import { listPublicSets } from "@/features/rules/queries/published";
import { ANYONE } from "@/domain/actor";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

const PATH = "/panduan/aturan";
const OPEN_DATA = "/api/v1/rule-sets";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules.public");
  return {
    ...{ title: t("title"), description: t("lede") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

/** Every set that was published, the latest first. */
export default async function PublicRulesPage() {
  const locale = await getLocale();
  const t = await getTranslations("rules.public");
  const guides = await getTranslations("guides");
  const sets = await listPublicSets(ANYONE);
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={guides("title")}
          trail={[{ label: guides("title"), href: localPath(locale, "/panduan") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <ul className="rows">
          {sets.map(({ code, content: { rules, words }, withdrawn, replacedFrom }) => (
            <li key={code}>
              <div className="stack-s">
                <a href={localPath(locale, `${PATH}/${code}`)}>{words[locale].title}</a>
                <p className="small">{words[locale].note}</p>
              </div>
              <span>
                <SetTag
                  state={withdrawn ? "withdrawn" : "published"}
                  effectiveFrom={rules.effectiveFrom}
                  replacedFrom={replacedFrom}
                />
              </span>
            </li>
          ))}
        </ul>
        <p>{t.rich("openData", { a: (chunks) => <a href={OPEN_DATA}>{chunks}</a> })}</p>
      </div>
    </main>
  );
}
