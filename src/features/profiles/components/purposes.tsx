import { getLocale, getTranslations } from "next-intl/server";
import { completenessOf } from "@/domain/completeness";
import { SECTION_WORDS } from "@/domain/profile-units";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { Editor } from "../queries/editor";

/** For which purposes the profile is good enough, and what each still needs, with the way there. */
export async function Purposes({ editor }: { editor: Editor }) {
  const t = await getTranslations("editor.tasks");
  const needs = await getTranslations("editor.needs");
  const labels = await getTranslations("labels.section");
  const locale = await getLocale();
  const none = editor.sections
    .filter(({ answer }) => answer === "none")
    .map(({ section }) => section);
  return (
    <section className="sec stack" aria-labelledby="cukup">
      <h2 id="cukup">{t("purposes")}</h2>
      <ul className="purposes">
        {completenessOf(editor.content, none, editor.papers).map(
          ({ purpose, needed, met, missing }) => (
            <li key={purpose} className="stack-s">
              <div className="row between">
                <h3>{t(`purpose.${purpose}`)}</h3>
                {missing.length === 0 ? (
                  <Tag tone="ok" icon="full">
                    {t("ready")}
                  </Tag>
                ) : (
                  <span className="num strong">
                    {t("count", { met: String(met), needed: String(needed) })}
                  </span>
                )}
              </div>
              <div className="steps-bar" aria-hidden="true">
                {Array.from({ length: needed }, (_, at) => (
                  <span key={at} className={at < met ? "on" : undefined} />
                ))}
              </div>
              <p className="soft small">{t(`purposeText.${purpose}`)}</p>
              {missing.length > 0 && (
                <details className="small">
                  <summary>{t("missing")}</summary>
                  <ul className="more">
                    {missing.map(({ code, section }) => (
                      <li key={code}>
                        {editor.mayEdit ? (
                          <a
                            href={localPath(
                              locale,
                              section === "papers"
                                ? `/ruang-oms/${editor.slug}/dokumen`
                                : `/ruang-oms/${editor.slug}/profil/${SECTION_WORDS[section]}`,
                            )}
                          >
                            {needs(code as "mission")}
                            <span className="vh"> ({labels(section)})</span>
                          </a>
                        ) : (
                          needs(code as "mission")
                        )}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
