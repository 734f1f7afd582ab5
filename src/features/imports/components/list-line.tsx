import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { listLists } from "../queries/lists";
import { STATE_LOOKS } from "./import-words";

type Line = NonNullable<Awaited<ReturnType<typeof listLists>>>["lists"][number];

/** One file in the list of them: its name, what became of it, and what waits. */
export async function ListLine({ list }: { list: Line }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const { id, source, state, startedAt, listed, waiting } = list;
  return (
    <div className="stack-s">
      <p className="strong break-words">
        <a href={localPath(locale, `/admin/impor/${id}`)}>{source}</a>
      </p>
      <p>
        <Tag {...STATE_LOOKS[state]}>{t(`state.${state}`)}</Tag>
      </p>
      {state === "imported" && <p className="small">{t("list.line", { listed, waiting })}</p>}
      <p className="soft small">{formatInstant(locale, startedAt)}</p>
    </div>
  );
}
