import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localPath } from "@/lib/i18n/paths";
import type { KeptChange } from "../queries/changes";
import { conditionWords } from "./condition-words";

type Line = { at: Date; key: string; line: ReactNode };

/** What became of the conditions, as entries of a history: those of one instant and cause are one. */
export async function standingLines(changes: KeptChange[]): Promise<Line[]> {
  if (changes.length === 0) return [];
  const t = await getTranslations("history");
  const e = await getTranslations("eligibility");
  const words = await conditionWords();
  const locale = await getLocale();
  const groups = new Map<string, KeptChange[]>();
  for (const change of changes) {
    const key = `${change.at.toISOString()} ${change.cause}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, group]) => {
    const { at, cause, ruleSet } = group[0]!;
    const line = (
      <>
        <p className="soft small">
          {t("bySystem", { cause: t(`causes.${cause}`) })}{" "}
          {cause === "rules" &&
            t.rich("ruleLine", {
              code: ruleSet,
              a: (chunks) => <a href={localPath(locale, `/panduan/aturan/${ruleSet}`)}>{chunks}</a>,
            })}
        </p>
        <dl className="sum">
          {group.map(({ item, before, after, reason }) => (
            <div key={`${item} ${after}`}>
              <dt>{e("item", { code: item, title: e(`criteria.${item as "K1"}.title`) })}</dt>
              <dd>
                <del>
                  <span className="vh">{t("before")} </span>
                  {e(`results.${before}`)}
                </del>{" "}
                <span aria-hidden="true">→</span>{" "}
                <ins>
                  <span className="vh">{t("after")} </span>
                  {e(`results.${after}`)}
                </ins>
                <p className="small soft">{words.reason(reason)}</p>
              </dd>
            </div>
          ))}
        </dl>
      </>
    );
    return { at, key, line };
  });
}
