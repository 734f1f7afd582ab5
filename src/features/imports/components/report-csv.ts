import { getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { csvStream } from "@/lib/csv";
import type { Locale } from "@/lib/i18n/routing";
import { reportRows, type StagedRow } from "../queries/rows";

/** Every row that is not simply listed: a line for each cell that is wrong or left out, and each reason. */
export async function reportCsv(actor: Actor, importId: string, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "listImport" });
  const head = (["row", "name", "state", "column", "read", "what"] as const).map((key) =>
    t(`csv.${key}`),
  );
  const linesOf = ({ row, name, state, faults, notes, kinds, like }: StagedRow) => {
    const line = (column: string, read: string | null, what: string) => [
      ...[String(row), name, t(`result.count.${state}`), column, read ?? "", what],
    ];
    return [
      ...faults.map((one) => line(one.column, one.read, t(`bad.fault.${one.fault}`))),
      ...notes.map((one) => line(one.column, one.read, t(`note.${one.note}`))),
      ...kinds.map(({ flag, words }) => line("", words, t(`why.${flag}`, { words }))),
      ...like.map((one) => line("", one.name, t(`flag.${one.flag}`))),
      ...(faults.length + notes.length + kinds.length + like.length === 0
        ? [line("", null, "")]
        : []),
    ];
  };
  async function* batches() {
    for await (const rows of reportRows(actor, importId)) yield rows.flatMap(linesOf);
  }
  return csvStream(head, batches(), (line) => line);
}
