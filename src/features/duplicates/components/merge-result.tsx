import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { localPath } from "@/lib/i18n/paths";
import { mergeAction } from "../actions";
import type { Comparison } from "../queries/comparison";
import { type Choice, LONGEST_REASON } from "../schema";
import { duplicateWords } from "./duplicate-words";
import type { Difference } from "./section-choice";

type Props = {
  comparison: Comparison;
  choice: Choice;
  differences: Difference[];
  title: string;
};

/** What the merge would do, said before it is done, and the form that does it. */
export async function MergeResult({ comparison, choice, differences, title }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates.result");
  const labels = await getTranslations("labels.section");
  const { pair } = comparison;
  const [target, source] =
    choice.target === "1"
      ? [comparison.first, comparison.second]
      : [comparison.second, comparison.first];
  const names = { target: target.name, source: source.name };
  const valueOf = (row: Difference, isTarget: boolean) =>
    (choice.target === "1") === isTarget ? row.first : row.second;
  return (
    <section id="hasil" className="sec stack" aria-labelledby="hasil-judul">
      <h2 id="hasil-judul">{t("title")}</h2>
      <ul className="why break-words">
        <li>{t("address", { ...names, path: localPath(locale, `/oms/${source.slug}`) })}</li>
        <li>{t("members", { ...names, count: source.managers })}</li>
        <li>{t("papers", { ...names, papers: source.papers, letters: source.letters })}</li>
        <li>{t("undo")}</li>
      </ul>
      {choice.taken.length === 0 ? (
        <p>{t("nothingTaken", names)}</p>
      ) : (
        <>
          <p>{t("taken", names)}</p>
          <p className="alert warn">{t("checkAgain", names)}</p>
          {choice.taken.map((section) => (
            <TakenSection
              key={section}
              name={labels(section)}
              rows={differences
                .filter((row) => row.section === section)
                .map((row) => ({
                  ...{ what: row.what, before: valueOf(row, true), after: valueOf(row, false) },
                }))}
            />
          ))}
        </>
      )}
      <ActionForm
        action={mergeAction}
        title={title}
        prefix="gabung-"
        hidden={{
          ...{ pairId: pair.id, version: String(pair.version), targetId: target.id },
          ...{ targetVersion: String(target.version), sourceVersion: String(source.version) },
          taken: choice.taken.join(","),
        }}
        fields={[
          {
            ...{ kind: "textarea", name: "reason", rows: 4, maxLength: LONGEST_REASON },
            ...{ label: t("reason"), hint: t("reasonHint") },
          },
        ]}
        words={await duplicateWords(t("submit"))}
      />
    </section>
  );
}

type Change = { what: string; before: string | null; after: string | null };

/** What a section holds, and what it will: folded, for all of it stands above. */
async function TakenSection({ name, rows }: { name: string; rows: Change[] }) {
  const t = await getTranslations("duplicates.result");
  return (
    <details>
      <summary>{t("section", { name, count: rows.length })}</summary>
      <dl className="sum small">
        {rows.map(({ what, before, after }, at) => (
          <div key={at}>
            <dt>{what}</dt>
            <dd className="break-words">
              <del>
                <span className="vh">{t("before")} </span>
                {before ?? t("none")}
              </del>{" "}
              <span aria-hidden="true">→</span>{" "}
              <ins>
                <span className="vh">{t("after")} </span>
                {after ?? t("none")}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
