import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/lib/i18n/format";
import type { CaseItemView, CasePaper } from "../queries/case";
import { PaperViewer } from "./paper-viewer";

const KB = 1_000;

/** The papers of a case: shown on the page where the browser can, to be downloaded where not. */
export async function CasePapers({ items }: { items: CaseItemView[] }) {
  const locale = await getLocale();
  const t = await getTranslations("review.case");
  const types = await getTranslations("labels.documentType");
  const papers = [
    ...new Map(items.flatMap((item) => item.papers).map((one) => [one.id, one])).values(),
  ];
  const nameOf = ({ type, title }: CasePaper) => title ?? types(type);
  const detailOf = ({ mediaType, bytes, pages }: CasePaper) =>
    [
      mediaType === "application/pdf" ? "PDF" : mediaType.replace("image/", "").toUpperCase(),
      `${formatNumber(locale, Math.ceil(bytes / KB))} kB`,
      ...(pages ? [t("pageCount", { count: pages })] : []),
    ].join(", ");
  return (
    <section className="desk-papers" aria-labelledby="dokumen">
      <h2 id="dokumen">{t("papers")}</h2>
      <PaperViewer
        papers={papers.map((one) => ({
          ...{ id: one.id, name: nameOf(one), detail: detailOf(one) },
          isPicture: one.mediaType !== "application/pdf",
        }))}
        words={{
          ...{ papers: t("papers"), previous: t("previous"), next: t("next") },
          ...{ zoomIn: t("zoomIn"), zoomOut: t("zoomOut"), loading: t("loading") },
          failed: t("failed"),
          pages: t("pages", { page: "{page}", total: "{total}" }),
          content: t("content", { name: "{name}" }),
        }}
      />
      <ul className="desk-files">
        {papers.map((one) => (
          <li key={one.id} id={`dok-${one.id}`}>
            <a href={`#dok-${one.id}`} className="shows">
              {types(one.type)}
              {one.title && `: ${one.title}`}
            </a>
            <a href={`/berkas/${one.id}`}>{t("download", { detail: detailOf(one) })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
