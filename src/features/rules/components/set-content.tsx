import { getLocale, getTranslations } from "next-intl/server";
import { setDifferences } from "@/domain/eligibility/rule-draft";
import type { SetContent } from "@/domain/eligibility/set-content";
import { localPath } from "@/lib/i18n/paths";
import { testWords } from "./test-words";
import "@/ui/styles/conditions.css";

/** What a set changes of the one it was made from, line by line. */
export async function SetDifferences({ content, base }: { content: SetContent; base: SetContent }) {
  const t = await getTranslations("rules");
  const locale = await getLocale();
  const { difference } = await testWords();
  const all = setDifferences(base, content);
  return (
    <section className="sec stack" aria-labelledby="perubahan">
      <h2 id="perubahan">{t("changes", { title: base.words[locale].title })}</h2>
      {all.length === 0 ? (
        <p>{t("noChanges")}</p>
      ) : (
        <ul>
          {all.map((one) => (
            <li key={JSON.stringify(one)}>{difference(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/**
 * A set as people read it: each criterion with its words and what it asks. `both`: with the words of the
 * other language too, as a preview. `edit`: the address of the set, where each criterion has its form.
 */
export async function SetCriteria({
  content,
  both = false,
  edit,
}: {
  content: SetContent;
  both?: boolean;
  edit?: string;
}) {
  const t = await getTranslations("rules");
  const locale = await getLocale();
  const other = locale === "id" ? "en" : "id";
  const { tests } = await testWords();
  const { rules, words } = content;
  const isStrict = (kept: string[] | undefined) => kept?.length === 0;
  return (
    <section className="sec stack" aria-labelledby="butir">
      <h2 id="butir">{t("criteria", { count: rules.criteria.length })}</h2>
      <ol className="ks">
        {rules.criteria.map((criterion) => {
          const { code, scope, keepsDecisionsOf } = criterion;
          const said = words[locale].criteria[code];
          const also = words[other].criteria[code];
          return (
            <li key={code} id={code}>
              <span className="k">{code}</span>
              <div className="stack-s">
                <h3>{said?.title}</h3>
                <p>{said?.plain}</p>
                {both && (
                  <p lang={other} className="small soft">
                    <b>{also?.title}.</b> {also?.plain}
                  </p>
                )}
              </div>
              <div className="res small soft">{t(`scope.${scope}`)}</div>
              <div className="body stack-s">
                <ul className="small">
                  {tests(criterion).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                {isStrict(keepsDecisionsOf) && <p className="small">{t("decidedAnew")}</p>}
                {edit && (
                  <p>
                    <a href={localPath(locale, `${edit}/butir/${code}`)}>
                      {t("editCriterion", { code })}
                    </a>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
