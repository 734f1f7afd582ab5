import { getLocale, getTranslations } from "next-intl/server";
import { rulesOf } from "@/domain/documents";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { Paper, PapersOf } from "../queries/papers";
import { factsOf, hasEnded, kindWord, nameOf, sizeOf } from "./paper-words";

/** One paper that counts: what tells it, who may read it, and what can be done with it. */
export async function PaperLine({
  of,
  paper,
  today,
}: {
  of: PapersOf;
  paper: Paper;
  today: string;
}) {
  const t = await getTranslations("documents");
  const visibility = await getTranslations("labels.visibility");
  const scan = await getTranslations("labels.scan");
  const locale = await getLocale();
  const { word, several } = rulesOf(paper.type);
  const here = `/ruang-oms/${of.slug}/dokumen`;
  const name = await nameOf(paper);
  const facts = await factsOf(paper, today);
  const isInfected = paper.object.scan === "infected";
  const replace = several ? `?ganti=${paper.id}` : "";
  return (
    <div className="paper-line">
      <div className="paper-said">
        {paper.title && <p className="strong">{paper.title}</p>}
        {facts && <p>{facts}</p>}
        <p className="row small">
          {isInfected && (
            <Tag tone="bad" icon="close">
              {scan("infected")}
            </Tag>
          )}
          {hasEnded(paper, today) && (
            <Tag tone="warn" icon="clock">
              {t("endedTag")}
            </Tag>
          )}
          <Tag tone={paper.visibility === "public" ? "info" : "line"}>
            {visibility(paper.visibility)}
          </Tag>
          {paper.object.scan === "not_scanned" && (
            <span className="soft">{scan("not_scanned")}</span>
          )}
        </p>
      </div>
      <p className="links">
        {!isInfected && (
          <a href={`/berkas/${paper.id}`} download>
            {t("download", {
              kind: kindWord(paper.object.mediaType),
              size: sizeOf(locale, paper.object.bytes),
            })}
            <span className="vh"> {name}</span>
          </a>
        )}
        {of.mayEdit && (
          <a href={localPath(locale, `${here}/unggah/${word}${replace}`)}>
            {t("replace")}
            <span className="vh"> {name}</span>
          </a>
        )}
        <a href={localPath(locale, `${here}/${paper.id}`)}>
          {t("details")}
          <span className="vh"> {name}</span>
        </a>
      </p>
    </div>
  );
}
