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
  const same = SECTIONS.filter((one) => !differences.some(({ section }) => section === one));
  return (
    <form action={`${path}#hasil`} className="stack">
      <input type="hidden" name="tetap" value={choice.target} />
      <input type="hidden" name="lihat" value="1" />
      {SECTIONS.filter((section) => !same.includes(section)).map((section) => (
        <OneSection
          key={section}
          {...{ section, comparison, choice }}
          rows={differences.filter((one) => one.section === section)}
        />
      ))}
      {same.length > 0 && (
        <p className="soft">
          {t("sameSections", { sections: same.map((section) => labels(section)).join(", ") })}
        </p>
      )}
      <button className="btn alt">{t("preview")}</button>
    </form>
  );
}

type SectionProps = {
  section: Section;
  comparison: Comparison;
  choice: Choice;
  rows: Difference[];
};

async function OneSection({ section, comparison, choice, rows }: SectionProps) {
  const t = await getTranslations("duplicates");
  const labels = await getTranslations("labels.section");
  const { first, second } = comparison;
  const isOnly = !first.given.includes(section) || !second.given.includes(section);
  const column = (which: Which) => {
    const side = which === "1" ? first : second;
    const isThere = side.given.includes(section);
    return (
      <div className="side-box">
        {isThere || which === choice.target ? (
          <label className="opt">
            <input
              type="radio"
              name={section}
              value={which}
              defaultChecked={choice.from[section] === which}
            />
            <span>{t("from", { name: side.name })}</span>
          </label>
        ) : (
          <p className="soft">{t("nothingFrom", { name: side.name })}</p>
        )}
        <DifferenceRows rows={rows} which={which} />
      </div>
    );
  };
  return (
    <fieldset className="merge-section">
      <legend>
        {labels(section)} <Tag tone="line">{t(isOnly ? "onlyOne" : "different")}</Tag>
      </legend>
      <div className="sides">
        {column("1")}
        {column("2")}
      </div>
    </fieldset>
  );
}

async function DifferenceRows({ rows, which }: { rows: Difference[]; which: Which }) {
  const t = await getTranslations("duplicates");
  const said = (some: Difference[]) => (
    <dl className="sum small">
      {some.map((row, at) => (
        <div key={at}>
          <dt>{row.what}</dt>
          <dd className="break-words">
            {(which === "1" ? row.first : row.second) ?? <span className="soft">{t("none")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {said(rows.slice(0, SHOWN))}
      {rows.length > SHOWN && (
        <details>
          <summary>{t("more", { count: rows.length - SHOWN })}</summary>
          {said(rows.slice(SHOWN))}
        </details>
      )}
    </>
  );
}
