import { getLocale, getTranslations } from "next-intl/server";
import { type Section, SECTIONS } from "@/domain/organisation";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { Comparison } from "../queries/comparison";
import type { Choice, Which } from "../schema";

/** A line in which the two differ, in the words of the page; null: that one says nothing. */
export type Difference = {
  section: Section;
  what: string;
  first: string | null;
  second: string | null;
};

type Props = { comparison: Comparison; differences: Difference[]; choice: Choice };

const SHOWN = 8;

/**
 * Section by section what differs, and from which of the two it is to come. A plain form that leads to the
 * same page with the result below; nothing is changed by it.
 */
export async function SectionChoice({ comparison, differences, choice }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  const labels = await getTranslations("labels.section");
  const path = localPath(locale, `/admin/ganda/${comparison.pair.id}`);
  const [kept, gone] =
    choice.target === "1"
      ? [comparison.first, comparison.second]
      : [comparison.second, comparison.first];
  const differ = SECTIONS.filter((one) => differences.some(({ section }) => section === one));
  // What only the one that stays has is no question.
  const own = differ.filter((section) => !gone.given.includes(section));
  const same = SECTIONS.filter((one) => !differ.includes(one));
  const named = (sections: Section[]) => sections.map((section) => labels(section)).join(", ");
  return (
    <form action={`${path}#hasil`} className="stack">
      <input type="hidden" name="tetap" value={choice.target} />
      <input type="hidden" name="lihat" value="1" />
      {differ
        .filter((section) => !own.includes(section))
        .map((section) => (
          <OneSection
            key={section}
            {...{ section, comparison, choice }}
            isOnly={!kept.given.includes(section)}
            rows={differences.filter((one) => one.section === section)}
          />
        ))}
      {own.length > 0 && (
        <p className="break-words">{t("ownSections", { name: kept.name, sections: named(own) })}</p>
      )}
      {same.length > 0 && <p>{t("sameSections", { sections: named(same) })}</p>}
      <button className="btn alt">{t("preview")}</button>
    </form>
  );
}

type SectionProps = {
  section: Section;
  comparison: Comparison;
  choice: Choice;
  /** The one that stays has nothing here. */
  isOnly: boolean;
  rows: Difference[];
};

async function OneSection({ section, comparison, choice, isOnly, rows }: SectionProps) {
  const t = await getTranslations("duplicates");
  const labels = await getTranslations("labels.section");
  const option = (which: Which) => (
    <label className="opt">
      <input
        type="radio"
        name={section}
        value={which}
        defaultChecked={choice.from[section] === which}
      />
      <span>
        {isOnly && which === choice.target
          ? t("leaveEmpty")
          : t("from", { name: (which === "1" ? comparison.first : comparison.second).name })}
      </span>
    </label>
  );
  return (
    <fieldset className="merge-section">
      <legend>
        {labels(section)} <Tag tone="line">{t(isOnly ? "onlyOne" : "different")}</Tag>
      </legend>
      <div className="both-row">
        {option("1")}
        {option("2")}
      </div>
      <Rows rows={rows.slice(0, SHOWN)} comparison={comparison} />
      {rows.length > SHOWN && (
        <details>
          <summary>{t("more", { count: rows.length - SHOWN })}</summary>
          <Rows rows={rows.slice(SHOWN)} comparison={comparison} />
        </details>
      )}
    </fieldset>
  );
}

async function Rows({ rows, comparison }: { rows: Difference[]; comparison: Comparison }) {
  const t = await getTranslations("duplicates");
  const value = (name: string, text: string | null) => (
    <dd className="break-words">
      <span className="vh">{name}: </span>
      {text ?? <span className="soft">{t("none")}</span>}
    </dd>
  );
  return (
    <dl className="both">
      {rows.map((row, at) => (
        <div key={at} className="both-row">
          <dt>{row.what}</dt>
          {value(comparison.first.name, row.first)}
          {value(comparison.second.name, row.second)}
        </div>
      ))}
    </dl>
  );
}
