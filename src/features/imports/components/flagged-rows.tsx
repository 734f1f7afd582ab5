import { getLocale, getTranslations } from "next-intl/server";
import type { ListFlag } from "@/domain/list-import/flags";
import { ORGANISATION_KINDS } from "@/domain/organisation";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { decideRowsAction } from "../actions";
import type { ListReport } from "../queries/lists";
import type { FlaggedRow } from "../queries/rows";
import { importWords } from "./import-words";

/** The address of a reason within a list; without one all of them. */
export function flagHref(importId: string, flag: ListFlag | null, page = 1): string {
  const parameters = new URLSearchParams();
  if (flag) parameters.set("alasan", flag);
  if (page > 1) parameters.set("page", String(page));
  return `/admin/impor/${importId}${parameters.size > 0 ? `?${parameters}` : ""}#putuskan`;
}

/** Reasons for which rows wait, each with how many; the chosen one marked. */
export async function FlagPills({ list, flag }: { list: ListReport; flag: ListFlag | null }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  return (
    <nav aria-label={t("decide.pills")}>
      <ul className="pills">
        <li>
          <a
            href={localPath(locale, flagHref(list.id, null))}
            aria-current={flag === null ? "true" : undefined}
          >
            {t("decide.pill", { flag: t("decide.all"), count: list.counts.flagged })}
          </a>
        </li>
        {list.flags.map((one) => (
          <li key={one.flag}>
            <a
              href={localPath(locale, flagHref(list.id, one.flag))}
              aria-current={one.flag === flag ? "true" : undefined}
            >
              {t("decide.pill", { flag: t(`flag.${one.flag}`), count: one.count })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Why a row is asked about, a sentence for each reason. */
export async function WhyFlagged({ row }: { row: FlaggedRow }) {
  const t = await getTranslations("listImport");
  const sentences = [
    ...row.kinds.map(({ flag, words }) => t(`why.${flag}`, { words })),
    ...row.like.map(({ flag, row: other, name }) =>
      other === null
        ? t("why.organisation", { flag: t(`flag.${flag}`), name })
        : t("why.row", { flag: t(`flag.${flag}`), row: other, name }),
    ),
  ];
  return (
    <ul className="why">
      {sentences.map((sentence) => (
        <li key={sentence} className="small">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

type Props = { list: ListReport; flag: ListFlag | null; rows: FlaggedRow[] };

/** One decision about several rows: those that are ticked, or all of the reason that is chosen. */
export async function DecideForm({ list, flag, rows }: Props) {
  const t = await getTranslations("listImport.decide");
  const labels = await getTranslations("labels.kind");
  const count = list.flags.find((one) => one.flag === flag)?.count ?? 0;
  return (
    <ActionForm
      action={decideRowsAction}
      prefix="putuskan-"
      hidden={{ importId: list.id, flag: flag ?? "" }}
      fields={[
        {
          kind: "checks",
          name: "rows",
          label: t("rows"),
          options: rows.map(({ row, name }) => ({
            value: String(row),
            label: t("rowLabel", { row, name }),
          })),
        },
        ...(flag === null
          ? []
          : [{ kind: "check" as const, name: "everything", label: t("everything", { count }) }]),
        {
          kind: "radio",
          name: "move",
          label: t("move"),
          value: "drop",
          options: [
            { value: "drop", label: t("drop") },
            { value: "list", label: t("list") },
          ],
        },
        {
          kind: "select",
          name: "kind",
          label: t("kind"),
          options: [
            { value: "", label: t("kindNone") },
            ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: labels(kind) })),
          ],
        },
        {
          kind: "textarea",
          name: "reason",
          label: t("reason"),
          hint: t("reasonHint"),
          maxLength: 500,
          rows: 2,
        },
      ]}
      words={await importWords(t("send"))}
    />
  );
}
