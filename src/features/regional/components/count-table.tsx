import type { Counts } from "../queries/numbers";
import { reportWords } from "./report-words";

export type CountRow = {
  key: string;
  label: string;
  href?: string;
  /** The row that the page is about. */
  current?: boolean;
  counts: Counts;
};

/** Three numbers a row: with an office here, working here, and either. */
export async function CountTable({ caption, rows }: { caption: string; rows: CountRow[] }) {
  const { t, number } = await reportWords();
  const heads = [t("seated"), t("working"), t("either")];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="counts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t("what")}</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="r">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, href, current, counts }) => (
            <tr key={key} aria-current={current ? "true" : undefined}>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              {[counts.seated, counts.working, counts.here].map((count, at) => (
                <td key={heads[at]} className={count === 0 ? "r soft" : "r"}>
                  {number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
