import { getLocale, getTranslations } from "next-intl/server";
import { keptUntil } from "@/domain/document-access";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { type SummaryRow, SummaryList } from "@/ui/summary-list";
import type { Paper, PapersOf } from "../queries/papers";
import { kindWord, nameOf, sizeOf } from "./paper-words";

/** Everything known of one paper, and the way to its file and to the one before it. */
export async function PaperDetail({
  of,
  paper,
  former,
}: {
  of: PapersOf;
  paper: Paper;
  former: Paper | undefined;
}) {
  const t = await getTranslations("documents");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const { object, state } = paper;
  const day = (date: Date | null) => date && formatDay(locale, date);
  const said: [string, string | null][] = [
    [t("fields.title"), paper.title],
    [t("fields.number"), paper.number],
    [t("fields.issuer"), paper.issuer],
    [t("fields.issuedOn"), day(paper.issuedOn)],
    [t("fields.endsOn"), day(paper.endsOn)],
    [t("fields.visibility"), labels(`visibility.${paper.visibility}`)],
    [t("detail.uploaded"), formatInstant(locale, paper.uploadedAt, of.zone)],
    [t("detail.scan"), labels(`scan.${object.scan}`)],
  ];
  const rows: SummaryRow[] = said.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
  const file = [
    `${kindWord(object.mediaType)}, ${sizeOf(locale, object.bytes)}`,
    object.pages && t("detail.pages", { count: object.pages }),
  ].filter(Boolean);
  rows.push({
    term: t("detail.file"),
    detail: file.join(", "),
    aside: object.scan !== "infected" && (
      <a href={`/berkas/${paper.id}`} download>
        {t("download", {
          kind: kindWord(object.mediaType),
          size: sizeOf(locale, object.bytes),
        })}
      </a>
    ),
  });
  if (former) {
    rows.push({
      term: t("detail.former"),
      detail: (
        <a href={localPath(locale, `/ruang-oms/${of.slug}/dokumen/${former.id}`)}>
          {[await nameOf(former), former.number].filter(Boolean).join(", ")}
        </a>
      ),
    });
  }
  return (
    <>
      {state !== "current" && (
        <div className="alert warn">
          <p>
            {t("detail.since", {
              state: labels(`documentState.${state}`),
              time: formatInstant(locale, paper.stateSince, of.zone),
            })}{" "}
            {t("detail.over", {
              day: formatDay(locale, keptUntil(paper.type, paper.stateSince)),
            })}
          </p>
        </div>
      )}
      <SummaryList rows={rows} />
    </>
  );
}
