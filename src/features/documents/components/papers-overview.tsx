import { getLocale, getTranslations } from "next-intl/server";
import {
  DOCUMENT_GROUPS,
  type DocumentType,
  rulesOf,
  STANDING_PAPERS,
  typesIn,
} from "@/domain/documents";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";
import type { Paper, PapersOf } from "../queries/papers";
import { PaperLine } from "./paper-line";

/** Every kind of paper, by what it proves: what is here, what is missing, and the way to each. */
export async function PapersOverview({
  of,
  papers,
  today,
}: {
  of: PapersOf;
  papers: Paper[];
  today: string;
}) {
  const t = await getTranslations("documents");
  const groups = await getTranslations("labels.documentGroup");
  const current = papers.filter(({ state }) => state === "current");
  const met = STANDING_PAPERS.filter(({ types }) =>
    current.some(({ type }) => types.includes(type)),
  ).length;
  return (
    <>
      <p className="strong">
        {t("count", { met: String(met), needed: String(STANDING_PAPERS.length) })}
      </p>
      {DOCUMENT_GROUPS.map((group) => {
        const types = typesIn(group);
        const condition = types.map((type) => rulesOf(type).proves).find(Boolean);
        return (
          <section key={group} className="sec stack" aria-labelledby={`kelompok-${group}`}>
            <div className="row between">
              <h2 id={`kelompok-${group}`}>{groups(group)}</h2>
              {condition && <Tag tone="line">{t("condition", { code: condition })}</Tag>}
            </div>
            <ul className="tasks">
              {types.map((type) => (
                <TypeLine
                  key={type}
                  {...{ of, type, today }}
                  papers={current.filter((paper) => paper.type === type)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const NEEDED = new Set(STANDING_PAPERS.flatMap(({ types }) => types));

async function TypeLine({
  of,
  type,
  papers,
  today,
}: {
  of: PapersOf;
  type: DocumentType;
  papers: Paper[];
  today: string;
}) {
  const t = await getTranslations("documents");
  const labels = await getTranslations("labels.documentType");
  const why = await getTranslations("documents.why");
  const locale = await getLocale();
  const { word, several } = rulesOf(type);
  const upload = localPath(locale, `/ruang-oms/${of.slug}/dokumen/unggah/${word}`);
  const isEmpty = papers.length === 0;
  return (
    <li id={word} className="paper">
      <div className="paper-head">
        <div>
          <h3 className="small-title">{labels(type)}</h3>
          <p className="hint">{why(type)}</p>
        </div>
        <div className="row">
          {isEmpty && (
            <Tag tone="mute" icon="none">
              {t(NEEDED.has(type) ? "missing" : "optional")}
            </Tag>
          )}
          {of.mayEdit && (isEmpty || several) && (
            <a className="btn alt s" href={upload}>
              {t(isEmpty ? "upload" : "addMore")}
              <span className="vh"> {labels(type)}</span>
            </a>
          )}
        </div>
      </div>
      {papers.map((paper) => (
        <PaperLine key={paper.id} {...{ of, paper, today }} />
      ))}
    </li>
  );
}
