import { getTranslations } from "next-intl/server";
import { LIST_FIELDS } from "@/domain/list-import/columns";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { SummaryList } from "@/ui/summary-list";
import { mapListAction } from "../actions";
import type { ListReport } from "../queries/lists";
import type { ColumnPreview } from "../queries/upload";
import { importWords } from "./import-words";

type Props = { list: ListReport; columns: ColumnPreview[]; title: string };

/** What each column of a file is for: chosen by its heading, to be put right by a person. */
export async function MapForm({ list, columns, title }: Props) {
  const t = await getTranslations("listImport.map");
  const named = columns.map((column, at) => ({ ...column, at }));
  const asked = named.filter(({ left }) => left !== "private" && left !== "number");
  const left = named.filter((column) => !asked.includes(column));
  const headed = ({ header, at }: { header: string; at: number }) =>
    t("column", { number: at + 1, header: header || t("unnamed") });
  const options = [
    { value: "", label: t("none") },
    ...LIST_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  return (
    <section className="sec stack" aria-labelledby="kolom">
      <h2 id="kolom">{t("title")}</h2>
      <p>{t("text")}</p>
      {left.length > 0 && (
        <div className="stack-s">
          <h3>{t("leftTitle")}</h3>
          <SummaryList
            rows={left.map((column) => ({
              term: headed(column),
              detail: t(`left.${column.left ?? "unknown"}`),
            }))}
          />
        </div>
      )}
      <ActionForm
        action={mapListAction}
        title={title}
        hidden={{ importId: list.id, version: String(list.version) }}
        fields={asked.map((column): FormField => ({
          kind: "select",
          name: `kolom-${column.at}`,
          label: headed(column),
          hint:
            column.samples.length > 0
              ? t("samples", { samples: column.samples.join(" · ") })
              : t("noSamples"),
          value: column.field ?? "",
          options,
        }))}
        words={await importWords(t("send"))}
      />
    </section>
  );
}
