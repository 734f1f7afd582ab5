import { getLocale, getTranslations } from "next-intl/server";

const PAPERS = ["kertas-kerja", "daftar-panjang", "daftar-pendek"] as const;
const FORMATS = ["pdf", "docx", "xlsx"] as const;

/** The papers of a lock, each in three formats and in the language of the page. */
export async function PaperLinks({ shortlistId, round }: { shortlistId: string; round: number }) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  return (
    <section className="sec stack-s np" aria-labelledby="dokumen">
      <h2 id="dokumen">{t("papersTitle")}</h2>
      <p className="soft small">{t("papersText")}</p>
      <ul className="rows">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <span>{t(`paper.${paper}`)}</span>
            <span className="row">
              {FORMATS.map((format) => (
                <a
                  key={format}
                  href={`/berkas/daftar-pendek/${shortlistId}/${paper}.${format}?versi=${round}&bahasa=${locale}`}
                >
                  <span className="vh">{t(`paper.${paper}`)}, </span>
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
