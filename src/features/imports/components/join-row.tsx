import { getLocale, getTranslations } from "next-intl/server";
import type { ListFlag } from "@/domain/list-import/flags";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { decideRowsAction } from "../actions";
import type { FlaggedRow, Target } from "../queries/rows";
import { importWords } from "./import-words";

type Props = {
  importId: string;
  flag: ListFlag | null;
  row: FlaggedRow;
  /** What was searched for this row, and what was found. */
  searched: { typed: string; found: Target[] } | null;
};

/** Says which organisation of the directory a row is: those that are like it, or one that is searched. */
export async function JoinRow({ importId, flag, row, searched }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("listImport.decide");
  const all = [...row.targets, ...(searched?.found ?? [])];
  const targets = [...new Map(all.map((one) => [one.id, one])).values()];
  const id = `cari-${row.row}`;
  return (
    <details open={searched !== null}>
      <summary>{t("joinTitle")}</summary>
      <div className="more stack-s">
        <p className="small">{t("joinText")}</p>
        {targets.length > 0 && (
          <ActionForm
            action={decideRowsAction}
            prefix={`gabung-${row.row}-`}
            hidden={{ importId, move: "join", rows: String(row.row) }}
            fields={[
              {
                kind: "radio",
                name: "organisationId",
                label: t("target"),
                options: targets.map((one) => ({
                  value: one.id,
                  label: [one.name, one.acronym, one.place].filter(Boolean).join(" · "),
                })),
              },
            ]}
            tone="alt"
            words={await importWords(t("join"))}
          />
        )}
        {searched && searched.found.length === 0 && <p role="status">{t("nothing")}</p>}
        <form
          action={`${localPath(locale, `/admin/impor/${importId}`)}#baris-${row.row}`}
          role="search"
          aria-label={t("search", { row: row.row })}
        >
          {flag && <input type="hidden" name="alasan" value={flag} />}
          <input type="hidden" name="baris" value={row.row} />
          <label htmlFor={id} className="mb-1.5">
            {t("search", { row: row.row })}
          </label>
          <div className="search">
            <input
              className="in"
              id={id}
              name="cari"
              type="search"
              defaultValue={searched?.typed ?? row.name}
              maxLength={200}
            />
            <button className="btn alt">{t("searchSend")}</button>
          </div>
        </form>
      </div>
    </details>
  );
}
